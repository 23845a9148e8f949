import { once } from '../once.ts';
import { absoluteOf } from './quantity.ts';
import type { TableFigure } from './table-index.ts';

interface Placed {
  readonly cell: TableFigure;
  /** Its place in the order of the document. */
  readonly place: number;
}

function valueOf({ cell }: Placed): bigint {
  return cell.quantity.value;
}

/** Cells by value; of equal ones the first of the document stands first. */
const sorted = once((cells: readonly TableFigure[]): readonly Placed[] =>
  cells
    .map((cell, place) => ({ cell, place }))
    .toSorted((a, b) => (valueOf(a) < valueOf(b) ? -1 : valueOf(a) > valueOf(b) ? 1 : 0)),
);

/** The first place whose value is not below the given one. */
function lowerBound(placed: readonly Placed[], value: bigint): number {
  let [from, to] = [0, placed.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const found = placed[middle];
    if (found && valueOf(found) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The cells whose value is within a reach of another, in the order of the document. */
export function cellsWithin(
  cells: readonly TableFigure[],
  value: bigint,
  reach: bigint,
): TableFigure[] {
  const placed = sorted(cells);
  const range = placed.slice(
    lowerBound(placed, value - reach),
    lowerBound(placed, value + reach + 1n),
  );
  return range.toSorted((a, b) => a.place - b.place).map(({ cell }) => cell);
}

/** Whether a cell has a value within a reach of another. */
export function hasWithin(cells: readonly TableFigure[], value: bigint, reach: bigint): boolean {
  const placed = sorted(cells);
  const found = placed[lowerBound(placed, value - reach)];
  return found !== undefined && valueOf(found) <= value + reach;
}

/** The cell nearest to a value; of several the first of the document. */
export function nearestTo(cells: readonly TableFigure[], value: bigint): TableFigure | undefined {
  const placed = sorted(cells);
  const above = placed[lowerBound(placed, value)];
  const last = placed[lowerBound(placed, value) - 1];
  const below = last && placed[lowerBound(placed, valueOf(last))];
  if (!above || !below) return (above ?? below)?.cell;
  const [up, down] = [above, below].map((one) => absoluteOf(valueOf(one) - value));
  if (up === undefined || down === undefined || up === down)
    return (above.place < below.place ? above : below).cell;
  return (up < down ? above : below).cell;
}
