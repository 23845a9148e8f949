import type { HeadLine } from '../document/index.ts';
import { sum } from './sum.ts';
import { textWidth } from './text-width.ts';

/** A text of a line above a grid, with the columns of the grid that it takes. */
export interface HeadCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly column: number;
  readonly columnSpan: number;
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

/** Texts of a line that are smaller than this part of their size stand on lines of their own instead. */
const LEAST_SIZE = 0.8;

/** The part of its size in which the text that lacks most room stands on one line. */
function leastSize(
  cells: readonly HeadCell[],
  widthsPt: readonly number[],
  sizePt: number,
): number {
  const shares = cells
    .filter(({ text }) => text !== '')
    .map(({ text, column, columnSpan }) => {
      const width = sum(widthsPt.slice(column, column + columnSpan));
      return width / (textWidth(text) * sizePt);
    });
  return Math.min(1, ...shares);
}

/** How a line can be parted, from the fewest lines to the most. */
function partings({ left, center, right }: HeadLine): HeadLine[][] {
  const alone = { left: '', center: '', right: '' };
  const middle = { ...alone, center };
  return [
    [{ left, center, right }],
    [middle, { left, center: '', right }],
    [middle, { ...alone, left }, { ...alone, right }],
  ].map((lines) => lines.filter((line) => line.left + line.center + line.right !== ''));
}

/**
 * The lines in which the texts above a grid are readable: one where its columns give each enough room;
 * else the middle one stands above the others.
 */
export function headRows(
  line: HeadLine,
  widthsPt: readonly number[],
  sizePt: number,
): readonly (readonly HeadCell[])[] {
  const ways = partings(line).map((lines) => lines.map((one) => headCells(one, widthsPt, sizePt)));
  const readable = ways.find((rows) =>
    rows.every((cells) => leastSize(cells, widthsPt, sizePt) >= LEAST_SIZE),
  );
  return readable ?? ways.at(-1) ?? [];
}

/** The texts of a line above a grid, each in as many columns as it needs where there are enough. */
export function headCells(
  { left, center, right }: HeadLine,
  widthsPt: readonly number[],
  sizePt: number,
): readonly HeadCell[] {
  const texts = [
    { text: left, align: 'left' },
    { text: center, align: 'center' },
    { text: right, align: 'right' },
  ] as const;
  // The left text keeps its place where there is none, so that the right one stands at the right.
  const shown = texts.filter(
    ({ text }, index) => text !== '' || (index !== 1 && widthsPt.length > 1),
  );
  const needs = shown.map(({ text }) => (textWidth(text) + 1) * sizePt);
  const spans = splitColumns(widthsPt, needs);
  return spans.map((columnSpan, index) => {
    const { text, align } = shown[index] ?? texts[0];
    return { text, align, column: sum(spans.slice(0, index)), columnSpan };
  });
}
