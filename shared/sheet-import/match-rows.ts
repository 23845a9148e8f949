import { fieldInfo, parseTypedAmount } from '../entry/index.ts';
import { type Fen, ZERO, parseYuan, sum, toYuanText } from '../money/index.ts';
import { fold } from '../review/tables/index.ts';
import type { Row } from './lists.ts';
import type { FieldChange, PlannedRow, RowFate } from './plan.ts';
import type { FoundRow } from './row-reader.ts';
import type { Target } from './targets.ts';

/** A list of the year into which rows of a file go. */
export interface ListPlace {
  readonly path: readonly (string | number)[];
  readonly target: Target;
  /** The only unit of the department: rows without a unit are its own. */
  readonly onlyUnit: string | undefined;
  /** Rows that the file does not have are removed. */
  readonly isWhole: boolean;
  /** A field that a row does not have is blank, not just left unsaid. */
  readonly isExact?: boolean;
  /** Rows, by their `where`, that stay out. */
  readonly leftOut: ReadonlySet<string>;
}

export interface MatchedRows {
  readonly rows: readonly Row[];
  readonly planned: readonly PlannedRow[];
}

const AMOUNTS = new Set([
  'amount',
  'actual',
  'initialBudget',
  'adjustedBudget',
  'unitPrice',
  'value',
  'forSmallAndMedium',
  'forSmallAndMicro',
]);
const SEPARATOR = '\u0001';

function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** A value so that equal ones are equal: amounts in 元, texts without white space. */
function normal(field: string, value: unknown): string {
  const text = plainText(value);
  return AMOUNTS.has(field) ? (parseTypedAmount(text) ?? text) : fold(text);
}

function amountOf(row: Row): Fen {
  const text = plainText(row['amount'] ?? row['actual'] ?? row['value'] ?? '0');
  return parseYuan(parseTypedAmount(text) ?? '') ?? ZERO;
}

interface Kept {
  readonly row: Row;
  readonly index: number;
}

/** What a row of a file says of which row of the year it is. */
interface Identity {
  readonly stated: readonly string[];
  readonly key: string;
}

/** Rows of the year by what the rows of a file state of them. */
class Index {
  readonly #rows: readonly Row[];
  readonly #place: ListPlace;
  readonly #bySignature = new Map<string, ReadonlyMap<string, Kept[]>>();

  constructor(rows: readonly Row[], place: ListPlace) {
    this.#rows = rows;
    this.#place = place;
  }

  /** The fields of the identity that a row states, and what it says in them. */
  identityOf(values: FoundRow['values']): Identity {
    const { target, isExact } = this.#place;
    const stated = target.identity.filter(
      (field) => isExact === true || values[field] !== undefined,
    );
    return { stated, key: this.key(values, stated) };
  }

  identity(row: Row, field: string): string {
    const value = normal(field, row[field]);
    if (value !== '') return value;
    if (field === 'unit') return this.#place.onlyUnit ?? '';
    if (field === 'timing') return 'current';
    return field === 'source' && this.#place.target.id === 'procurement'
      ? 'generalPublicBudget'
      : '';
  }

  key(row: Row, stated: readonly string[]): string {
    return stated.map((field) => this.identity(row, field)).join(SEPARATOR);
  }

  /** The rows of the year of an identity. */
  find({ stated, key }: Identity): readonly Kept[] {
    if (this.#rows.length === 0) return [];
    const signature = stated.join(SEPARATOR);
    const known = this.#bySignature.get(signature) ?? this.#build(stated);
    this.#bySignature.set(signature, known);
    return known.get(key) ?? [];
  }

  #build(stated: readonly string[]): ReadonlyMap<string, Kept[]> {
    return Map.groupBy(
      this.#rows.map((row, index) => ({ row, index })),
      ({ row }) => this.key(row, stated),
    );
  }
}

function titleOf(place: ListPlace, field: string): string {
  const { target } = place;
  const own = target.fields.find(({ name }) => name === field)?.title;
  return own ?? fieldInfo([...place.path, 0, field])?.title ?? field;
}

