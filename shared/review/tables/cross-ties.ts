import { lastPlace } from './decimal.ts';
import { bareName } from './fold.ts';
import { type AmountColumn, nameOf } from './grid.ts';
import type { PartKind, Scope } from './kinds.ts';
import { itemsOf } from './balance-ties.ts';
import { roleOf } from './roles.ts';
import { TIE_RULES } from './rule-data.ts';
import type { RowLabel } from './rows.ts';
import { isHeaded } from './sides.ts';
import { isAdditive } from './additive.ts';
import { projectTies } from './project-ties.ts';
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
        const byClass = isTotal ? classFact(document, table, column, row) : undefined;
        if (byClass) return [byClass];
        const aspect = aspectOf(table, block, column);
        if (!aspect) return [];
        const part = partNamed(row) ?? aspect.part;
        const item = row.code ?? '';
        return [fact(document, table, column, row, { side: 'expenditure', item, ...aspect, part })];
      });
    });
  });
}

/** 工资福利支出 as the head of a column: the total of class 301. */
function classFact(
  document: UnderstoodDocument,
  table: UnderstoodTable,
  column: AmountColumn,
  row: RowLabel,
): Fact | undefined {
  if (column.role !== 'economicClass' || column.path.length !== 1) return undefined;
  const names = document.tables.flatMap(({ classification, blocks }) =>
    classification === 'economic' ? blocks.flatMap(({ rows }) => rows) : [],
  );
  const [name = ''] = column.path;
  const like = names.find((other) => other.code?.length === 3 && other.name === bareName(name));
  if (like?.code === undefined) return undefined;
  const { scope, part } = table.nature;
  return fact(document, table, column, row, { side: 'expenditure', item: like.code, scope, part });
}

function partNamed({ isTotal, name }: RowLabel): Fact['part'] | undefined {
  if (!isTotal) return undefined;
  if (name.startsWith('人员')) return 'personnel';
  return name.startsWith('公用') ? 'operating' : undefined;
}

const SOURCES: readonly (readonly [string, RegExp])[] = [
  ['special', /财政专户/],
  ['general', /一般公共预算/],
  ['fund', /政府性?基金/],
  ['state', /国有资本/],
  ['superior', /上级补助/],
  ['subordinate', /附属单位上缴/],
  ['operating', /经营收入/],
  ['services', /事业收入/],
  ['other', /^其他收入/],
];

