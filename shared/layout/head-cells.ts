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
