import type { Rule } from '../../findings/index.ts';
import { lastPlace } from './decimal.ts';
import { type AmountColumn, amountAt } from './grid.ts';
import type { RowLabel } from './rows.ts';
import type { Part, Tie } from './ties.ts';
import type { UnderstoodTable } from './understood.ts';

/** The name of a row in messages: code and name. */
export function rowName({ code, label }: RowLabel): string {
  return code === undefined || label.includes(code) ? label : `${code} ${label}`;
}

/** The cell of a row and column as a part of a tie. */
export function partAt(table: UnderstoodTable, row: RowLabel, column: AmountColumn): Part {
  return { cell: amountAt(table.grid, row.row, column), label: rowName(row) };
}

/** A figure and the rows whose sum it should be, in one column. */
export function sumTie(
  rule: Rule,
  table: UnderstoodTable,
  column: AmountColumn,
  target: RowLabel,
  rows: readonly RowLabel[],
  what: string,
): Tie {
  return {
    rule,
    target: partAt(table, target, column),
    parts: rows.map((row) => partAt(table, row, column)),
    unitSize: lastPlace(table.decimals),
    what,
  };
}