/** The source of income that a label names. */
function sourceOf(text: string): string | undefined {
  return SOURCES.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The income of the year, without what was carried over. */
const CURRENT = 'current';
const WHOLES: Readonly<Record<string, string>> = { grand: '', sum: CURRENT };

function incomeFacts(document: UnderstoodDocument, table: UnderstoodTable): Fact[] {
  return table.blocks.flatMap((block) => {
    const [first] = block.rows;
    const total = block.rows.find(({ isTotal }) => isTotal) ?? first;
    if (total === undefined) return [];
    const grand = block.amounts.find(({ role, path }) => role === 'total' && path.length === 1);
    const whole = grand?.path.some((text) => text.startsWith('本年')) === true ? CURRENT : '';
    return block.amounts.flatMap((column) => {
      const role = roleOf(column.path.at(-1) ?? '');
      const source = sourceOf(column.path.at(-1) ?? '');
      const item = column === grand ? whole : role === 'carriedOver' ? undefined : source;
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
    const item = isAfter ? WHOLES[row.kind] : (WHOLES[row.kind] ?? sourceOf(row.name));
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

/** The figures of a scope by item: what two scopes are compared by. */
function valuesOf(
  facts: readonly Fact[],
  scope: Scope,
  year: number | undefined,
): Map<string, bigint[]> {
  const own = facts.filter(
    (other) =>
      other.side === 'expenditure' &&
      other.part === 'all' &&
      other.scope === scope &&
      other.year === year,
  );
  const groups = Map.groupBy(own, ({ item }) => item);
  return new Map(
    [...groups].map(([item, group]) => [item, group.map(({ place }) => place.cell.value)]),
  );
}

/** Whether two scopes show the same figures: the total, or most of what both list. */
function isSameMoney(
  one: ReadonlyMap<string, bigint[]>,
  other: ReadonlyMap<string, bigint[]>,
): boolean {
  const shared = [...one].flatMap(([item, values]) => {
    const others = other.get(item)?.filter((value) => value !== 0n) ?? [];
    const own = values.filter((value) => value !== 0n);
    return own.length === 0 || others.length === 0
      ? []
      : [own.some((value) => others.includes(value))];
  });
  const equal = shared.filter((isEqual) => isEqual).length;
  return equal > 0 && equal * 4 >= shared.length * 3;
}

/** Whether more than one table knows of government funds or state capital that were spent. */
function hasOtherFunds(facts: readonly Fact[]): boolean {
  const spent = facts.filter(
    ({ side, scope, place }) =>
      side === 'expenditure' && ['fund', 'state'].includes(scope) && place.cell.value !== 0n,
  );
  return new Set(spent.map(({ table }) => table)).size > 1;
}

const OTHER_INCOME = new Set([
  'special',
  'superior',
  'subordinate',
  'operating',
  'services',
  'other',
]);

/** Whether the department has income that no budget grants. */
function hasOtherIncome(facts: readonly Fact[]): boolean {
  return facts.some(
    ({ side, item, place }) =>
      side === 'income' && OTHER_INCOME.has(item) && place.cell.value !== 0n,
  );
}

/**
 * Scopes that mean the same money in this document: a department that has nothing but general
 * public budget shows the same figures in all its tables; one with other income does not.
 */
export function sameScopes(facts: readonly Fact[], year: number | undefined): Map<Scope, Scope> {
  const same = new Map<Scope, Scope>();
  const known: { name: Scope; values: Map<string, bigint[]> }[] = [];
  const isParted = hasOtherFunds(facts);
  const hasIncome = hasOtherIncome(facts);
  for (const scope of SCOPES) {
    const values = valuesOf(facts, scope, year);
    const like = known.find(
      (other) =>
        !(scope === 'general' && isParted) &&
        !(other.name === 'all' && hasIncome) &&
        isSameMoney(other.values, values),
    );
    if (like) same.set(scope, same.get(like.name) ?? like.name);
    known.push({ name: scope, values });
  }
  return same;
}

function keyOf(other: Fact, same: ReadonlyMap<Scope, Scope>): string {
  const scope = same.get(other.scope) ?? other.scope;
  const isSource = other.side === 'income' && !['', CURRENT].includes(other.item);
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

/** A figure held against the reference, or where that stands in the same table against its like elsewhere. */
function tieTo(main: Fact, other: Fact, group: readonly Fact[]): Tie[] {
  const { value } = main.place.cell;
  const like = [main, ...group.filter(({ place }) => place.cell.value === value)];
  const partner = other === main ? undefined : like.find((fact) => isComparable(fact, other));
  if (partner === undefined) return [];
  return [
    {
      rule: TIE_RULES.cross,
      target: other.place,
      parts: [partner.place],
      unitSize: lastPlace(Math.min(partner.table.decimals, other.table.decimals)),
      what: '与',
    },
  ];
}

/** Items of a class in a table that lists items only, against the class in another table. */
function classTies(document: UnderstoodDocument, facts: readonly Fact[]): Tie[] {
  const same = sameScopes(facts, document.year);
  const scopeOf = (scope: Scope) => same.get(scope) ?? scope;
  const lists = document.tables.filter(
    ({ nature, classification }) =>
      nature.kind === 'coded' && classification === 'function' && nature.part === 'all',
  );
  return lists.flatMap((table) => {
    const own = facts.filter(
      (other) => other.table === table && other.part === 'all' && other.item !== '',
    );
    if (own.some(({ item }) => item.length === 3)) return [];
    const classes = Map.groupBy(
      own.filter(({ item }) => item.length === 7),
      ({ item }) => item.slice(0, 3),
    );
    return [...classes].flatMap(([code, items]): Tie[] => {
      const [first] = items;
      const whole = facts.find(
        (other) =>
          other.item === code &&
          other.part === 'all' &&
          other.table !== table &&
          first !== undefined &&
          scopeOf(other.scope) === scopeOf(first.scope) &&
          hasUnits(other, first),
      );
      const columns = new Set(items.map(({ place }) => place.cell.column));
      const [column] = columns;
      // Unit by unit a code stands in several rows, which are no facts of their own.
      const rows = table.blocks.flatMap((block) =>
        block.rows.filter((row) => row.code?.length === 7 && row.code.startsWith(code)),
      );
      if (whole === undefined || first === undefined || column === undefined) return [];
      if (columns.size !== 1 || rows.length < 2) return [];
      return [
        {
          rule: TIE_RULES.cross,
          target: whole.place,
          parts: rows.map((row) => partAt(table, row, column)),
          unitSize: lastPlace(Math.min(table.decimals, whole.table.decimals)),
          what: `“${nameOf(table.grid)}”中 ${code} 类各项`,
        },
      ];
    });
  });
}

/** Figures of the same thing in different tables are equal. */
export function crossTies(document: UnderstoodDocument, codeOf: CodeFinder): Tie[] {
  const facts = collectFacts(document, codeOf);
  const years = new Set(facts.map(({ year }) => year));
  const keys = new Map([...years].map((year) => [year, sameScopes(facts, year)]));
  const groups = Map.groupBy(facts, (other) => keyOf(other, keys.get(other.year) ?? new Map()));
  const ties = [...groups.values()].flatMap((group) => {
    const main = reference(group);
    return main === undefined ? [] : group.flatMap((other) => tieTo(main, other, group));
  });
  return [
    ...ties,
    ...classTies(document, facts),
    ...projectTies(document, hasOtherFunds(facts) || hasOtherIncome(facts)),
  ];
}
