import { useMemo } from 'react';
import { type Path, valueAt } from '../../shared/entry/index.ts';
import { forgetOrigins } from '../fields/origin.ts';
import { putAt } from '../fields/use-field.ts';
import { type DraftEntry, edit, useYear } from '../state/year-store.ts';
import type { Row } from './grid-types.ts';
import {
  type CellChange,
  changeCells,
  deleteRows,
  insertRows,
  isRow,
  visibleIndexes,
} from './row-operations.ts';

type Only = ((row: Row) => boolean) | undefined;

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

const NO_ROWS: readonly unknown[] = [];

/** The rows of a list that a grid shows, and where each stands in the list. */
export function useGridRows(
  list: Path,
  only: Only,
): { readonly rows: readonly Row[]; readonly indexes: readonly number[] } {
  const value = useYear((state) => valueAt(state.entry, list));
  return useMemo(() => {
    const all = isList(value) ? value : NO_ROWS;
    const indexes = visibleIndexes(all, only);
    const rows = indexes.flatMap((index) => {
      const row = all[index];
      return isRow(row) ? [row] : [];
    });
    return { rows, indexes };
  }, [value, only]);
}

/** What can be done with the rows of a list; each call is one step of undo. */
export interface RowActions {
  readonly change: (title: string, changes: readonly CellChange[], group?: string) => void;
  readonly insert: (at: number, rows: readonly Row[]) => void;
  readonly remove: (from: number, to: number) => void;
  /** What came from the year before was looked at and is right. */
  readonly confirm: (from: number, to: number) => void;
}

function editList(
  path: Path,
  only: Only,
  title: string,
  recipe: (list: unknown[], indexes: readonly number[]) => void,
  group?: string,
): void {
  const current = valueAt(useYear.getState().entry, path);
  const indexes = visibleIndexes(isList(current) ? current : NO_ROWS, only);
  edit(
    title,
    (draft: DraftEntry) => {
      if (!isList(valueAt(draft, path))) putAt(draft, path, []);
      const list = valueAt(draft, path);
      if (isList(list)) recipe(list, indexes);
    },
    group,
  );
}

/** Actions on the rows of a list of the open year. */
export function rowActions(path: Path, only: Only, blank: Row): RowActions {
  return {
    change: (title, changes, group) => {
      editList(
        path,
        only,
        title,
        (list, indexes) => {
          changeCells(list, indexes, changes, blank);
        },
        group,
      );
    },
    insert: (at, rows) => {
      editList(
        path,
        only,
        rows.length === 1 ? '插入一行' : `插入 ${rows.length} 行`,
        (list, indexes) => {
          insertRows(
            list,
            indexes,
            at,
            rows.map((row) => ({ ...blank, ...row })),
          );
        },
      );
    },
    remove: (from, to) => {
      editList(
        path,
        only,
        to - from === 1 ? '删除一行' : `删除 ${to - from} 行`,
        (list, indexes) => {
          deleteRows(list, indexes, from, to);
        },
      );
    },
    confirm: (from, to) => {
      editList(path, only, `核对 ${to - from} 行`, (list, indexes) => {
        for (const index of indexes.slice(from, to)) forgetOrigins(list[index], 'forward');
      });
    },
  };
}
