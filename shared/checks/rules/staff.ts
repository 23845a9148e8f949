import type { Check, CheckRule, RuleSettings } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, yuan } from '../ties.ts';

/** Categories that have a 编制; 工勤 often stand without one of their own. */
const ESTABLISHED: ReadonlySet<string> = new Set([
  'administrative',
  'civilServiceManaged',
  'institution',
  'worker',
]);
const NAMES: Readonly<Record<string, string>> = {
  administrative: '行政',
  civilServiceManaged: '参公',
  institution: '事业',
  worker: '工勤',
};

function staffOf(subject: Subject) {
  return (subject.data.staffing ?? []).map((row, index) => ({ row, path: `staffing[${index}]` }));
}

function rowChecks(subject: Subject, settings: RuleSettings): Check[] {
  return staffOf(subject).flatMap(({ row, path }): Check[] => {
    const { category, quota, actual } = row;
    if (!ESTABLISHED.has(category) || quota === undefined || actual === undefined) return [];
    if (actual <= quota) return ['passed'];
    const name = NAMES[category] ?? '';
    const message = `${name}实有 ${actual} 人，编制 ${quota} 人，多 ${actual - quota} 人。请核对；确为超编的请准备说明。`;
    const key = `${row.unit ?? ''}/${category}:${quota}:${actual}`;
    return [found(settings, { message, where: '人员编制', fact: `${path}.actual`, key })];
  });
}

function totalCheck(subject: Subject, settings: RuleSettings): Check[] {
  const rows = staffOf(subject).filter(({ row }) => ESTABLISHED.has(row.category));
  const quotas = rows.flatMap(({ row }) => (row.quota === undefined ? [] : [row.quota]));
  const actuals = rows.flatMap(({ row }) => (row.actual === undefined ? [] : [row.actual]));
  const isRepeated = rows.some(({ row }) => (row.actual ?? 0) > (row.quota ?? Infinity));
  if (quotas.length === 0 || actuals.length === 0 || isRepeated) return [];
  const [quota, actual] = [quotas, actuals].map((all) => all.reduce((sum, one) => sum + one, 0));
  if (quota === undefined || actual === undefined || actual <= quota) return ['passed'];
  const parts = rows
    .map(({ row }) => `${NAMES[row.category] ?? ''} ${row.actual ?? 0}`)
    .join(' + ');
  const message = `在职合计 ${actual} 人（${parts}），编制合计 ${quota} 人，多 ${actual - quota} 人。请核对；工勤等编制没有填的请补上。`;
  return [
    found(settings, {
      message,
      where: '人员编制',
      fact: 'staffing',
      key: `total:${quota}:${actual}`,
    }),
  ];
}

/** 在职人数 against 编制数. */
export const staffQuota: CheckRule = {
  code: 'STAFF-QUOTA',
  severity: 'warning',
  title: '在职人数不超过编制数',
  compares: '每类和合计：实有人数 ≤ 编制数',
  run: (subject, settings) => [...rowChecks(subject, settings), ...totalCheck(subject, settings)],
};

/** Persons need pay, pay needs persons. */
export const staffPay: CheckRule = {
  code: 'STAFF-PAY',
  severity: 'warning',
  title: '有在职人员就有工资，有工资就有人员',
  compares: '在职人数与基本支出的 30101 基本工资、30102 津贴补贴、30103 奖金、30107 绩效工资',
  run: (subject, settings) => {
    const rows = staffOf(subject).filter(({ row }) => ESTABLISHED.has(row.category));
    const actuals = rows.flatMap(({ row }) => (row.actual === undefined ? [] : [row.actual]));
    if (actuals.length === 0) return '没有填实有人数';
    const lines = (subject.data.expenditure ?? []).filter(({ nature }) => nature === 'basic');
    if (lines.length === 0) return '没有填基本支出';
    if (lines.some(({ economic }) => economic === undefined)) {
      return '基本支出没有细分到经济科目';
    }
    const persons = actuals.reduce((sum, one) => sum + one, 0);
    const economic = ['30101', '30102', '30103', '30107'];
    const pay = subject.amount('expenditure', { nature: 'basic', economic });
    if (persons > 0 === pay.fen > 0) return ['passed'];
    const message = `在职人员 ${persons} 人，工资类支出（30101、30102、30103、30107）${yuan(pay.fen)}，两者不符。请核对人员或工资。`;
    return [
      found(settings, {
        message,
        where: '人员编制',
        fact: 'staffing',
        key: `pay:${persons}:${pay.fen}`,
      }),
    ];
  },
};
