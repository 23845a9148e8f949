import { sum } from '../../../shared/layout/index.ts';

/** A table may be printed so much smaller, if that saves a page with a few rows. */
const LEAST_SCALE = 0.9;

function pagesFor(rowsPt: readonly number[], roomPt: number): number {
  let pages = 1;
  let left = roomPt;
  for (const row of rowsPt) {
    if (row > left && left < roomPt) {
      pages += 1;
      left = roomPt;
    }
    left -= row;
  }
  return pages;
}

/**
 * So many pages a sheet is fitted to in height; 0: as many as it takes, none being saved by a slightly
 * smaller print. `headPt`: the rows that stand on each page; `areaPt`: the height that a page prints.
 */
export function pagesDown(
  headPt: readonly number[],
  rowsPt: readonly number[],
  areaPt: number,
): number {
  const head = sum(headPt);
  const pages = pagesFor(rowsPt, areaPt - head);
  const fewest = pagesFor(rowsPt, areaPt / LEAST_SCALE - head);
  return fewest < pages ? fewest : 0;
}
