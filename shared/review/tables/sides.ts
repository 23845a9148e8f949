import type { Block, Grid } from './grid.ts';

function headingsOf(grid: Grid, block: Block): string[] {
  const columns = [...block.labels, ...block.amounts.map(({ index }) => index)];
  return columns.flatMap((column) => grid.paths[column] ?? []);
}

/** Heads over all columns of a side; further down 财政拨款收入 names one source. */
const TOP = {
  收入: /^(?:财政拨款|部门|单位)收入(?:预算|决算)?$/,
  支出: /^(?:财政拨款|部门|单位)支出(?:预算|决算)?$/,
} as const;

function topsOf(block: Block): string[] {
  const paths = block.amounts.map(({ path }) => path);
  return paths.flatMap(([top, ...below]) => (top !== undefined && below.length > 0 ? [top] : []));
}

/** Whether a block is headed 收入 or 支出. */
export function isHeaded(grid: Grid, block: Block, side: '收入' | '支出'): boolean {
  return (
    headingsOf(grid, block).some((text) => text === side || text === `本年${side}`) ||
    topsOf(block).some((text) => TOP[side].test(text))
  );
}

/** Whether a table has a side headed so. */
export function isSide(grid: Grid, side: '收入' | '支出'): boolean {
  return grid.blocks.length > 1 && grid.blocks.some((block) => isHeaded(grid, block, side));
}
