import { lastPlace } from './decimal.ts';
import type { AmountColumn } from './grid.ts';
import type { PartKind, Scope } from './kinds.ts';
import { itemsOf } from './balance-ties.ts';
import { roleOf } from './roles.ts';
import { TIE_RULES } from './rule-data.ts';
import type { RowLabel } from './rows.ts';
import { isHeaded } from './sides.ts';
import { isAdditive } from './additive.ts';
import { partAt } from './tie-support.ts';
import type { Part, Tie } from './ties.ts';
import type { UnderstoodBlock, UnderstoodDocument, UnderstoodTable } from './understood.ts';

type CodeFinder = (rows: readonly RowLabel[]) => ReadonlyMap<RowLabel, string>;

/** A figure of a table with what it is a figure of. */
export interface Fact {
  readonly side: 'income' | 'expenditure';
  readonly year: number | undefined;
  readonly scope: Scope;
  readonly part: PartKind | 'personnel' | 'operating';
  /** A code with its classification, a source of income, or blank for the total. */
  readonly item: string;
  readonly place: Part;
  readonly table: UnderstoodTable;
}

type Aspect = Pick<Fact, 'scope' | 'part'>;

const SCOPE_ROLES: Readonly<Record<string, Scope>> = {
  general: 'general',
  fund: 'fund',
  state: 'state',
  appropriation: 'appropriation',
};

