import { describe, expect, it } from 'vitest';
import {
  type CellPlace,
  placeAfter,
  placeAfterEnter,
  runAfterTab,
} from '../../renderer/grid/cell-moves.ts';

const LAST = { row: 40, col: 7 };

function at(row: number, col: number): CellPlace {
  return { row, col };
}

describe('keys of a spreadsheet', () => {
  it.each([
    ['Home', false, at(12, 0)],
    ['End', false, at(12, 7)],
    ['Home', true, at(0, 0)],
    ['End', true, at(40, 7)],
    ['PageUp', false, at(2, 3)],
    ['PageDown', false, at(22, 3)],
    ['a', false, undefined],
  ])('%s (with Ctrl: %s) leads to %o', (key, isModified, place) => {
    expect(placeAfter(key, isModified, at(12, 3), LAST)).toEqual(place);
  });

  it('stay among the rows', () => {
    expect(placeAfter('PageUp', false, at(3, 1), LAST)).toEqual(at(0, 1));
    expect(placeAfter('PageDown', false, at(38, 1), LAST)).toEqual(at(40, 1));
  });

  it('lead from Enter to the row below, after tabs to where the first of them began', () => {
    expect(placeAfterEnter(undefined, at(4, 2))).toEqual(at(5, 2));
    const run = runAfterTab(runAfterTab(undefined, at(4, 1)), at(4, 2));
    expect(placeAfterEnter(run, at(4, 3))).toEqual(at(5, 1));
  });

  it('forget the tabs as soon as another cell is chosen', () => {
    const run = runAfterTab(runAfterTab(undefined, at(4, 1)), at(4, 2));
    expect(placeAfterEnter(run, at(9, 5))).toEqual(at(10, 5));
    expect(placeAfterEnter(runAfterTab(run, at(9, 5)), at(9, 6))).toEqual(at(10, 5));
  });
});
