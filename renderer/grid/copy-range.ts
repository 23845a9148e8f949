import { type CopiedCell, writeHtml, writeTsv } from './clipboard-text.ts';
import type { CellRange } from './fill-down.ts';
import type { Row } from './grid-types.ts';
import type { PasteColumn } from './plan-paste.ts';

/** The cells of a range, as text and as HTML for a spreadsheet. */
export interface CopiedRange {
  readonly text: string;
  readonly html: string;
  readonly cells: readonly { readonly row: number; readonly field: string }[];
}

/** Copies a range; the row behind the last one is empty. */
export function copyRange(
  rows: readonly Row[],
  columns: readonly PasteColumn[],
  { min, max }: CellRange,
): CopiedRange {
  const chosen = columns.slice(min.col, max.col + 1);
  const numbers = Array.from({ length: max.row - min.row + 1 }, (_, at) => min.row + at);
  const table = numbers.map((row) =>
    chosen.map(({ field, format }): CopiedCell => {
      const text = format.copy(rows[row]?.[field]);
      const isNumber = format.kind === 'amount' && /^-?\d+(\.\d+)?$/.test(text);
      return { text, isNumber };
    }),
  );
  return {
    text: writeTsv(table.map((row) => row.map(({ text }) => text))),
    html: writeHtml(table),
    cells: numbers.flatMap((row) => chosen.map(({ field }) => ({ row, field }))),
  };
}
