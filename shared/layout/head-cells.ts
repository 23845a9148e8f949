import type { HeadLine } from '../document/index.ts';
import { textWidth } from './text-width.ts';

/** A text of a line above a grid, with the columns of the grid that it takes. */
export interface HeadCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly column: number;
  readonly columnSpan: number;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** All ways to share a number of columns among some texts, each getting at least one. */
function sharings(columns: number, texts: number): number[][] {
  if (texts === 1) return [[columns]];
  return Array.from({ length: columns - texts + 1 }, (_, index) => index + 1).flatMap((first) =>
    sharings(columns - first, texts - 1).map((others) => [first, ...others]),
  );
}

/** How much room the texts lack, as a measure to compare ways to share the columns. */
function lackOf(
  widths: readonly number[],
  needs: readonly number[],
  spans: readonly number[],
): number {
  let column = 0;
  return sum(
    spans.map((span, index) => {
      const width = sum(widths.slice(column, column + span));
      column += span;
      const need = needs[index] ?? 0;
      // Squared: two texts that shrink a little are better than one that shrinks much.
      return need > width ? ((need - width) / need) ** 2 : 0;
    }),
  );
}

/** Shares the columns among the texts above the grid so that they lack as little room as possible. */
function splitColumns(widths: readonly number[], needs: readonly number[]): number[] {
  const texts = Math.min(widths.length, needs.length);
  const ranked = sharings(widths.length, texts)
    .map((spans) => ({ spans, lack: lackOf(widths, needs, spans) }))
    .toSorted((a, b) => a.lack - b.lack);
  return ranked[0]?.spans ?? [widths.length];
}

/** A text that has less of the room that it needs is too small to be read when it is shrunk. */
const LEAST_SHARE = 0.75;

type HeadText = Pick<HeadCell, 'text' | 'align'>;

function placed(texts: readonly HeadText[], widthsPt: readonly number[], sizePt: number) {
  const needs = texts.map(({ text }) => (textWidth(text) + 1) * sizePt);
  const spans = splitColumns(widthsPt, needs);
  const cells = spans.map((columnSpan, index): HeadCell => {
    const { text = '', align = 'left' } = texts[index] ?? {};
    return { text, align, column: sum(spans.slice(0, index)), columnSpan };
  });
  const isLegible = cells.every(({ column, columnSpan }, index) => {
    const width = sum(widthsPt.slice(column, column + columnSpan));
    return width >= LEAST_SHARE * (needs[index] ?? 0);
  });
  return { cells, isLegible };
}

/**
 * The texts of a line above a grid, each in as many columns as it needs where there are enough. Where
 * the columns are too few, the middle text stands behind the left one.
 */
export function headCells(
  { left, center, right }: HeadLine,
  widthsPt: readonly number[],
  sizePt: number,
): readonly HeadCell[] {
  const texts: readonly HeadText[] = [
    { text: left, align: 'left' },
    { text: center, align: 'center' },
    { text: right, align: 'right' },
  ];
  // The left text keeps its place where there is none, so that the right one stands at the right.
  const shown = texts.filter(
    ({ text }, index) => text !== '' || (index !== 1 && widthsPt.length > 1),
  );
  const { cells, isLegible } = placed(shown, widthsPt, sizePt);
  if (isLegible || left === '' || center === '') return cells;
  return headCells({ left: `${left}　　${center}`, center: '', right }, widthsPt, sizePt);
}
