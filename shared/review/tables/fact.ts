import { type AmountColumn } from './grid.ts';
import type { PartKind, Scope } from './kinds.ts';
import { isAdditive } from './additive.ts';
import { roleOf } from './roles.ts';
import type { RowLabel } from './rows.ts';
import { partAt } from './tie-support.ts';
import type { Part } from './ties.ts';
import type { UnderstoodBlock, UnderstoodDocument, UnderstoodTable } from './understood.ts';

/** A figure of a table with what it is a figure of. */
export interface Fact {
  readonly side: 'income' | 'expenditure';
  readonly year: number | undefined;
  readonly scope: Scope;
  readonly part: PartKind | 'personnel' | 'operating';
  /** A code with its classification, a source of income, or blank for the total. */
  readonly item: string;
  /** Whether it leaves out what was carried over from last year, which other tables count. */
  readonly isCurrent: boolean;
  readonly place: Part;
  readonly table: UnderstoodTable;
}

/** Whose money a figure is, and which part of it. */
export type Aspect = Pick<Fact, 'scope' | 'part'>;

const SCOPE_ROLES: Readonly<Record<string, Scope>> = {
  general: 'general',
  fund: 'fund',
  state: 'state',
  appropriation: 'appropriation',
};

function scopeIn(column: AmountColumn, own: Scope): Scope {
  const scopes = column.path.flatMap((text) => SCOPE_ROLES[roleOf(text)] ?? []);
  // 政府性基金 under the head 财政拨款支出 is that fund.
  return scopes.find((scope) => scope !== 'appropriation') ?? scopes[0] ?? own;
}

function partIn(column: AmountColumn, own: PartKind): Fact['part'] | undefined {
  const { role } = column;
  if (role === 'basic' || role === 'project') return role;
  if (role === 'personnel' || role === 'operating') return own === 'project' ? undefined : role;
  for (const text of column.path) {
    const outer = roleOf(text);
    if (outer === 'basic' || outer === 'project') return outer;
  }
  return own;
}

const COMPARED = new Set([
  'total',
  'amount',
  'basic',
  'project',
  'personnel',
  'operating',
  'general',
  'fund',
  'state',
]);

/** A column without a role says what it holds only where it stands alone. */
function isAlone(block: UnderstoodBlock, column: AmountColumn): boolean {
  return !block.amounts.some(
    (other) => other !== column && other.year === column.year && isAdditive(other),
  );
}

/** What the figures of a column are figures of; undefined where they are not compared. */
export function aspectOf(
  table: UnderstoodTable,
  block: UnderstoodBlock,
  column: AmountColumn,
): Aspect | undefined {
  const { nature } = table;
  if (!COMPARED.has(column.role)) return undefined;
  if (column.role === 'amount' && !isAlone(block, column)) return undefined;
  if (column.path.some((text) => /采购|结转|其中|预留|份额/.test(text))) return undefined;
  // 本年收入 beside 本年支出 in a table of codes is no expenditure.
  if (column.path.some((text) => /收入/.test(text) && !/支出/.test(text))) return undefined;
  // 小计 of a heading that is no scope, such as 本年收入, is only a part of the total.
  const outer = column.path.slice(0, -1);
  if (column.role === 'total' && outer.some((text) => roleOf(text) === 'otherIncome'))
    return undefined;
  const part = partIn(column, nature.part);
  return part === undefined ? undefined : { scope: scopeIn(column, nature.scope), part };
}

/** The figure of a row and column. */
export function factAt(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  column: AmountColumn,
  row: RowLabel,
  what: Pick<Fact, 'side' | 'item'> & Aspect,
): Fact {
  const place = partAt(table, row, column);
  return { ...what, isCurrent: false, year: column.year ?? document.year, place, table };
}

/** Whether two figures can be compared: both state their unit, or neither does. */
export function hasUnits(one: Fact, other: Fact): boolean {
  const units = [one.place.cell.column.unit, other.place.cell.column.unit];
  return units.every((unit) => unit !== undefined) || units[0] === units[1];
}
