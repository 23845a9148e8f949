import { type Fen, fen, toYuanText } from '../money/index.ts';
import {
  type AmountColumn,
  type UnderstoodBlock,
  type UnderstoodTable,
  amountAt,
} from '../review/tables/index.ts';

/** 分 in one hundred-millionth of a unit, as a fraction of 10⁸. */
const FEN_PER_UNIT = { yuan: 100n, qian: 100_000n, wan: 1_000_000n, yi: 10_000_000_000n } as const;
const SCALED_ONE = 100_000_000n;

/** The 分 that a cell shows; undefined where it is blank, its unit is not known or it has parts of a 分. */
export function fenAt(table: UnderstoodTable, row: number, column: AmountColumn): Fen | undefined {
  const { decimal, value } = amountAt(table.grid, row, column);
  if (!decimal || decimal.isPercent || column.unit === undefined) return undefined;
  const product = value * FEN_PER_UNIT[column.unit];
  return product % SCALED_ONE === 0n ? fen(Number(product / SCALED_ONE)) : undefined;
}

/** An amount as the year data file writes it. */
export function yuan(amount: Fen): string {
  return toYuanText(amount);
}

/** Half of the last place shown in a column, in 分: the most that rounding moves one figure. */
export function halfPlace(table: UnderstoodTable, column: AmountColumn): number {
  const fenPerUnit = Number(FEN_PER_UNIT[column.unit ?? 'yuan']);
  return fenPerUnit / 10 ** table.decimals / 2;
}

/** The columns with figures of the document's own year; of final accounts the actual ones. */
export function ownColumns(block: UnderstoodBlock, year: number | undefined): AmountColumn[] {
  const own = block.amounts.filter(
    (column) => column.year === undefined || year === undefined || column.year === year,
  );
  const money = own.filter(
    ({ role }) => role !== 'growth' && role !== 'share' && role !== 'change',
  );
  const actual = money.filter(({ path }) => path.some((text) => /决算数/.test(text)));
  return actual.length > 0 ? actual : money;
}

/** The column with the whole of a row. */
export function totalColumn(
  block: UnderstoodBlock,
  year: number | undefined,
): AmountColumn | undefined {
  const own = ownColumns(block, year);
  return (
    own.find(({ role }) => role === 'total') ??
    (own.length === 1 ? own[0] : own.find(({ role }) => role === 'amount'))
  );
}
