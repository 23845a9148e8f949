import type { Check, CheckRule } from '../check-rule.ts';
import { formatPercent } from '../../money/index.ts';
import { found, tie, yuan } from '../ties.ts';

const ONLY_FINAL = '只用于部门决算';

/** 决算数 against 全年预算数, for the whole and for each functional item. */
export const executionWithin: CheckRule = {
  code: 'FINAL-OVER-BUDGET',
  severity: 'warning',
  title: '决算数不超过全年预算数',
  compares: '合计和每个功能科目：决算数 ≤ 全年预算数（调整后）',
  source: '《预算法》第十三条：各部门的支出必须以经批准的预算为依据',
  run: (subject, settings) => {
    if (subject.data.kind !== 'finalAccounts') return ONLY_FINAL;
    const codes = subject.all.keys('expenditure', 'functionItem');
    const scopes = [
      ['支出合计', {}] as const,
      ...codes.map((code) => [subject.codeName('function', code), { function: code }] as const),
    ];
    return scopes.flatMap(([name, where]): Check[] => {
      const actual = subject.amount('expenditure', where);
      const budget = subject.amount('expenditure', where, 'adjustedBudget');
      if (!actual.isEntered || !budget.isEntered) return [];
      const rate = formatPercent(actual.fen, budget.fen, { decimals: 1 });
      return [
        tie(settings, {
          id: name,
          where: `支出决算 › ${name}`,
          fact: subject.firstFact(actual),
          left: { name: '决算数', fen: actual.fen },
          right: { name: '全年预算数', fen: budget.fen },
          relation: '<=',
          todo: `${rate === undefined ? '没有预算' : `完成预算的 ${rate}%`}，请核对；确有超预算的须说明原因`,
        }),
      ];
    });
  },
};

/** Lines of final accounts without their budget, or without their actual amount. */
export const finalAmounts: CheckRule = {
  code: 'FINAL-AMOUNTS',
  severity: 'warning',
  title: '决算各行的全年预算数和决算数都填了',
  compares: '支出明细、收入明细：有决算数就有全年预算数，反之亦然',
  run: (subject, settings) => {
    const { data } = subject;
    if (data.kind !== 'finalAccounts') return ONLY_FINAL;
    const books = [
      ['expenditure', data.expenditure],
      ['income', data.income],
    ] as const;
    return books.flatMap(([path, lines = []]): Check[] => {
      const isUsed = lines.some((line) => line.adjustedBudget !== undefined);
      if (!isUsed) return [];
      return lines.map((line, index) => {
        const lacks =
          line.actual === undefined
            ? 'actual'
            : line.adjustedBudget === undefined
              ? 'adjustedBudget'
              : undefined;
        if (lacks === undefined) return 'passed';
        const name = lacks === 'actual' ? '决算数' : '全年预算数（调整后）';
        const where = subject.rowWords(path, index);
        const message = `没有填${name}，完成率会算错。请填写，没有的填 0。`;
        return found(settings, {
          message,
          where,
          fact: `${path}[${index}].${lacks}`,
          key: `${path}:${line.function ?? ''}:${lacks}:${line.actual ?? line.adjustedBudget ?? 0}`,
        });
      });
    });
  },
};

const LEAST_LIKELY_TOTAL = 5_000_000;

/** A whole department with less than 50 000 元: typed in 万元. */
export const likelyUnit: CheckRule = {
  code: 'AMOUNT-UNIT',
  severity: 'warning',
  title: '金额是以元填写的',
  compares: '支出合计与上年、与常理：不足 5 万元，或与上年相差约一万倍，多半是把万元当成了元',
  run: (subject, settings) => {
    const total = subject.amount('expenditure');
    if (!total.isEntered || total.fen === 0) return '没有填支出';
    const prior = subject.amount('priorExpenditure');
    const checks: Check[] = [];
    const where = '支出明细';
    const fact = subject.firstFact(total);
    const isSmall = total.fen > 0 && total.fen < LEAST_LIKELY_TOTAL;
    const small = `支出合计只有 ${yuan(total.fen)}，请核对是否把万元当成元填写了。`;
    checks.push(
      isSmall
        ? found(settings, { message: small, where, fact, key: `small:${total.fen}` })
        : 'passed',
    );
    if (prior.fen <= 0 || total.fen <= 0) return checks;
    const ratio = total.fen / prior.fen;
    const isScaled = ratio > 1000 || ratio < 0.001;
    const scaled = `本年支出 ${yuan(total.fen)}，上年支出 ${yuan(prior.fen)}，相差上千倍，请核对其中一个是否把万元当成元填写了。`;
    checks.push(
      isScaled
        ? found(settings, { message: scaled, where, fact, key: `scaled:${total.fen}:${prior.fen}` })
        : 'passed',
    );
    return checks;
  },
};
