import {
  type AmountColumn,
  type Role,
  type UnderstoodDocument,
  type UnderstoodTable,
  roleOf,
} from '../review/tables/index.ts';
import { fenAt, ownColumns, yuan } from './amounts.ts';
import type { PriorFigures } from './learned.ts';

type Line = PriorFigures['threePublic'][number];

const ITEMS = [
  ['abroad', 'abroad', /因公出国/, '因公出国（境）费'],
  ['vehiclePurchase', 'vehiclePurchase', /公务用车购置费?$/, '公务用车购置费'],
  ['vehicleRunning', 'vehicleOperation', /公务用车运行/, '公务用车运行维护费'],
  ['reception', 'reception', /公务接待/, '公务接待费'],
] as const;

/** The row with figures of a table that has no labels at all. */
function firstRowWithMoney(
  table: UnderstoodTable,
  columns: readonly AmountColumn[],
): number | undefined {
  const rows = table.grid.rows.map((_, row) => row).slice(table.grid.bodyStart);
  return rows.find((row) => columns.some((column) => (fenAt(table, row, column) ?? 0) !== 0));
}

/** What a column holds: 决算数 under 公务接待费 is that. */
function itemRole({ path }: AmountColumn): Role | undefined {
  return path
    .toReversed()
    .map(roleOf)
    .find((role) => role !== 'amount');
}

/** “三公”经费 as a table gives it. */
export interface LearnedThreePublic {
  readonly lines: readonly Line[];
  /** Items for which the table has no column and no row that could be told. */
  readonly unread: readonly string[];
}

/** “三公”经费 by item: from columns of the total row, or from rows where the items stand below one another. */
export function learnThreePublic(document: UnderstoodDocument): LearnedThreePublic {
  const table = document.tables.find(
    ({ nature, grid }) =>
      nature.kind === 'threePublic' &&
      nature.scope !== 'fund' &&
      nature.scope !== 'state' &&
      !grid.isEmpty,
  );
  const block = table?.blocks[0];
  if (!table || !block) return { lines: [], unread: [] };
  const columns = ownColumns(block, document.year);
  const labelled = block.rows.find(({ isTotal }) => isTotal) ?? block.rows[0];
  const totalRow = labelled?.row ?? firstRowWithMoney(table, columns);
  const single = columns.find(({ role }) => role === 'total') ?? columns[0];
  const found = ITEMS.map(([role, item, name, title]) => {
    const column = columns.find((one) => itemRole(one) === role);
    const inRow = block.rows.find((row) => name.test(row.name));
    const amount =
      column && totalRow !== undefined
        ? fenAt(table, totalRow, column)
        : inRow && single && fenAt(table, inRow.row, single);
    return { item, amount, title, isRead: column !== undefined || inRow !== undefined };
  });
  return {
    lines: found.flatMap(({ item, amount }) =>
      amount === undefined ? [] : [{ item, amount: yuan(amount) }],
    ),
    unread: found.flatMap(({ isRead, title }) => (isRead ? [] : [title])),
  };
}
