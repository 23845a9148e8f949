import type { AmountColumn, UnderstoodDocument, UnderstoodTable } from '../review/tables/index.ts';
import { fenAt, ownColumns, yuan } from './amounts.ts';
import type { PriorFigures } from './learned.ts';

type Line = PriorFigures['threePublic'][number];

const ITEMS = [
  ['abroad', 'abroad', /因公出国/],
  ['vehiclePurchase', 'vehiclePurchase', /公务用车购置费?$/],
  ['vehicleRunning', 'vehicleOperation', /公务用车运行/],
  ['reception', 'reception', /公务接待/],
] as const;

/** The row with figures of a table that has no labels at all. */
function firstRowWithMoney(
  table: UnderstoodTable,
  columns: readonly AmountColumn[],
): number | undefined {
  const rows = table.grid.rows.map((_, row) => row).slice(table.grid.bodyStart);
  return rows.find((row) => columns.some((column) => (fenAt(table, row, column) ?? 0) !== 0));
}

/** “三公”经费 by item: from columns of the total row, or from rows where the items stand below one another. */
export function learnThreePublic(document: UnderstoodDocument): Line[] {
  const table = document.tables.find(
    ({ nature, grid }) =>
      nature.kind === 'threePublic' &&
      nature.scope !== 'fund' &&
      nature.scope !== 'state' &&
      !grid.isEmpty,
  );
  const block = table?.blocks[0];
  if (!table || !block) return [];
  const columns = ownColumns(block, document.year);
  const labelled = block.rows.find(({ isTotal }) => isTotal) ?? block.rows[0];
  const totalRow = labelled?.row ?? firstRowWithMoney(table, columns);
  return ITEMS.flatMap(([role, item, name]) => {
    const column = columns.find((one) => one.role === role);
    const inRow = block.rows.find((row) => name.test(row.name));
    const single = columns.find((one) => one.role === 'total') ?? columns[0];
    const amount =
      column && totalRow !== undefined
        ? fenAt(table, totalRow, column)
        : inRow && single && fenAt(table, inRow.row, single);
    return amount === undefined ? [] : [{ item, amount: yuan(amount) }];
  });
}