function changesOf(place: ListPlace, before: Row, values: FoundRow['values']): FieldChange[] {
  return Object.entries(values).flatMap(([field, value]) => {
    if (normal(field, before[field]) === normal(field, value)) return [];
    if (place.target.identity.includes(field) && plainText(before[field]) === '') return [];
    if (isDefault(place, field, before)) return [];
    return [
      {
        field,
        title: titleOf(place, field),
        before: plainText(before[field]),
        after: String(value),
      },
    ];
  });
}

/** 人员经费 or 公用经费 follows from the economic item; a file need not state it. */
function isDefault(place: ListPlace, field: string, before: Row): boolean {
  return field === 'category' && before['category'] === undefined && place.path.length > 0;
}

function withOrigin(before: Row, values: Readonly<Record<string, unknown>>): Row {
  const origin = before['_origin'];
  const known = typeof origin === 'object' && origin !== null ? origin : {};
  const marks = Object.fromEntries(Object.keys(values).map((field) => [field, 'imported']));
  return { ...before, ...values, _origin: { ...known, ...marks } };
}

const NO_PAIRS: ReadonlyMap<FoundRow, Kept> = new Map();

/** Which row of the year each row of the file is, within those of one identity. */
function pair(found: readonly FoundRow[], kept: readonly Kept[]): Map<FoundRow, Kept> {
  const pairs = new Map<FoundRow, Kept>();
  const free = new Set(kept);
  for (const row of found) {
    const same = [...free].find((one) => isSameFigure(row, one));
    if (!same) continue;
    pairs.set(row, same);
    free.delete(same);
  }
  for (const row of found) {
    const [next] = free;
    if (pairs.has(row) || !next) continue;
    pairs.set(row, next);
    free.delete(next);
  }
  return pairs;
}

function isSameFigure({ values }: FoundRow, { row }: Kept): boolean {
  const field = values['amount'] === undefined ? 'actual' : 'amount';
  return normal(field, values[field]) === normal(field, row[field]);
}

function plannedRow(
  found: FoundRow,
  fate: RowFate,
  rest: Partial<Pick<PlannedRow, 'changes' | 'notes' | 'path'>> = {},
): PlannedRow {
  const { values, where, sheetRow, label, notes, near } = found;
  const amount = values['amount'] ?? values['actual'] ?? values['value'];
  return {
    fate,
    where,
    sheetRow,
    label,
    ...(amount === undefined ? {} : { amount: String(amount) }),
    changes: rest.changes ?? [],
    notes: [...notes, ...(rest.notes ?? [])],
    near,
    ...(rest.path === undefined ? {} : { path: rest.path }),
  };
}

class Matcher {
  readonly #place: ListPlace;
  readonly #index: Index;
  readonly #rows: Row[];
  readonly #planned = new Map<FoundRow, PlannedRow>();
  readonly #touched = new Set<number>();

  constructor(rows: readonly Row[], place: ListPlace) {
    this.#place = place;
    this.#rows = [...rows];
    this.#index = new Index(rows, place);
  }

  match(found: readonly FoundRow[]): MatchedRows {
    const groups = new Map<string, { readonly identity: Identity; readonly rows: FoundRow[] }>();
    for (const row of found) {
      const identity = this.#index.identityOf(row.values);
      const key = `${identity.stated.join(SEPARATOR)}${SEPARATOR}${identity.key}`;
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { identity, rows: [row] });
    }
    for (const { identity, rows } of groups.values()) this.#group(identity, rows);
    const planned = found.flatMap((row) => this.#planned.get(row) ?? []);
    return this.#place.isWhole ? this.#withoutOthers(planned) : { rows: this.#rows, planned };
  }

