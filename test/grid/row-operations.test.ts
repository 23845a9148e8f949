import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDown } from '../../renderer/grid/fill-down.ts';
import {
  changeCells,
  deleteRows,
  insertRows,
  visibleIndexes,
} from '../../renderer/grid/row-operations.ts';

/** A list of which a grid shows a part: basic and project lines stand mixed, as in the year. */
const mixed = fc.array(fc.record({ id: fc.uuid(), nature: fc.constantFrom('basic', 'project') }), {
  maxLength: 12,
});
const isBasic = (row: Readonly<Record<string, unknown>>): boolean => row['nature'] === 'basic';

describe('a grid over a part of a list', () => {
  it('never touches the rows that it does not show', () => {
    fc.assert(
      fc.property(mixed, fc.nat(11), fc.nat(3), (rows, from, length) => {
        const list: unknown[] = rows.map((row) => ({ ...row }));
        deleteRows(list, visibleIndexes(list, isBasic), from, from + length);
        insertRows(list, visibleIndexes(list, isBasic), from, [{ nature: 'basic', id: 'new' }]);
        const changes = [{ row: from, field: 'id', value: 'changed' }];
        changeCells(list, visibleIndexes(list, isBasic), changes, { nature: 'basic' });
        const others = (all: readonly unknown[]): readonly unknown[] =>
          all.filter((row) => !isBasic(Object(row)));
        expect(others(list)).toEqual(others(rows));
      }),
    );
  });

  it('deletes what is shown at the place, and inserts before it', () => {
    const list: unknown[] = [
      { id: 'a', nature: 'basic' },
      { id: 'p', nature: 'project' },
      { id: 'b', nature: 'basic' },
    ];
    insertRows(list, visibleIndexes(list, isBasic), 1, [{ id: 'n', nature: 'basic' }]);
    expect(list).toMatchObject([{ id: 'a' }, { id: 'p' }, { id: 'n' }, { id: 'b' }]);
    deleteRows(list, visibleIndexes(list, isBasic), 0, 2);
    expect(list).toMatchObject([{ id: 'p' }, { id: 'b' }]);
  });

  it('makes rows behind the last one, with what a new row begins with', () => {
    const list: unknown[] = [{ id: 'p', nature: 'project' }];
    const changes = [
      { row: 0, field: 'id', value: 'x', origin: 'pasted' as const },
      { row: 1, field: 'id', value: undefined },
    ];
    changeCells(list, visibleIndexes(list, isBasic), changes, { nature: 'basic' });
    expect(list).toEqual([
      { id: 'p', nature: 'project' },
      { id: 'x', nature: 'basic', _origin: { id: 'pasted' } },
    ]);
  });

  it('forgets that a value was pasted as soon as it is typed or emptied', () => {
    const list: unknown[] = [{ a: '1', b: '2', _origin: { a: 'pasted', b: 'imported' } }];
    changeCells(list, [0], [{ row: 0, field: 'a', value: '3' }], {});
    expect(list).toEqual([{ a: '3', b: '2', _origin: { b: 'imported' } }]);
    changeCells(list, [0], [{ row: 0, field: 'b', value: undefined }], {});
    expect(list).toEqual([{ a: '3' }]);
  });
});

describe('filling down', () => {
  const rows = [{ a: '1', b: 'x' }, { a: '2' }, { a: '1' }];
  const fields = ['a', 'b'];

  it('copies the first row of the selection, and writes only what differs', () => {
    const range = { min: { row: 0, col: 0 }, max: { row: 2, col: 0 } };
    expect(fillDown(rows, fields, range)).toEqual([{ row: 1, field: 'a', value: '1' }]);
  });

  it('of one row takes the row above', () => {
    const range = { min: { row: 1, col: 0 }, max: { row: 1, col: 1 } };
    expect(fillDown(rows, fields, range)).toEqual([
      { row: 1, field: 'a', value: '1' },
      { row: 1, field: 'b', value: 'x' },
    ]);
    const first = { min: { row: 0, col: 0 }, max: { row: 0, col: 1 } };
    expect(fillDown(rows, fields, first)).toEqual([]);
  });
});
