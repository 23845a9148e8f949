import { TIE_RULES } from './rule-data.ts';
import type { RowLabel } from './rows.ts';
import { isAdditive } from './additive.ts';
import { sumTie } from './tie-support.ts';
import type { Tie } from './ties.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

/** Rows that sum up the rows they stand before or after, in a list without codes. */
function isSum({ isTotal, name }: RowLabel): boolean {
  return isTotal || /(小计|合计)$/.test(name);
}

/** A row whose last column of labels is blank while those of others are not: a unit, a heading. */
function isHeading(table: UnderstoodTable, block: UnderstoodBlock, row: RowLabel): boolean {
  const last = block.labels.at(-1);
  if (last === undefined || block.labels.length < 2) return false;
  const textAt = (index: number) => table.grid.rows[index]?.[last];
  if (textAt(row.row)?.text !== '' || textAt(row.row)?.covered !== undefined) return false;
  return block.rows.filter((other) => textAt(other.row)?.text !== '').length >= 1;
}

interface Group {
  readonly sum: RowLabel;
  readonly details: RowLabel[];
}

function groupsBefore(rows: readonly RowLabel[], isSumRow: (row: RowLabel) => boolean): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    if (isSumRow(row)) groups.push({ sum: row, details: [] });
    else groups.at(-1)?.details.push(row);
  }
  return groups;
}

/** 合计＝Σ明细 and 小计＝Σ its rows, in lists of projects and purchases. */
export function listTies(table: UnderstoodTable): Tie[] {
  return table.blocks.flatMap((block) => {
    const hasCodes = block.rows.some(({ code }) => code !== undefined);
    const isSumRow = (row: RowLabel) =>
      isSum(row) ||
      (hasCodes && table.nature.kind === 'projects' && row.code === undefined) ||
      isHeading(table, block, row);
    const details = block.rows.filter((row) => !isSumRow(row) && !row.isOfWhich);
    const sums = block.rows.filter(isSumRow);
    const [first] = sums;
    if (first === undefined || details.length === 0) return [];
    const total = sums.find(({ isTotal }) => isTotal) ?? first;
    const columns = block.amounts.filter(isAdditive);
    const tiesFor = (sum: RowLabel, rows: readonly RowLabel[]) =>
      columns.map((column) =>
        sumTie(TIE_RULES.total, table, column, sum, rows, `“${sum.label}”所含各行`),
      );
    const isFirst = block.rows[0] === total || block.rows[0] === first;
    const groups = isFirst ? groupsBefore(block.rows, isSumRow) : [];
    return [
      ...tiesFor(total, details),
      ...groups
        .filter((group) => group.sum !== total && group.details.length > 0)
        .flatMap((group) => tiesFor(group.sum, group.details)),
    ];
  });
}
