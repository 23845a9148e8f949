import type { TableBlock, TableRow } from '../document/index.ts';

/** A row is the same one where what is not a number is the same. */
function rowName({ cells }: TableRow): string {
  return cells
    .filter((cell) => cell.number === undefined && cell.figure === undefined)
    .map((cell) => `${cell.column}${cell.text}`)
    .join('|');
}

function byName(rows: readonly TableRow[]): Map<string, TableRow[]> {
  return Map.groupBy(rows, rowName);
}

/** Name of a cell within its table. */
export function cellName(row: number, column: number): string {
  return `${row}.${column}`;
}

/** The cells of `after` whose text is new or other than in `before`, by `cellName`. */
export function changedCells(before: TableBlock, after: TableBlock): ReadonlySet<string> {
  const changed = new Set<string>();
  if (before === after) return changed;
  const known = byName(before.rows);
  after.rows.forEach((row, index) => {
    const was = known.get(rowName(row))?.shift();
    if (was === row) return;
    const texts = new Map(was?.cells.map((cell) => [cell.column, cell.text]));
    for (const { column, text } of row.cells) {
      if (text !== (texts.get(column) ?? '')) changed.add(cellName(index, column));
    }
  });
  return changed;
}
