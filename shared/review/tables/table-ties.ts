import { balanceTies } from './balance-ties.ts';
import { carriedTies } from './carried-ties.ts';
import { isLent, lentTotalTies } from './lent-totals.ts';
import { listTies } from './list-ties.ts';
import { rowTies } from './row-ties.ts';
import type { RowLabel } from './rows.ts';
import { hasItemRows, threePublicTies } from './three-public.ts';
import type { Tie } from './ties.ts';
import { treeTies } from './tree-ties.ts';
import type { UnderstoodTable } from './understood.ts';

/** 部门支出总表 with one row for each unit. */
function isByUnit({ blocks }: UnderstoodTable): boolean {
  return blocks.some(({ rows }) => rows.some(({ unitCode }) => unitCode !== undefined));
}

/** All ties within one table, by what it is about. */
export function tableTies(
  table: UnderstoodTable,
  codeOf: (rows: readonly RowLabel[]) => ReadonlyMap<RowLabel, string>,
): Tie[] {
  const { nature, classification } = table;
  switch (nature.kind) {
    case 'coded':
      return [
        ...treeTies(table, (total) => isLent(table, total)),
        ...lentTotalTies(table),
        ...rowTies(table),
        ...carriedTies(table),
      ];
    case 'income':
      return [...(classification ? treeTies(table) : listTies(table)), ...rowTies(table)];
    case 'balance':
      return [...balanceTies(table, codeOf), ...rowTies(table)];
    case 'threePublic':
      return [
        ...(hasItemRows(table) ? threePublicTies(table) : listTies(table)),
        ...rowTies(table),
      ];
    case 'projects':
    case 'procurement':
      return [...listTies(table), ...rowTies(table)];
    case 'other':
      return [...(isByUnit(table) ? listTies(table) : []), ...rowTies(table)];
    case 'performance':
    case 'assets':
    case 'contents':
    case 'units':
      return [];
  }
}
