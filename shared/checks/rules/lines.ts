import type { Fen } from '../../money/index.ts';
import type { Check, CheckRule } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import { found, tie, yuan } from '../ties.ts';

interface Line {
  readonly path: string;
  readonly where: () => string;
  readonly amount: Fen | undefined;
  /** Equal for lines in which everything is the same. */
  readonly content: string;
}

function linesOf(subject: Subject): Line[] {
  const { data } = subject;
  const books = [
    ['income', data.income],
    ['expenditure', data.expenditure],
    ['procurement', data.procurement],
    ['threePublic', data.threePublic],
  ] as const;
  return books.flatMap(([book, lines = []]) =>
    lines.map((line, index) => ({
      path: `${book}[${index}]`,
      where: () => subject.rowWords(book, index),
      amount: line.amount ?? line.actual,
      content: `${book}:${JSON.stringify(Object.entries(line).toSorted())}`,
    })),
  );
}

/** Amounts below nought. */
export const negativeAmounts: CheckRule = {
  code: 'AMOUNT-NEGATIVE',
  severity: 'warning',
  title: '金额不为负数',
  compares: '收入、支出、采购、“三公”各行的金额 ≥ 0',
  run: (subject, settings) =>
    linesOf(subject).flatMap(({ where, path, amount, content }): Check[] => {
      if (amount === undefined) return [];
      if (amount >= 0) return ['passed'];
      const message = `金额是负数（${yuan(amount)}）。请核对；冲减的请与原来的行合并。`;
      const fact = subject.amountPath(path);
      return [found(settings, { message, where: where(), fact, key: content })];
    }),
};

/** The same line entered twice. */
export const doubledLines: CheckRule = {
  code: 'LINE-DOUBLED',
  severity: 'warning',
  title: '没有重复录入的行',
  compares: '收入、支出、采购、“三公”中各项内容和金额完全相同的行',
  run: (subject, settings) => {
    const seen = new Set<string>();
    return linesOf(subject).flatMap((line): Check[] => {
      if (line.amount === undefined || line.amount === 0) return [];
      const isFirst = !seen.has(line.content);
      seen.add(line.content);
      if (isFirst) return ['passed'];
      const message = `有两行的内容和金额（${yuan(line.amount)}）完全相同，可能录了两遍。请删去一行；确实是两笔的请合并或加备注。`;
      const { where, path } = line;
      return [found(settings, { message, where: where(), fact: path, key: line.content })];
    });
  },
};

/** The prior year's two sides. */
export const priorBalance: CheckRule = {
  code: 'TIE-PRIOR',
  severity: 'info',
  title: '上年收入等于上年支出',
  compares: '上年收入合计与上年支出合计（上年有结转的可以不等）',
  run: (subject, settings) => {
    const income = subject.amount('priorIncome');
    const spent = subject.amount('priorExpenditure');
    if (!income.isEntered || !spent.isEntered) return '上年收入、上年支出没有都填';
    return [
      tie(settings, {
        id: 'prior',
        where: '上年数',
        fact: subject.firstFact(income),
        left: { name: '上年收入', fen: income.fen },
        right: { name: '上年支出', fen: spent.fen },
        todo: '请与上年公开的文本核对；上年有结转的可以不等',
      }),
    ];
  },
};
