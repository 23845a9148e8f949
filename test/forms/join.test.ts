import { enablePatches, produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { putAt } from '../../renderer/fields/draft.ts';
import { areApart, commitsAfter, stillApart } from '../../renderer/state/join.ts';
import { readPatches } from '../../renderer/state/patches.ts';
import type { DraftEntry } from '../../renderer/state/year-store.ts';
import { type Entry, parsePath } from '../../shared/entry/index.ts';

enablePatches();

const YEAR: Entry = {
  department: { code: '401', name: '某区科协' },
  expenditure: [{ amount: '1' }, { amount: '2' }, { amount: '3' }],
};

function changed(recipe: (draft: DraftEntry) => void) {
  const [, patches] = produceWithPatches({ ...YEAR }, recipe);
  return { patches: readPatches(patches) };
}

function put(path: string, value: unknown = 'x') {
  return changed((draft) => {
    putAt(draft, parsePath(path), value);
  });
}

const rowGone = changed((draft) => {
  const rows = draft['expenditure'];
  if (Array.isArray(rows)) rows.splice(1, 1);
});

describe('two changes of one year', () => {
  it.each([
    ['fields of one record', put('department.phone'), put('department.contact')],
    ['amounts of two rows', put('expenditure[0].amount'), put('expenditure[2].amount')],
    ['two fields of one row', put('expenditure[0].amount'), put('expenditure[0].unit')],
    ['a list and a record', rowGone, put('department.phone')],
  ])('are apart: %s', (_, one, other) => {
    expect(areApart(one, other)).toBe(true);
    expect(areApart(other, one)).toBe(true);
  });

  it.each([
    ['the same field', put('department.phone'), put('department.phone')],
    ['a row that came and a row', put('expenditure[3]', {}), put('expenditure[0].amount')],
    ['a row that went and a row before it', rowGone, put('expenditure[0].amount')],
    ['two rows that came', put('expenditure[3]', {}), put('expenditure[3]', { amount: '4' })],
    ['a record made twice', put('assets.total'), put('assets.land')],
    ['the whole year', { patches: [{ op: 'replace' as const, path: [], value: {} }] }, rowGone],
  ])('are not apart: %s', (_, one, other) => {
    expect(areApart(one, other)).toBe(false);
    expect(areApart(other, one)).toBe(false);
  });
});

it('steps up to the last one that touches the same are no longer undone', () => {
  const [first, same, last] = [put('department.name'), put('department.phone'), put('year')];
  expect(stillApart([first, same, last], put('department.phone'))).toEqual([last]);
  expect(stillApart([first, last], put('department.phone'))).toEqual([first, last]);
});

it('commits after a revision are given only where none is missing', () => {
  const row = (revision: number) => ({ revision, at: '', title: '', patches: [], inverse: [] });
  expect(commitsAfter(3, [row(5), row(4), row(3)])).toEqual([row(4), row(5)]);
  expect(commitsAfter(2, [row(5), row(4)])).toBeUndefined();
  expect(commitsAfter(5, [row(5)])).toBeUndefined();
});
