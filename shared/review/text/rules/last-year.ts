import type { Rule } from '../../../findings/index.ts';
import { cellsWithin } from '../cell-values.ts';
import { subjectOfFigure } from '../figure-subjects.ts';
import { type Figure, figuresIn } from '../figures.ts';
import { figuresOfItem, itemOf } from '../items.ts';
import type { Passage } from '../passages.ts';
import { startOf } from '../shares.ts';
import {
  type Outcome,
  type TextRule,
  type TextSubject,
  collect,
  findingAt,
  quoteOf,
} from '../subject.ts';

const rule: Rule = {
  code: 'TXT-LAST-YEAR',
  severity: 'error',
  title: '标题、本年数写成了上年的年份',
  compares: '各部分标题的年份为本年；写明上年的金额，不等于表中同名的本年数',
};

const HEADING =
  /(20\d\d)年度?[^，。；]{0,10}(?:预算|决算)(?:[^，。；]{0,8}(?:说明|报表|公开表|表))$/;

function checkHeading(passage: Passage, year: number): Outcome {
  const [quote = '', digits] = HEADING.exec(passage.text) ?? [];
  if (!passage.isHeading || digits === undefined) return 'skipped';
  if (Number(digits) === year) return 'passed';
  const message = `标题写“${quote}”，本文件是${year}年的，请核对年份。`;
  return findingAt(rule, passage, passage.text, message);
}

// Last year's figure may well be the same; then this year's stands beside it.
function isSaidOfYear({ passage, quantity, token }: Figure, { figures }: TextSubject): boolean {
  return figuresIn(passage, figures).some(
    (other) => other.token !== token && other.quantity.value === quantity.value,
  );
}

function isOfYear(columns: readonly string[], year: number): boolean {
  const years = columns.flatMap((name) => /(20\d\d)年/.exec(name)?.[1] ?? []);
  const isPrior = columns.some((name) => /^上年/.test(name));
  return !isPrior && years.every((named) => Number(named) === year);
}

function checkFigure(figure: Figure, subject: TextSubject, year: number): Outcome {
  const { quantity, passage } = figure;
  if (figure.role !== 'own' || figure.year !== year - 1 || quantity.value === 0n) return 'skipped';
  const name = subjectOfFigure(figure);
  const item = name === undefined ? undefined : itemOf(name, subject.tables);
  if (item === undefined || isSaidOfYear(figure, subject)) return 'skipped';
  const cells = cellsWithin(figuresOfItem(item, subject.tables), quantity.value, 0n);
  const [cell] = cells;
  if (cell === undefined) return 'skipped';
  if (!cells.every(({ columns, names }) => isOfYear([...columns, ...names], year))) return 'passed';
  const message = `正文把${item.title}${quantity.text}写成${year - 1}年的，表“${cell.title}”中这是${year}年的数，请核对年份。`;
  return findingAt(rule, passage, quoteOf(passage, startOf(figure), figure.token), message);
}

/** Headings and figures of this year that still bear the year before. */
export const lastYearRule: TextRule = {
  rule,
  run: (subject) => {
    const { year } = subject;
    if (year === undefined) return { findings: [], passed: 0, notRun: '看不出文件的年度。' };
    return collect([
      ...subject.passages.map((passage) => checkHeading(passage, year)),
      ...subject.figures.map((figure) => checkFigure(figure, subject, year)),
    ]);
  },
};
