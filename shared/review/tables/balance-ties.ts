import { lastPlace } from './decimal.ts';
import { type AmountColumn, amountAt } from './grid.ts';
import { roleOf } from './roles.ts';
import { TIE_RULES } from './rule-data.ts';
import type { RowLabel } from './rows.ts';
import { isHeaded } from './sides.ts';
import { isAdditive } from './additive.ts';
import { partAt, sumTie } from './tie-support.ts';
import type { Tie } from './ties.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

/** A row of a list with its level; level 1 is what the sums at the end add up. */
export interface Item extends RowLabel {
  readonly level: number;
  readonly kind: 'item' | 'sum' | 'grand';
}

const GRAND = /^(收入|支出)?(总计|合计)$/;
const SUM = /^本年(收入|支出|预算)?(小计|合计)$|^(收入|支出)小计$/;
/** What follows the sum of the year: carried over, made up for, distributed. */
const AFTER_SUM = /结转|结余|弥补|事业基金|专用基金/;

function kindOf(row: RowLabel): Item['kind'] {
  if (row.numbering !== undefined) return 'item';
  if (SUM.test(row.name)) return 'sum';
  return GRAND.test(row.name) ? 'grand' : 'item';
}

interface Walk {
  numbered: number;
  /** Whether the numbered rows are classes of the classification themselves. */
  isCoded: boolean;
  isAfterSum: boolean;
  parentRole: string;
}

function depthOf(code: string | undefined): number | undefined {
  return code === undefined ? undefined : (code.length - 3) / 2;
}

function isFundRow(row: RowLabel): boolean {
  return ['general', 'fund', 'state'].includes(roleOf(row.name));
}

function levelOf(row: RowLabel, walk: Walk, hasIndent: boolean, code: string | undefined): number {
  const isCarriedPart = walk.isAfterSum && isFundRow(row) && walk.parentRole === 'carriedOver';
  if (isCarriedPart) return 2;
  if (row.numbering !== undefined) return row.numbering;
  if (hasIndent) return 1 + row.indent;
  if (walk.isAfterSum && AFTER_SUM.test(row.name) && !isFundRow(row)) return 1;
  const depth = depthOf(code);
  if (depth !== undefined) return depth + (walk.isCoded ? 1 : walk.numbered + 1);
  const isPartOfSource =
    isFundRow(row) && ['appropriation', 'carriedOver'].includes(walk.parentRole);
  if (isPartOfSource) return 2;
  return walk.numbered === 0 || walk.isAfterSum ? 1 : walk.numbered + 1;
}

/** The rows of a list of income or expenditure with their levels. */
export function itemsOf(
  block: UnderstoodBlock,
  codeOf: (rows: readonly RowLabel[]) => ReadonlyMap<RowLabel, string>,
): Item[] {
  const codes = codeOf(block.rows);
  const hasIndent = block.rows.some(
    ({ indent, numbering }) => indent > 0 && numbering === undefined,
  );
  const walk: Walk = { numbered: 0, isCoded: false, isAfterSum: false, parentRole: '' };
  return block.rows.map((row) => {
    const kind = kindOf(row);
    const level = kind === 'item' ? levelOf(row, walk, hasIndent, codes.get(row)) : 1;
    if (row.numbering !== undefined) {
      walk.numbered = row.numbering;
      walk.isCoded = codes.has(row);
    }
    if (kind === 'sum') walk.isAfterSum = true;
    if (!isFundRow(row)) walk.parentRole = roleOf(row.name);
    return { ...row, level, kind };
  });
}

function childrenOf(items: readonly Item[], index: number): Item[] {
  const parent = items[index];
  const below: Item[] = [];
  for (const item of items.slice(index + 1)) {
    if (parent === undefined || item.kind !== 'item' || item.level <= parent.level) break;
    below.push(item);
  }
  const level = Math.min(...below.map((item) => item.level));
  return below.filter((item) => item.level === level);
}

function parentTies(table: UnderstoodTable, block: UnderstoodBlock, items: readonly Item[]): Tie[] {
  return items.flatMap((parent, index) => {
    const children = childrenOf(items, index);
    const isPartial = children.some(({ isOfWhich }) => isOfWhich);
    if (children.length === 0 || isPartial) return [];
    return block.amounts.filter(isAdditive).flatMap((column) => {
      const isBlank = children.every(({ row }) => amountAt(table.grid, row, column).value === 0n);
      if (isBlank) return [];
      return [
        sumTie(TIE_RULES.tree, table, column, parent, children, `“${parent.label}”的下级各行`),
      ];
    });
  });
}

function topItems(items: readonly Item[]): Item[] {
  return items.filter(({ kind, level, isOfWhich }) => kind === 'item' && level === 1 && !isOfWhich);
}

function addendsOf(items: readonly Item[], index: number): Item[] {
  const sumIndex = items.slice(0, index).findLastIndex(({ kind }) => kind === 'sum');
  const sum = items[sumIndex];
  if (items[index]?.kind === 'grand' && sum) {
    return [sum, ...topItems(items.slice(sumIndex + 1, index))];
  }
  if (items.slice(0, index).every(({ kind }) => kind !== 'item')) {
    return topItems(items.slice(index + 1));
  }
  return topItems(items.slice(0, index));
}

function sumTies(table: UnderstoodTable, block: UnderstoodBlock, items: readonly Item[]): Tie[] {
  return items.flatMap((item, index) => {
    if (item.kind === 'item') return [];
    const rows = addendsOf(items, index);
    if (rows.length === 0) return [];
    const rule = item.kind === 'grand' ? TIE_RULES.balance : TIE_RULES.total;
    return block.amounts
      .filter(isAdditive)
      .map((column) => sumTie(rule, table, column, item, rows, `“${item.label}”所含各项`));
  });
}

function totalColumn(block: UnderstoodBlock): AmountColumn | undefined {
  return block.amounts.find(({ role }) => role === 'total') ?? block.amounts[0];
}

function grandTies(
  table: UnderstoodTable,
  income: readonly [UnderstoodBlock, readonly Item[]],
  expenditure: readonly [UnderstoodBlock, readonly Item[]],
): Tie[] {
  const grandOf = (items: readonly Item[]) => items.findLast(({ kind }) => kind === 'grand');
  const left = grandOf(income[1]);
  const right = grandOf(expenditure[1]);
  const leftColumn = totalColumn(income[0]);
  const rightColumn = totalColumn(expenditure[0]);
  if (!left || !right || !leftColumn || !rightColumn) return [];
  return [
    {
      rule: TIE_RULES.balance,
      target: partAt(table, left, leftColumn),
      parts: [partAt(table, right, rightColumn)],
      unitSize: lastPlace(table.decimals),
      what: '与支出方的',
    },
  ];
}

/** The ties of a table with income on the left and expenditure on the right. */
export function balanceTies(
  table: UnderstoodTable,
  codeOf: (rows: readonly RowLabel[]) => ReadonlyMap<RowLabel, string>,
): Tie[] {
  const sides = table.blocks.map((block) => [block, itemsOf(block, codeOf)] as const);
  const income = sides.find(([block]) => isHeaded(table.grid, block, '收入'));
  const expenditure = sides.find(([block]) => isHeaded(table.grid, block, '支出'));
  const own = sides.flatMap(([block, items]) => [
    ...parentTies(table, block, items),
    ...sumTies(table, block, items),
  ]);
  return income && expenditure ? [...own, ...grandTies(table, income, expenditure)] : own;
}
