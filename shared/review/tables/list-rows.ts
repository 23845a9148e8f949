import type { Finding, Rule } from '../../findings/index.ts';
import { itemNumber } from './fold.ts';
import { findingIn } from './table-finding.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

/** Numbering of rows. */
export const NUMBERS = {
  code: 'LIST-NUMBER',
  severity: 'warning',
  title: '行的序号连续',
  compares: '收支总表中一、二、三……不重、不漏',
} as const satisfies Rule;
/** Rows of totals. */
export const GRAND = {
  code: 'LIST-GRAND',
  severity: 'warning',
  title: '收支表有总计行',
  compares: '收支总表列有收入总计、支出总计',
} as const satisfies Rule;

function numberFindings(table: UnderstoodTable, block: UnderstoodBlock): Finding[] {
  const rows = block.rows.flatMap((row) => {
    const number = itemNumber(row.label);
    return number === undefined ? [] : [{ row, number }];
  });
  const wrong = rows.flatMap(({ row, number }, index): Finding[] => {
    const before = rows[index - 1]?.number ?? 0;
    // Sources carried over from last year are numbered anew.
    const isNew = number === 1 && index > 0 && isRestarted(block, row.row);
    if (number === before + 1 || isNew) return [];
    const message = `序号应为第 ${before + 1}，写作“${row.label.slice(0, 12)}”：${number <= before ? '重号' : '缺号，可能漏了一行'}。请核对。`;
    return [findingIn(NUMBERS, table, row.label, message)];
  });
  return wrong.length > 3 ? [] : wrong;
}

function isRestarted(block: UnderstoodBlock, row: number): boolean {
  const before = block.rows.filter((other) => other.row < row).at(-1);
  return before !== undefined && /结转|结余/.test(before.name);
}

/** Lists that go on with what is carried over, without the sum of the year before it. */
function sumFindings(table: UnderstoodTable): Finding[] {
  return table.blocks.flatMap((block): Finding[] => {
    const items = block.rows.filter(({ numbering }) => numbering === 1);
    const carried = block.rows.some(({ name }) => /结转|结余|弥补/.test(name));
    const hasSum = block.rows.some(({ name }) => /^本年.*|小计$/.test(name));
    if (items.length < 5 || !carried || hasSum) return [];
    const name = block.heading === '' ? '本年' : `本年${block.heading}`;
    return [findingIn(GRAND, table, block.heading, `没有“${name}合计”行，请补上。`)];
  });
}

/** Numbers and totals of a list of income and expenditure. */
export function balanceFindings(table: UnderstoodTable): Finding[] {
  if (table.nature.kind !== 'balance' || table.grid.isEmpty) return [];
  const grands = table.blocks.filter((block) =>
    block.rows.some(({ name }) => /^(收入|支出)?(总计|合计)$/.test(name)),
  );
  const numbers = table.blocks.flatMap((block) => numberFindings(table, block));
  if (grands.length > 0) return [...numbers, ...sumFindings(table)];
  return [
    ...numbers,
    findingIn(GRAND, table, '', '没有“收入总计”“支出总计”行，收支是否平衡无从核对，请补上。'),
  ];
}

/** A table of codes without its total, where the others have one. */
export function totalFindings(tables: readonly UnderstoodTable[]): Finding[] {
  const coded = tables.filter(({ nature, grid }) => nature.kind === 'coded' && !grid.isEmpty);
  const hasTotal = ({ blocks }: UnderstoodTable) =>
    blocks.some(({ rows }) => rows.some(({ code, isOfWhich }) => code === undefined && !isOfWhich));
  const bare = coded.filter((table) => !hasTotal(table));
  if (bare.length * 3 > coded.length) return [];
  return bare.map((table) => findingIn(GRAND, table, '', '没有“合计”行，其他各表都有，请补上。'));
}