  #group(identity: Identity, found: readonly FoundRow[]): void {
    const kept = this.#index.find(identity).filter(({ index }) => !this.#touched.has(index));
    if (kept.length > found.length && !this.#place.isWhole) {
      this.#coarser(found, kept);
      return;
    }
    const pairs = kept.length === 0 ? NO_PAIRS : pair(found, kept);
    for (const row of found) this.#one(row, pairs.get(row));
  }

  /** The year has more rows of this kind than the file: they are only compared, never doubled. */
  #coarser(found: readonly FoundRow[], kept: readonly Kept[]): void {
    const inYear = sum(kept.map(({ row }) => amountOf(row)));
    const inFile = sum(found.map(({ values }) => amountOf(values)));
    for (const { index } of kept) this.#touched.add(index);
    for (const row of found) {
      const note = `本年已有更细的 ${kept.length} 行，合计 ${toYuanText(inYear)} 元，文件合计 ${toYuanText(inFile)} 元`;
      const isSame = inYear === inFile;
      const notes = [isSame ? note : `${note}，不一致；请在表里逐行修改，或选“以文件为准”整表替换`];
      this.#planned.set(row, plannedRow(row, isSame ? 'same' : 'notUnderstood', { notes }));
    }
  }

  #one(found: FoundRow, kept: Kept | undefined): void {
    if (this.#place.leftOut.has(found.where)) {
      if (kept) this.#touched.add(kept.index);
      this.#planned.set(found, leftOut(found));
      return;
    }
    if (!kept) {
      if (found.isBlank) {
        this.#planned.set(found, skipped(found));
        return;
      }
      this.#rows.push(withOrigin({}, found.values));
      this.#touched.add(this.#rows.length - 1);
      this.#planned.set(found, plannedRow(found, 'new'));
      return;
    }
    this.#touched.add(kept.index);
    const path = [...this.#place.path, kept.index];
    const changes = changesOf(this.#place, kept.row, found.values);
    if (changes.length > 0) {
      const changed = Object.fromEntries(
        changes.map(({ field }) => [field, found.values[field]] as const),
      );
      this.#rows[kept.index] = withOrigin(kept.row, changed);
    }
    const fate = changes.length > 0 ? 'changed' : 'same';
    this.#planned.set(found, plannedRow(found, fate, { changes, path }));
  }

  #isInScope(row: Row): boolean {
    const { nature } = this.#place.target.defaults;
    return nature === undefined || row['nature'] === nature;
  }

  #withoutOthers(planned: readonly PlannedRow[]): MatchedRows {
    const isGone = (row: Row, index: number) => !this.#touched.has(index) && this.#isInScope(row);
    const others = this.#rows.flatMap((row, index): PlannedRow[] =>
      isGone(row, index) ? [removedRow(this.#place, row, index)] : [],
    );
    const removed = others.map((row): PlannedRow => {
      const isKept = this.#place.leftOut.has(row.where);
      return isKept ? { ...row, fate: 'skipped', notes: [...row.notes, LEFT_OUT] } : row;
    });
    const gone = new Set(removed.map(({ fate, path }) => fate === 'removed' && path?.at(-1)));
    return {
      rows: this.#rows.filter((_, index) => !gone.has(index)),
      planned: [...planned, ...removed],
    };
  }
}

function removedRow(place: ListPlace, row: Row, index: number): PlannedRow {
  const label = place.target.identity
    .map((field) => plainText(row[field]))
    .filter((text) => text !== '')
    .join(' ');
  return {
    fate: 'removed',
    where: `${place.target.title}第 ${index + 1} 行`,
    label,
    amount: toYuanText(amountOf(row)),
    changes: [],
    notes: ['文件里没有这一行'],
    near: [],
    path: [...place.path, index],
  };
}

/** A row with nothing to import. */
export function skipped(found: FoundRow): PlannedRow {
  return plannedRow(found, 'skipped', { notes: ['金额为空或为 0，不导入'] });
}

const LEFT_OUT = '没有选上，不导入';

/** A row that the user does not want. */
export function leftOut(found: FoundRow): PlannedRow {
  return plannedRow(found, 'skipped', { notes: [LEFT_OUT] });
}

/** A row that only adds others up; its problems as a row of its own do not count. */
export function totalRow(found: FoundRow, isUncoded = false): PlannedRow {
  return plannedRow(isUncoded ? { ...found, notes: [UNCODED_SUM] } : found, 'total');
}

const UNCODED_SUM = '没有科目编码，金额等于所含各行之和，按合计行看待';

/** A row that cannot be taken. */
export function notUnderstood(found: FoundRow): PlannedRow {
  return plannedRow(found, 'notUnderstood', { notes: found.problems });
}

/** Holds rows of a file against a list of the year and puts them in. */
export function matchRows(
  rows: readonly Row[],
  found: readonly FoundRow[],
  place: ListPlace,
): MatchedRows {
  return new Matcher(rows, place).match(found);
}
