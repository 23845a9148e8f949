import type { Rule } from '../../../findings/index.ts';
import { type Comparison, signed } from '../comparisons.ts';
import { cellsWithin } from '../cell-values.ts';
import { subjectOfFigure } from '../figure-subjects.ts';
import { figureOf } from '../figures.ts';
import { figuresOfItem, itemOf } from '../items.ts';
import { type Quantity, absoluteOf, moneyText } from '../quantity.ts';
import {
  type Outcome,
  type TextRule,
  type TextSubject,
  collect,
  findingAt,
  quoteOf,
  sentenceStart,
} from '../subject.ts';
import type { TableFigure } from '../table-index.ts';
import { lookupIn, rowKey } from '../table-lookup.ts';

const rule: Rule = {
  code: 'TXT-CHANGE-TABLE',
  severity: 'error',
  title: '增减额、上年数与表中两年数不符',
  compares: '正文“比上年增加（减少）X”与表中该行本年数 − 上年数（表列有上年数的）',
  tolerance: '三个数的尾差',
};

interface TwoYears {
  readonly now: bigint;
  readonly prior: bigint;
  readonly cell: TableFigure;
}

function isPriorColumn({ columns }: TableFigure, priorYear: number | undefined): boolean {
  return columns.some((name) => {
    if (/^上年(?:度)?(?:预算|决算|执行)?数?$/.test(name)) return true;
    return priorYear !== undefined && new RegExp(`^${priorYear}年度?(?:预算|决算)数?$`).test(name);
  });
}

// The last header line names the item, where it is not the year itself.
function leafOf({ columns }: TableFigure): string {
  const last = columns.at(-1) ?? '';
  return /年(?:度)?(?:预算|决算|执行)?数?$/.test(last) ? '' : last;
}

// One column of last year stands for the whole of this year's, not for 基本支出 within it.
function isComparable(now: string, prior: string): boolean {
  return now === prior || (prior === '' && /^(?:小计|合计|总计)?$/.test(now));
}

function hasPriorColumn(
  cell: TableFigure,
  subject: TextSubject,
  priorYear: number | undefined,
): boolean {
  const table = subject.tables.find(({ title }) => title === cell.title);
  const stands = (name: string) => isPriorColumn({ ...cell, columns: [name] }, priorYear);
  return table?.heads.some(stands) ?? false;
}

// Rows whose figure of this year is the one of the sentence, with last year's beside it or blank.
function yearsOf(
  now: Quantity,
  cells: readonly TableFigure[],
  subject: TextSubject,
  priorYear: number | undefined,
): TwoYears[] {
  const u = subject.precision(now);
  const { figuresAt } = lookupIn(subject.tables);
  return cellsWithin(cells, now.value, u / 2n).flatMap((cell): TwoYears[] => {
    if (isPriorColumn(cell, priorYear) || !hasPriorColumn(cell, subject, priorYear)) return [];
    const beside = figuresAt.get(rowKey(cell)) ?? [];
    const priors = beside.filter((other) => isPriorColumn(other, priorYear));
    const same = priors.filter((other) => isComparable(leafOf(cell), leafOf(other)));
    const prior = same[0]?.quantity.value ?? 0n;
    return priors.length > 0 && same.length === 0
      ? []
      : [{ now: cell.quantity.value, prior, cell }];
  });
}

function check(comparison: Comparison, subject: TextSubject): Outcome {
  const { change, passage, from, to, priorYear, candidates } = comparison;
  const now = comparison.isDistant ? candidates.at(-1) : candidates[0];
  const figure = figureOf(now, subject.figures);
  if (!change || !figure) return 'skipped';
  const name = subjectOfFigure(figure);
  const item = name === undefined ? undefined : itemOf(name, subject.tables);
  if (!item) return 'skipped';
  const cells = figuresOfItem(item, subject.tables);
  const rows = yearsOf(figure.quantity, cells, subject, priorYear);
  const [first] = rows;
  if (!first) return 'skipped';
  const u = subject.precision(change.quantity);
  const isRight = rows.some(
    ({ now, prior }) => 2n * absoluteOf(now - prior - signed(change)) <= 3n * u,
  );
  if (isRight) return 'passed';
  const difference = moneyText(first.now - first.prior, change.quantity);
  const text = `表“${first.cell.title}”中${item.title}本年 ${moneyText(first.now, change.quantity)}、上年 ${moneyText(first.prior, change.quantity)}，相减得 ${difference}；文中写“${change.word}${change.quantity.text}”。请核对。`;
  return findingAt(rule, passage, quoteOf(passage, sentenceStart(passage, from), to), text);
}

/** Stated changes against the two years of a table. */
export const changeInTableRule: TextRule = {
  rule,
  run: (subject) => collect(subject.comparisons.map((comparison) => check(comparison, subject))),
};
