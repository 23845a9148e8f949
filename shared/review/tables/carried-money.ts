import { type AmountColumn, amountAt } from './grid.ts';
import type { Fact } from './fact.ts';
import { roleOf } from './roles.ts';
import type { RowLabel } from './rows.ts';
import { valueInYuan } from './ties.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

function isCarried(texts: readonly string[]): boolean {
  return texts.some((text) => roleOf(text) === 'carriedOver');
}

/** Cells that say what was carried over: rows of a list and what stands below them, columns of a total. */
function carriedCells(table: UnderstoodTable, block: UnderstoodBlock): [RowLabel, AmountColumn][] {
  let isBelow = false;
  return block.rows.flatMap((row) => {
    const isOwn = isCarried([row.name]);
    isBelow = isOwn || (isBelow && /^(一般公共预算|政府性基金|国有资本|财政拨款)/.test(row.name));
    const isNamed = table.nature.kind === 'balance' && isBelow;
    const columns = block.amounts.filter(
      ({ path }) => isNamed || ((row.isTotal || row.code === undefined) && isCarried(path)),
    );
    return columns.map((column): [RowLabel, AmountColumn] => [row, column]);
  });
}

/** The amounts that the tables of a document call carried over from last year. */
function carriedAmounts(tables: readonly UnderstoodTable[]): Set<bigint> {
  const amounts = tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      carriedCells(table, block).map(([{ row }, column]) =>
        valueInYuan(amountAt(table.grid, row, column)),
      ),
    ),
  );
  return new Set(amounts.filter((amount) => amount > 0n));
}

/** How many amounts are tried, the largest first: a list of projects may have one in each row. */
const MOST_AMOUNTS = 40;

/** Figures of one thing, in any table. */
function groupOf({ year, part, item }: Fact): string {
  return `${year ?? ''}|${part}|${item}`;
}

/** What figures of all tables say of one column. */
interface Judged {
  /** Falls short of another table by just what was carried over. */
  readonly isShort: (fact: Fact) => boolean;
  /** Another table has the thing, and none has this value. */
  readonly isDifferent: (fact: Fact) => boolean;
}

function judgeBy(spent: readonly Fact[], carried: readonly bigint[]): Judged {
  const groups = Map.groupBy(spent, groupOf);
  const values = new Map(
    [...groups].map(([key, group]) => [
      key,
      new Set(group.map(({ place }) => valueInYuan(place.cell))),
    ]),
  );
  const othersOf = (fact: Fact) =>
    (groups.get(groupOf(fact)) ?? []).filter(({ table }) => table !== fact.table);
  return {
    isShort: (fact) => {
      const value = valueInYuan(fact.place.cell);
      const known = values.get(groupOf(fact));
      return value !== 0n && carried.some((amount) => known?.has(value + amount) === true);
    },
    isDifferent: (fact) => {
      const value = valueInYuan(fact.place.cell);
      const others = othersOf(fact);
      return others.length > 0 && others.every(({ place }) => valueInYuan(place.cell) !== value);
    },
  };
}

/** A total short of another table's while all its items are the others': the total itself is wrong. */
function isOnlyTotal(own: readonly Fact[], { isDifferent }: Judged): boolean {
  const items = own.filter(({ item }) => item !== '');
  return items.length > 0 && !items.some(isDifferent);
}

function isCurrentColumn(own: readonly Fact[], judged: Judged): boolean {
  const short = own.filter(judged.isShort);
  if (short.length > 1) return true;
  return short.some(({ item }) => item === '') && !isOnlyTotal(own, judged);
}

/**
 * Marks figures of this year's appropriation where other tables count what was carried over, too:
 * 一般公共预算支出表 beside 收支总表. A column holds them if its total, and with it an item, or two of its
 * items, fall short of another table's by just what was carried over.
 */
export function markCurrent(facts: readonly Fact[], tables: readonly UnderstoodTable[]): Fact[] {
  const carried = [...carriedAmounts(tables)]
    .toSorted((one, other) => (one > other ? -1 : 1))
    .slice(0, MOST_AMOUNTS);
  if (carried.length === 0) return [...facts];
  const spent = facts.filter(({ side }) => side === 'expenditure');
  const judged = judgeBy(spent, carried);
  const columns = Map.groupBy(
    spent,
    ({ table, part, place }) => `${table.grid.index}|${place.cell.column.index}|${part}`,
  );
  const current = [...columns.values()].filter((own) => isCurrentColumn(own, judged));
  const marked = new Set(current.flat());
  return facts.map((fact) => (marked.has(fact) ? { ...fact, isCurrent: true } : fact));
}
