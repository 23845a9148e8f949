import type { DraftCell, DraftRow } from './draft.ts';

/**
 * Makes one cell of equal texts below one another, column by column from the left; a new cell in an
 * earlier merged column also begins a new one here. Blank cells stay apart.
 */
export function mergeEqual(rows: readonly DraftRow[], columns: readonly number[]): void {
  const breaks = new Set<number>();
  for (const column of columns) {
    let start = 0;
    for (let index = 1; index <= rows.length; index += 1) {
      if (index < rows.length && isReached(rows, start, index, column)) continue;
      if (index < rows.length && !breaks.has(index) && isSame(rows, start, index, column)) continue;
      mergeRange(rows, start, index, column);
      if (index < rows.length) breaks.add(index);
      start = index;
    }
  }
}

/** Whether the cell of a row already reaches down to another one. */
function isReached(rows: readonly DraftRow[], from: number, to: number, column: number): boolean {
  return (rows[from]?.cells.get(column)?.rows ?? 1) > to - from;
}

function isSame(rows: readonly DraftRow[], a: number, b: number, column: number): boolean {
  const first = rows[a]?.cells.get(column);
  const second = rows[b]?.cells.get(column);
  if (!first || !second || first.text === '') return false;
  return first.text === second.text && first.span === second.span && second.rows === 1;
}

function mergeRange(rows: readonly DraftRow[], start: number, end: number, column: number): void {
  const first = rows[start]?.cells.get(column);
  if (!first || end - start <= first.rows) return;
  first.rows = end - start;
  for (const row of rows.slice(start + 1, end)) row.cells.delete(column);
}

/** Takes away cells that lie under a cell reaching over them from above. */
export function dropCovered(rows: readonly DraftRow[]): void {
  rows.forEach((row, index) => {
    for (const [column, cell] of row.cells) {
      for (const below of rows.slice(index + 1, index + cell.rows)) {
        for (let step = 0; step < cell.span; step += 1) below.cells.delete(column + step);
      }
    }
  });
}

/** Gives every free place of the grid an empty cell, so that no writer leaves a hole in its lines. */
export function fillGaps(rows: readonly DraftRow[], columnCount: number): void {
  const reaching = new Map<number, number>();
  for (const row of rows) {
    let column = 0;
    while (column < columnCount) {
      const left = reaching.get(column) ?? 0;
      const cell = row.cells.get(column);
      if (left > 0) {
        reaching.set(column, left - 1);
        column += 1;
        continue;
      }
      if (!cell) row.cells.set(column, emptyCell());
      const span = cell?.span ?? 1;
      for (let step = 0; step < span; step += 1) reaching.set(column + step, (cell?.rows ?? 1) - 1);
      column += span;
    }
  }
}

function emptyCell(): DraftCell {
  return { text: '', span: 1, rows: 1, align: 'left', isBold: false, indent: 0 };
}
