import type { ProcurementItem } from '../../facts/index.ts';
import { type Fen, ZERO } from '../../money/index.ts';
import type { Check, CheckRule, RuleSettings } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, tie, yuan } from '../ties.ts';
import { priced } from './projects.ts';

function amountOf(item: ProcurementItem): Fen | undefined {
  return item.amount ?? item.actual ?? item.adjustedBudget;
}

function priceTie(settings: RuleSettings, item: ProcurementItem, path: string): Check[] {
  const { quantity, unitPrice, name } = item;
  const amount = amountOf(item);
  if (quantity === undefined || unitPrice === undefined || amount === undefined) return [];
  return [
    tie(settings, {
      id: `${item.unit ?? ''}/${name}/price`,
      where: `政府采购“${name}”`,
      fact: `${path}.unitPrice`,
      left: {
        name: `数量 ${quantity} × 单价 ${yuan(unitPrice)} =`,
        fen: priced(quantity, unitPrice),
      },
      right: { name: '金额', fen: amount },
      todo: '请改正数量、单价或金额',
    }),
  ];
}

function reservedTies(settings: RuleSettings, item: ProcurementItem, path: string): Check[] {
  const { forSmallAndMedium: medium, forSmallAndMicro: micro, name } = item;
  const amount = amountOf(item) ?? ZERO;
  const steps: readonly (readonly [string, Fen | undefined, string, Fen | undefined])[] = [
    ['面向中小企业', medium, '采购金额', amount],
    ['面向小微企业', micro, '采购金额', amount],
    ['面向小微企业', micro, '面向中小企业', medium],
  ];
  return steps.flatMap(([partName, part, wholeName, whole]) => {
    if (part === undefined || whole === undefined) return [];
    return [
      tie(settings, {
        id: `${item.unit ?? ''}/${name}/${partName}/${wholeName}`,
        where: `政府采购“${name}”`,
        fact: `${path}.${partName === '面向中小企业' ? 'forSmallAndMedium' : 'forSmallAndMicro'}`,
        left: { name: partName, fen: part },
        right: { name: wholeName, fen: whole },
        relation: '<=',
        todo: '部分不能大于整体，请改正',
      }),
    ];
  });
}

/** Each item of 政府采购 within itself. */
export const procurementItems: CheckRule = {
  code: 'TIE-PROCUREMENT',
  severity: 'error',
  title: '采购明细：数量 × 单价 = 金额，预留不超过金额',
  compares: '每行：数量 × 单价 = 金额；面向小微 ≤ 面向中小 ≤ 金额',
  source: '政府采购促进中小企业发展管理办法（财库〔2020〕46 号）',
  run: (subject, settings) =>
    (subject.data.procurement ?? []).flatMap((item, index) => {
      const path = `procurement[${index}]`;
      return [...priceTie(settings, item, path), ...reservedTies(settings, item, path)];
    }),
};

function perProject(subject: Subject, settings: RuleSettings): Check[] {
  const codes = new Set(
    (subject.data.procurement ?? []).flatMap(({ project }) => (project ? [project] : [])),
  );
  return [...codes].map((project) => {
    const bought = subject.amount('procurement', { project });
    const index = (subject.data.projects ?? []).findIndex(({ code }) => code === project);
    const known = subject.data.projects?.[index];
    if (!known) {
      const message = `政府采购写的项目“${project}”不在项目名单里，请先登记项目或改正。`;
      const fact = `${bought.sources[0] ?? 'procurement'}.project`;
      return found(settings, { severity: 'error', message, where: '政府采购', fact, key: project });
    }
    const spent = subject.amount('expenditure', { project });
    return tie(settings, {
      id: project,
      where: `政府采购 › 项目“${known.name}”`,
      fact: subject.firstFact(bought),
      left: { name: '采购金额', fen: bought.fen },
      right: { name: '项目支出', fen: known.controlTotal ?? spent.fen },
      relation: '<=',
      todo: '采购不能超过项目的钱，请改正其中一个',
    });
  });
}

/** 政府采购 against the money there is. */
export const procurementMoney: CheckRule = {
  code: 'PROCUREMENT-MONEY',
  severity: 'warning',
  title: '采购金额不超过项目和支出合计',
  compares: '每个项目的采购 ≤ 项目支出；采购合计 ≤ 支出合计',
  run: (subject, settings) => {
    const bought = subject.amount('procurement');
    if (!bought.isEntered) return '没有填政府采购';
    const spent = subject.amount('expenditure');
    const total = tie(settings, {
      id: 'total',
      where: '政府采购',
      fact: subject.firstFact(bought),
      left: { name: '采购合计', fen: bought.fen },
      right: { name: '支出合计', fen: spent.fen },
      relation: '<=',
      severity: 'error',
      todo: '请改正其中一个',
    });
    return [total, ...perProject(subject, settings)];
  },
};
