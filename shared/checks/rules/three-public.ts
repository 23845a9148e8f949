import { FISCAL_SOURCES } from '../../ledger/index.ts';
import type { Check, CheckRule } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, tie, yuan } from '../ties.ts';

const ITEMS = [
  ['abroad', '因公出国（境）费', ['30212']],
  ['vehiclePurchase', '公务用车购置费', ['31013', '30913']],
  ['vehicleOperation', '公务用车运行维护费', ['30231']],
  ['reception', '公务接待费', ['30217']],
] as const;

function unlisted(subject: Subject): boolean {
  return (subject.data.expenditure ?? []).some(
    ({ economic, source }) =>
      (economic === undefined || economic.length < 5) &&
      FISCAL_SOURCES.some((one) => one === source),
  );
}

/** Entered 三公 items against the economic items of the lines. */
export const threePublicItems: CheckRule = {
  code: 'TIE-THREE-PUBLIC',
  severity: 'error',
  title: '“三公”经费与支出经济科目一致',
  compares: '出国 = 30212，购车 = 31013（30913），用车 = 30231，接待 = 30217（财政拨款）',
  run: (subject, settings) => {
    const entered = subject.data.threePublic ?? [];
    return ITEMS.flatMap(([item, name, codes]): Check[] => {
      const index = entered.findIndex((line) => line.item === item);
      if (index < 0) return [];
      const told = subject.amount('threePublic', { item, source: 'fiscalAppropriation' });
      const where = { economic: codes, source: 'fiscalAppropriation' };
      const lines = subject.amount('expenditure', where);
      const isOver = lines.fen > told.fen;
      const mayHide = !isOver && unlisted(subject);
      return [
        tie(settings, {
          id: item,
          where: `“三公”经费 › ${name}`,
          fact: subject.amountPath(`threePublic[${index}]`),
          left: { name: `支出明细 ${codes.join('、')} 合计`, fen: lines.fen },
          right: { name: `“三公”经费所填${name}`, fen: told.fen },
          severity: isOver ? settings.severity : mayHide ? 'info' : 'warning',
          todo: mayHide
            ? '部分支出没有细分到经济科目，差额可能在其中，请核对'
            : '请改正其中一个；“三公”一栏不填时自动取支出明细的数',
        }),
      ];
    });
  },
};

const COUNTS = [
  ['abroad', 'travellers', '因公出国（境）人次'],
  ['abroad', 'delegations', '因公出国（境）团组数'],
  ['vehiclePurchase', 'vehiclesPurchased', '公务用车购置数'],
] as const;
const NAMES = new Map<string, string>(ITEMS.map(([item, name]) => [item, name]));

/** Numbers and money of the same thing are both there or both nought. */
export const threePublicCounts: CheckRule = {
  code: 'THREE-PUBLIC-COUNTS',
  severity: 'warning',
  title: '“三公”经费的数量与金额同有同无',
  compares: '出国团组、人次与出国费，购车数与购置费：一个为 0 另一个不为 0 即不符',
  source: '财政部预决算公开专项检查必查项：团组数、人数、购置数、保有量',
  run: (subject, settings) =>
    COUNTS.flatMap(([item, field, title]): Check[] => {
      const count = subject.data.threePublicCounts?.[field];
      const money = subject.amount('threePublic', { item });
      if (count === undefined || !money.isEntered) return [];
      if (count > 0 === money.fen > 0) return ['passed'];
      const name = NAMES.get(item) ?? '';
      const message = `${title}为 ${count}，${name}为 ${yuan(money.fen)}，两者不符。请改正其中一个。`;
      const fact = `threePublicCounts.${field}`;
      return [
        found(settings, {
          message,
          where: `“三公”经费 › ${name}`,
          fact,
          key: `${field}:${count}:${money.fen}`,
        }),
      ];
    }),
};

const RECEPTION_SUMS = [
  ['batches', 'receptionBatches', '批次'],
  ['persons', 'receptionPersons', '人次'],
] as const;

function receptionCounts(subject: Subject, items: Subject['data']['receptionItems'] = []) {
  return RECEPTION_SUMS.flatMap(([field, total, unit]) => {
    const told = subject.data.threePublicCounts?.[total];
    const counts = items.map((item) => item[field]);
    if (told === undefined || items.length === 0) return [];
    const known = counts.flatMap((count) => (count === undefined ? [] : [count]));
    if (known.length < counts.length) return [];
    return [{ total, told, unit, added: known.reduce((all, count) => all + count, 0) }];
  });
}

/** 公务接待: items, batches and persons against the cost. */
export const receptions: CheckRule = {
  code: 'TIE-RECEPTION',
  severity: 'error',
  title: '接待事项、批次、人次与公务接待费一致',
  compares: '各接待事项金额之和 = 公务接待费；有接待费就有批次和人次；各事项批次、人次之和 = 总数',
  source: '财政部预决算公开专项检查必查项：国内公务接待批次、人数、经费总额',
  run: (subject, settings) => {
    const items = subject.data.receptionItems ?? [];
    const cost = subject.amount('threePublic', { item: 'reception' });
    const where = '“三公”经费 › 公务接待费';
    const checks: Check[] = [];
    if (items.length > 0) {
      const parts = items.map(({ name, amount }) => ({ name, fen: amount }));
      const added = subject.sumOf(parts.map(({ fen }) => fen));
      const todo = '请补上漏列的事项或改正金额';
      checks.push(
        tie(settings, {
          id: 'items',
          where,
          fact: 'receptionItems',
          left: { name: '接待事项合计', fen: added, parts },
          right: { name: '公务接待费', fen: cost.fen },
          todo,
        }),
      );
    }
    for (const { total, told, unit, added } of receptionCounts(subject, items)) {
      const message = `各接待事项的${unit}之和 ${added}，所填国内公务接待${unit} ${told}，相差 ${Math.abs(told - added)}。请改正其中一个。`;
      const fact = `threePublicCounts.${total}`;
      checks.push(
        told === added
          ? 'passed'
          : found(settings, { message, where, fact, key: `${total}:${told}:${added}` }),
      );
    }
    return [...checks, ...receptionPresence(subject, settings.severity)];
  },
};

function receptionPresence(subject: Subject, severity: 'error' | 'warning' | 'info'): Check[] {
  const { receptionBatches: batches, receptionPersons: persons } =
    subject.data.threePublicCounts ?? {};
  const cost = subject.amount('threePublic', { item: 'reception' });
  const where = '“三公”经费 › 公务接待费';
  const checks: Check[] = [];
  if (batches !== undefined && cost.isEntered) {
    const foreign = subject.data.threePublicCounts?.foreignReceptionBatches ?? 0;
    const message = `接待批次为 ${batches}，公务接待费为 ${yuan(cost.fen)}，两者不符。请改正其中一个。`;
    const fact = 'threePublicCounts.receptionBatches';
    checks.push(
      batches + foreign > 0 === cost.fen > 0
        ? 'passed'
        : { severity: 'warning', message, where, fact, key: `presence:${batches}:${cost.fen}` },
    );
  }
  if (batches !== undefined && persons !== undefined) {
    const message = `接待 ${batches} 批次、${persons} 人次：每批次至少一人，请核对。`;
    const fact = 'threePublicCounts.receptionPersons';
    const isRight = persons >= batches && batches > 0 === persons > 0;
    checks.push(
      isRight ? 'passed' : { severity, message, where, fact, key: `persons:${batches}:${persons}` },
    );
  }
  return checks;
}
