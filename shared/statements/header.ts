import type { TableSpec } from '../pack/index.ts';
import { type DraftCell, type DraftRow, draftRow } from './draft.ts';

function headerCell(text: string, span: number, rows: number): DraftCell {
  return { text, span, rows, align: 'center', isBold: false, indent: 0 };
}

/** Path of a column's header texts at a depth; the last one reaches to the bottom. */
function isSameAbove(a: readonly string[], b: readonly string[], depth: number): boolean {
  for (let row = 0; row <= depth; row += 1) {
    if (a[row] === undefined || a[row] !== b[row]) return false;
  }
  return true;
}

/** The header rows of a table: equal neighbours become one cell, short paths reach down. */
export function headerRows(
  columns: TableSpec['columns'],
  render: (source: string) => string,
): DraftRow[] {
  const paths = columns.map(({ header }) =>
    (typeof header === 'string' ? [header] : header).map(render),
  );
  const height = Math.max(1, ...paths.map((path) => path.length));
  return Array.from({ length: height }, (_, depth) => headerRow(paths, depth, height));
}

function headerRow(paths: readonly (readonly string[])[], depth: number, height: number): DraftRow {
  const row = draftRow();
  let column = 0;
  while (column < paths.length) {
    const path = paths[column] ?? [];
    const text = path[depth];
    const start = column;
    column += 1;
    if (text === undefined) continue;
    while (column < paths.length && isSameAbove(path, paths[column] ?? [], depth)) {
      if (paths[column]?.length !== path.length && path.length === depth + 1) break;
      column += 1;
    }
    const isLast = path.length === depth + 1;
    row.cells.set(start, headerCell(text, column - start, isLast ? height - depth : 1));
  }
  return row;
}
