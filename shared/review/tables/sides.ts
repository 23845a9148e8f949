import type { Block, Grid } from './grid.ts';

function headingsOf(grid: Grid, block: Block): string[] {
  const columns = [...block.labels, ...block.amounts.map(({ index }) => index)];
  return columns.flatMap((column) => grid.paths[column] ?? []);
}

/** Whether a block is headed 收入 or 支出. */
export function isHeaded(grid: Grid, block: Block, side: '收入' | '支出'): boolean {
  return headingsOf(grid, block).some((text) => text === side || text === `本年${side}`);
}

/** Whether a table has a side headed so. */
export function isSide(grid: Grid, side: '收入' | '支出'): boolean {
  return grid.blocks.length > 1 && grid.blocks.some((block) => isHeaded(grid, block, side));
}