function scopeIn(column: AmountColumn, own: Scope): Scope {
  for (const text of column.path) {
    const scope = SCOPE_ROLES[roleOf(text)];
    if (scope !== undefined) return scope;
  }
  return own;
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

function aspectOf(
  table: UnderstoodTable,
  block: UnderstoodBlock,
  column: AmountColumn,
): Aspect | undefined {
  const { nature } = table;
  if (!COMPARED.has(column.role)) return undefined;
  if (column.role === 'amount' && !isAlone(block, column)) return undefined;
  if (column.path.some((text) => /采购|结转|其中/.test(text))) return undefined;
  // 小计 of a heading that is no scope, such as 本年收入, is only a part of the total.
  const outer = column.path.slice(0, -1);
  if (column.role === 'total' && outer.some((text) => roleOf(text) === 'otherIncome'))
    return undefined;
  const part = partIn(column, nature.part);
  return part === undefined ? undefined : { scope: scopeIn(column, nature.scope), part };
}

function fact(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  column: AmountColumn,
  row: RowLabel,
  what: Pick<Fact, 'side' | 'item'> & Aspect,
): Fact {
  const place = partAt(table, row, column);
  return { ...what, year: column.year ?? document.year, place, table };
}

function isDocumentTotal(rows: readonly RowLabel[], row: RowLabel): boolean {
  return row.isTotal || (row.code === undefined && rows[0] === row);
}

function codedFacts(document: UnderstoodDocument, table: UnderstoodTable): Fact[] {
  return table.blocks.flatMap((block) => {
    const counts = Map.groupBy(block.rows, ({ code }) => code);
    return block.rows.flatMap((row) => {
      const isTotal = isDocumentTotal(block.rows, row);
      if (row.code === undefined && !isTotal) return [];
      if (row.code !== undefined && (counts.get(row.code)?.length ?? 0) > 1) return [];
      if (isTotal && block.rows.find((other) => isDocumentTotal(block.rows, other)) !== row)
        return [];
      return block.amounts.flatMap((column) => {
        const aspect = aspectOf(table, block, column);
        if (!aspect) return [];
        const part = partNamed(row) ?? aspect.part;
        const item = row.code ?? '';
        return [fact(document, table, column, row, { side: 'expenditure', item, ...aspect, part })];
      });
    });
  });
}

function partNamed({ isTotal, name }: RowLabel): Fact['part'] | undefined {
  if (!isTotal) return undefined;
  if (name.startsWith('人员')) return 'personnel';
  return name.startsWith('公用') ? 'operating' : undefined;
}

function incomeFacts(document: UnderstoodDocument, table: UnderstoodTable): Fact[] {
  return table.blocks.flatMap((block) => {
    const [first] = block.rows;
    const total = block.rows.find(({ isTotal }) => isTotal) ?? first;
    if (total === undefined) return [];
    const grand = block.amounts.find(({ role, path }) => role === 'total' && path.length === 1);
    return block.amounts.flatMap((column) => {
      const role = roleOf(column.path.at(-1) ?? '');
      const isSource = ['general', 'fund', 'state'].includes(role);
      const item = column === grand ? '' : isSource ? role : undefined;
      if (item === undefined) return [];
      const part = 'all' as const;
      return [
        fact(document, table, column, total, {
          side: 'income',
          item,
          scope: table.nature.scope,
          part,
        }),
      ];
    });
  });
}

function incomeSide(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  block: UnderstoodBlock,
  codeOf: CodeFinder,
): Fact[] {
  const [column] = block.amounts;
  if (column === undefined) return [];
  const items = itemsOf(block, codeOf);
  const seen = new Set<string>();
  let isAfter = false;
  return items.flatMap((row) => {
    if (row.kind === 'sum' || roleOf(row.name) === 'carriedOver') isAfter = true;
    const role = roleOf(row.name);
    const isSource = ['general', 'fund', 'state'].includes(role) && !isAfter;
    const item = row.kind === 'grand' ? '' : isSource ? role : undefined;
    if (item === undefined || seen.has(item)) return [];
    seen.add(item);
    const { scope } = table.nature;
    return [fact(document, table, column, row, { side: 'income', item, scope, part: 'all' })];
  });
}

function expenditureSide(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  block: UnderstoodBlock,
  codeOf: CodeFinder,
): Fact[] {
  const codes = codeOf(block.rows);
  const items = itemsOf(block, () => codes);
  const total =
    block.rows.find(({ name }) => /^本年支出(合计|小计)?$/.test(name)) ??
    items.find(({ kind }) => kind === 'grand');
  return block.rows.flatMap((row) => {
    const code = codes.get(row);
    const isTotal = total?.row === row.row;
    if (code === undefined && !isTotal) return [];
    return block.amounts.flatMap((column) => {
      const aspect = aspectOf(table, block, column);
      if (!aspect) return [];
      return [
        fact(document, table, column, row, { side: 'expenditure', item: code ?? '', ...aspect }),
      ];
    });
  });
}

function factsOf(document: UnderstoodDocument, table: UnderstoodTable, codeOf: CodeFinder): Fact[] {
  const { kind } = table.nature;
  if (kind === 'coded') return codedFacts(document, table);
  if (kind === 'projects') return codedFacts(document, table).filter(({ item }) => item === '');
  if (kind === 'income') return incomeFacts(document, table);
  if (kind !== 'balance') return [];
  return table.blocks.flatMap((block) => {
    if (isHeaded(table.grid, block, '收入')) return incomeSide(document, table, block, codeOf);
    return isHeaded(table.grid, block, '支出')
      ? expenditureSide(document, table, block, codeOf)
      : [];
  });
}

/** The figures of a document with what they are figures of. */
export function collectFacts(document: UnderstoodDocument, codeOf: CodeFinder): Fact[] {
  return document.tables.flatMap((table) =>
    table.grid.isEmpty ? [] : factsOf(document, table, codeOf),
  );
}

const SCOPES = ['all', 'appropriation', 'general'] as const;

function totalsOf(facts: readonly Fact[], scope: Scope, year: number | undefined): Set<bigint> {
  const values = facts
    .filter((other) => other.side === 'expenditure' && other.item === '' && other.part === 'all')
    .filter((other) => other.scope === scope && other.year === year)
    .map(({ place }) => place.cell.value);
  return new Set(values.filter((value) => value !== 0n));
}

/**
 * Scopes that mean the same money in this document: a department that has nothing but general
 * public budget shows the same figures in all its tables; one with other income does not.
 */
function sameScopes(facts: readonly Fact[], year: number | undefined): Map<Scope, Scope> {
  const same = new Map<Scope, Scope>();
  const groups: { name: Scope; totals: Set<bigint> }[] = [];
  for (const scope of SCOPES) {
    const totals = totalsOf(facts, scope, year);
    const group = groups.find((other) => [...totals].some((total) => other.totals.has(total)));
    if (group) {
      same.set(scope, group.name);
      for (const total of totals) group.totals.add(total);
    } else {
      groups.push({ name: scope, totals });
    }
  }
  return same;
}

function keyOf(other: Fact, same: ReadonlyMap<Scope, Scope>): string {
  const scope = same.get(other.scope) ?? other.scope;
  const isSource = other.side === 'income' && other.item !== '';
  return [other.side, other.year ?? '', isSource ? '' : scope, other.part, other.item].join('|');
}

/** The value most of the figures have; among equals the first. */
function reference(facts: readonly Fact[]): Fact | undefined {
  const groups = [...Map.groupBy(facts, ({ place }) => place.cell.value).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0]?.[0];
}

function hasUnits(one: Fact, other: Fact): boolean {
  const units = [one.place.cell.column.unit, other.place.cell.column.unit];
  return units.every((unit) => unit !== undefined) || units[0] === units[1];
}

function isComparable(one: Fact, other: Fact): boolean {
  if (one.table === other.table || !hasUnits(one, other)) return false;
  // Wholly blank columns are left out by the department; the table says nothing there.
  return one.place.cell.decimal !== undefined || other.place.cell.decimal !== undefined;
}

/** Figures of the same thing in different tables are equal. */
export function crossTies(document: UnderstoodDocument, codeOf: CodeFinder): Tie[] {
  const facts = collectFacts(document, codeOf);
  const years = new Set(facts.map(({ year }) => year));
  const keys = new Map([...years].map((year) => [year, sameScopes(facts, year)]));
  const groups = Map.groupBy(facts, (other) => keyOf(other, keys.get(other.year) ?? new Map()));
  return [...groups.values()].flatMap((group) => {
    const main = reference(group);
    if (main === undefined) return [];
    return group
      .filter((other) => other !== main && isComparable(main, other))
      .map((other) => ({
        rule: TIE_RULES.cross,
        target: other.place,
        parts: [main.place],
        unitSize: lastPlace(Math.min(main.table.decimals, other.table.decimals)),
        what: '与',
      }));
  });
}
