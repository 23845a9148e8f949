import { isDeepStrictEqual } from 'node:util';
import type { Table } from './mapping.ts';
import { type Cell, type RecordStore, items, toRow } from './records.ts';

/** Brings the row of a record, and the rows below it, from one value to another; the rest stays untouched. */
export function syncRecord(
  store: RecordStore,
  table: Table,
  id: number,
  change: { readonly before: unknown; readonly after: unknown },
): void {
  const { before, after } = change;
  const old = toRow(table, before);
  const changed: Record<string, Cell> = {};
  for (const [column, cell] of Object.entries(toRow(table, after))) {
    if (old[column] !== cell) changed[column] = cell;
  }
  store.update(table, id, changed);
  for (const { path, table: child } of table.lists) {
    syncList(store, child, id, { before: items(before, path), after: items(after, path) });
  }
}

interface ListChange {
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

function sameAtStart({ before, after }: ListChange): number {
  const index = after.findIndex(
    (item, at) => at >= before.length || !isDeepStrictEqual(item, before[at]),
  );
  return index < 0 ? after.length : index;
}

function syncList(store: RecordStore, table: Table, parent: number, change: ListChange): void {
  const { before, after } = change;
  if (before.length === after.length) {
    after.forEach((item, position) => {
      if (isDeepStrictEqual(item, before[position])) return;
      const id = store.rowId(table, parent, position);
      syncRecord(store, table, id, { before: before[position], after: item });
    });
    return;
  }
  const start = sameAtStart(change);
  const most = Math.min(before.length, after.length) - start;
  const end = sameAtStart({
    before: before.slice(before.length - most).toReversed(),
    after: after.slice(after.length - most).toReversed(),
  });
  store.cut(table, parent, start, before.length - end, after.length - before.length);
  store.insertItems(table, parent, after.slice(start, after.length - end), start);
}
