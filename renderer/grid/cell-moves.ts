/** Where a cell stands among the rows and columns that a grid shows. */
export interface CellPlace {
  readonly row: number;
  readonly col: number;
}

/** As many rows as are seen at once, about. */
const PAGE_ROWS = 10;

function within(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

/**
 * Where a key of a spreadsheet leads that the grid component does not know; `last` is the last cell.
 * Undefined for all other keys.
 */
export function placeAfter(
  key: string,
  isModified: boolean,
  { row, col }: CellPlace,
  last: CellPlace,
): CellPlace | undefined {
  switch (key) {
    case 'Home':
      return { row: isModified ? 0 : row, col: 0 };
    case 'End':
      return { row: isModified ? last.row : row, col: last.col };
    case 'PageUp':
      return { row: within(row - PAGE_ROWS, last.row), col };
    case 'PageDown':
      return { row: within(row + PAGE_ROWS, last.row), col };
    default:
      return undefined;
  }
}

/** The cell from which Tab went on to the right, until something else is done. */
export interface TabRun {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

function isSame(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.col === b.col;
}

/** The run of tabs after Tab in a cell: it goes on from where the last Tab led, else it begins here. */
export function runAfterTab(run: TabRun | undefined, cell: CellPlace): TabRun {
  const from = run && isSame(run.to, cell) ? run.from : cell;
  return { from, to: { row: cell.row, col: cell.col + 1 } };
}

/** Enter leads to the row below; after a run of tabs below its first cell, as in a spreadsheet. */
export function placeAfterEnter(run: TabRun | undefined, cell: CellPlace): CellPlace {
  const isRun = run !== undefined && isSame(run.to, cell);
  return { row: cell.row + 1, col: isRun ? run.from.col : cell.col };
}
