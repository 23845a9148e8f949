import { lastPlace, size } from './decimal.ts';
import { amountAt } from './grid.ts';
import type { RowLabel } from './rows.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

/** An item and the rows that go into detail below it. */
export interface Detailed {
  readonly of: RowLabel;
  readonly rows: RowLabel[];
}

/** The row that the other rows of the same code add up to. */
function wholeOf(
  table: UnderstoodTable,
  block: UnderstoodBlock,
  rows: readonly RowLabel[],
): RowLabel | undefined {
  const [column] = block.amounts;
  if (column === undefined || rows.length < 2) return undefined;
  const valueOf = ({ row }: RowLabel) => amountAt(table.grid, row, column).value;
  const total = rows.reduce((sum, row) => sum + valueOf(row), 0n);
  const limit = (lastPlace(table.decimals) * BigInt(rows.length)) / 2n;
  const isWhole = (row: RowLabel) => size(total - 2n * valueOf(row)) <= limit;
  const names = new Set(rows.map(({ name }) => name));
  return names.size === rows.length ? rows.find(isWhole) : undefined;
}

/** Rows that repeat the code of an item to go into detail (30103 奖金: 基础绩效奖, 年度绩效奖) set apart. */
export function splitRepeated(
  table: UnderstoodTable,
  block: UnderstoodBlock,
): { readonly rows: readonly RowLabel[]; readonly repeated: readonly Detailed[] } {
  const groups = [...Map.groupBy(block.rows, ({ code }) => code)];
  const repeated = groups.flatMap(([code, rows]): Detailed[] => {
    const whole = code === undefined ? undefined : wholeOf(table, block, rows);
    return whole ? [{ of: whole, rows: rows.filter((row) => row !== whole) }] : [];
  });
  const details = new Set(repeated.flatMap(({ rows }) => rows));
  return { rows: block.rows.filter((row) => !details.has(row)), repeated };
}
