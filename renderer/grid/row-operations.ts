import type { Row } from './grid-types.ts';

/** A new value for one cell; `row` counts the visible rows, those behind the last are made. */
export interface CellChange {
  readonly row: number;
  readonly field: string;
  /** `undefined` empties the cell. */
  readonly value: unknown;
  readonly origin?: 'pasted';
}

type MutableRow = Record<string, unknown>;

/** Whether a value is a row that may be changed. */
export function isRow(value: unknown): value is MutableRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True indexes of the rows of a list that a grid shows. */
export function visibleIndexes(
  list: readonly unknown[],
  only: ((row: Row) => boolean) | undefined,
): readonly number[] {
  return list.flatMap((row, index) => (isRow(row) && (!only || only(row)) ? [index] : []));
}

function markOrigin(row: MutableRow, field: string, origin: 'pasted' | undefined): void {
  const known = isRow(row['_origin']) ? row['_origin'] : {};
  if (origin === undefined && !(field in known)) return;
  const { [field]: _, ...others } = known;
  const marks = origin === undefined ? others : { ...others, [field]: origin };
  if (Object.keys(marks).length > 0) row['_origin'] = marks;
  else delete row['_origin'];
}

/** Writes one field of a row with the mark of its origin; typing removes the mark. */
function writeField(row: MutableRow, { field, value, origin }: Omit<CellChange, 'row'>): void {
  if (value === undefined) Reflect.deleteProperty(row, field);
  else row[field] = value;
  markOrigin(row, field, value === undefined ? undefined : origin);
}

/** Changes cells of a list in place; only rows that change are touched. */
export function changeCells(
  list: unknown[],
  indexes: readonly number[],
  changes: readonly CellChange[],
  blank: Row,
): void {
  const made = new Map<number, MutableRow>();
  const rowFor = (row: number): unknown => {
    const index = indexes[row];
    return index === undefined ? made.get(row) : list[index];
  };
  for (const change of changes) {
    let row = rowFor(change.row);
    if (row === undefined && change.value !== undefined) {
      made.set(change.row, { ...blank });
      row = made.get(change.row);
    }
    if (isRow(row)) writeField(row, change);
  }
  const added = [...made].toSorted(([a], [b]) => a - b).map(([, row]) => row);
  list.push(...added);
}

/** Puts rows before a visible row; behind the last one they come to the end of the list. */
export function insertRows(
  list: unknown[],
  indexes: readonly number[],
  at: number,
  rows: readonly Row[],
): void {
  const last = indexes.at(-1);
  const index = indexes[at] ?? (last === undefined ? list.length : last + 1);
  list.splice(index, 0, ...rows.map((row) => ({ ...row })));
}

/** Takes visible rows from `from` up to before `to` out of a list. */
export function deleteRows(
  list: unknown[],
  indexes: readonly number[],
  from: number,
  to: number,
): void {
  for (const index of indexes.slice(from, to).toReversed()) list.splice(index, 1);
}
