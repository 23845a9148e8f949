import { type AmountColumn, amountAt } from './grid.ts';
import { TIE_RULES } from './rule-data.ts';
import { type ListNode, treeOfList } from './list-levels.ts';
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

/** Rows of units that the rows below them make up: 077 above 077001, a unit above its projects. */
function isUnitOfRows(rows: readonly RowLabel[], index: number): boolean {
  const own = rows[index]?.unitCode;
  const next = rows[index + 1];
  if (own === undefined || next === undefined || next.isTotal) return false;
  return next.unitCode === undefined || (next.unitCode !== own && next.unitCode.startsWith(own));
}

/** Without a first row that only heads the others: 专项项目, with the sum of the projects below it. */
function withoutHead(
  table: UnderstoodTable,
  sum: RowLabel,
  rows: readonly RowLabel[],
  column: AmountColumn,
): readonly RowLabel[] {
  const [head, ...others] = rows;
  if (head === undefined) return rows;
  const isNamedSo = /^(专项|专用|通用|部门|其他)?(业务|经费|运转类|特定目标类)?项目$/.test(
    head.name,
  );
  if (others.length < (isNamedSo ? 1 : 2)) return rows;
  const valueOf = ({ row }: RowLabel) => amountAt(table.grid, row, column).value;
  const total = others.reduce((value, row) => value + valueOf(row), 0n);
  return valueOf(head) === total && valueOf(sum) === total ? others : rows;
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

/** The rows that make up a sum in a column: a heading without an amount stands for those below it. */
function addends(
  table: UnderstoodTable,
  column: AmountColumn,
  nodes: readonly ListNode[],
): RowLabel[] {
  return nodes.flatMap(({ row, below }) => {
    const isBlank = amountAt(table.grid, row.row, column).decimal === undefined;
    return isBlank && below.length > 0 ? addends(table, column, below) : [row];
  });
}

/** 合计＝Σ一、二、…, 一＝Σ1、2、…. */
function treeTies(
  table: UnderstoodTable,
  columns: readonly AmountColumn[],
  sum: RowLabel,
  nodes: readonly ListNode[],
): Tie[] {
  const own = columns.flatMap((column) => {
    const parts = addends(table, column, nodes);
    const isBlank = amountAt(table.grid, sum.row, column).decimal === undefined;
    const isSilent = parts.every(
      ({ row }) => amountAt(table.grid, row, column).decimal === undefined,
    );
    if ((isBlank && !sum.isTotal) || isSilent) return [];
    return [sumTie(TIE_RULES.total, table, column, sum, parts, `“${sum.label}”所含各行`)];
  });
  const below = nodes.filter((node) => node.below.length > 0);
  return [...own, ...below.flatMap((node) => treeTies(table, columns, node.row, node.below))];
}

/** 合计＝Σ明细 and 小计＝Σ its rows, in lists of projects and purchases. */
export function listTies(table: UnderstoodTable): Tie[] {
  return table.blocks.flatMap((block) => {
    const places = new Map(block.rows.map((row, index) => [row, index]));
    const hasCodes = block.rows.some(({ code }) => code !== undefined);
    const isSumRow = (row: RowLabel) =>
      isSum(row) ||
      (hasCodes && table.nature.kind === 'projects' && row.code === undefined) ||
      isHeading(table, block, row) ||
      isUnitOfRows(block.rows, places.get(row) ?? 0);
    const details = block.rows.filter((row) => !isSumRow(row) && !row.isOfWhich);
    const sums = block.rows.filter(isSumRow);
    const [first] = sums;
    if (first === undefined || details.length === 0) return [];
    const total = sums.find(({ isTotal }) => isTotal) ?? first;
    const columns = block.amounts.filter(isAdditive);
    const tiesFor = (sum: RowLabel, rows: readonly RowLabel[]) =>
      columns.map((column) => {
        const parts = withoutHead(table, sum, rows, column);
        return sumTie(TIE_RULES.total, table, column, sum, parts, `“${sum.label}”所含各行`);
      });
    const tree = treeOfList(details);
    if (tree !== undefined) return treeTies(table, columns, total, tree);
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
