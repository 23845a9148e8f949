import { isAdditive } from './additive.ts';
import { type Role, roleOf } from './roles.ts';
import { TIE_RULES } from './rule-data.ts';
import type { RowLabel } from './rows.ts';
import { sumTie } from './tie-support.ts';
import type { Tie } from './ties.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

const SUMS: readonly (readonly [Role, readonly Role[]])[] = [
  ['total', ['abroad', 'vehicles', 'reception']],
  ['vehicles', ['vehiclePurchase', 'vehicleRunning']],
];
/** Where no row 公务用车购置及运行费 stands over the two. */
const LOOSE: typeof SUMS = [
  ['total', ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception']],
];

function rowOf(block: UnderstoodBlock, role: Role): RowLabel | undefined {
  return block.rows.find(({ name, isTotal }) =>
    role === 'total' ? isTotal : roleOf(name) === role,
  );
}

function blockTies(table: UnderstoodTable, block: UnderstoodBlock): Tie[] {
  const sums = rowOf(block, 'vehicles') === undefined ? LOOSE : SUMS;
  return sums.flatMap(([whole, parts]) => {
    const target = rowOf(block, whole);
    const rows = parts.flatMap((role) => rowOf(block, role) ?? []);
    if (target === undefined || rows.length !== parts.length) return [];
    return block.amounts
      .filter(isAdditive)
      .map((column) =>
        sumTie(TIE_RULES.total, table, column, target, rows, `“${target.label}”所含各项`),
      );
  });
}

/** The sums of a table of “三公” expenses whose items stand in rows. */
export function threePublicTies(table: UnderstoodTable): Tie[] {
  return table.blocks.flatMap((block) => blockTies(table, block));
}

/** Whether the items of the table stand in rows, not in columns. */
export function hasItemRows(table: UnderstoodTable): boolean {
  return table.blocks.some((block) => rowOf(block, 'reception') !== undefined);
}
