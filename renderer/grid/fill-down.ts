import type { Row } from './grid-types.ts';
import type { CellChange } from './row-operations.ts';

/** A rectangle of cells, both corners within. */
export interface CellRange {
  readonly min: { readonly row: number; readonly col: number };
  readonly max: { readonly row: number; readonly col: number };
}

/**
 * The first row of a range, written into the rows below it. A range of one row takes the row above.
 */
export function fillDown(
  rows: readonly Row[],
  fields: readonly string[],
  { min, max }: CellRange,
): CellChange[] {
  const source = min.row === max.row ? min.row - 1 : min.row;
  const from = rows[source];
  if (!from) return [];
  const changes: CellChange[] = [];
  for (let row = source + 1; row <= max.row; row += 1) {
    for (const field of fields.slice(min.col, max.col + 1)) {
      if (rows[row]?.[field] !== from[field]) changes.push({ row, field, value: from[field] });
    }
  }
  return changes;
}
