import { type Path, fieldInfo, isRecord } from '../entry/index.ts';
import { parseYuan } from '../money/index.ts';
import { type Row, textOf } from './unit-books.ts';

const LINE_NAMES = [
  'classification',
  'code',
  'id',
  'about',
  'item',
  'kind',
  'category',
  'name',
  'function',
  'economic',
  'governmentEconomic',
  'nature',
  'project',
  'source',
  'timing',
  'threshold',
  'from',
  'to',
] as const;

const BY_CODE = new Set(['units', 'projects']);

/** What tells a row of a unit from the others of its list. */
export function rowName(path: Path, row: Row): string {
  if (BY_CODE.has(String(path[0]))) return textOf(row, 'code') ?? '';
  return JSON.stringify(LINE_NAMES.map((name) => row[name] ?? null));
}

const amountFields = new Map<string, boolean>();

function isAmount(path: Path): boolean {
  const key = path.map((step) => (typeof step === 'number' ? '0' : step)).join('.');
  const known = amountFields.get(key) ?? fieldInfo(path)?.kind === 'amount';
  amountFields.set(key, known);
  return known;
}

/** A value in the one form in which equal ones are equal: no marks, keys in order, plain amounts. */
export function plain(path: Path, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => plain([...path, 0], one));
  if (isRecord(value)) {
    const keys = Object.keys(value).filter((key) => !key.startsWith('_') && value[key] !== '');
    return Object.fromEntries(
      keys.toSorted().map((key) => [key, plain([...path, key], value[key])]),
    );
  }
  if (typeof value !== 'string' || !isAmount(path)) return value;
  return parseYuan(value) ?? value;
}

/** Whether two values of a place say the same. */
export function saysSame(path: Path, one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(path, one)) === JSON.stringify(plain(path, other));
}

/** A row before and after; one of them is missing where the row came or went. */
export interface RowPair {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** Rows of two states of a list side by side: by their names, equal names in their order. */
export function pairRows(
  path: Path,
  before: readonly Row[],
  after: readonly Row[],
): readonly RowPair[] {
  const waiting = Map.groupBy(before, (row) => rowName(path, row));
  const pairs = after.map((row) => ({
    before: waiting.get(rowName(path, row))?.shift(),
    after: row,
  }));
  const gone = [...waiting.values()].flat().map((row) => ({ before: row, after: undefined }));
  return [...pairs, ...gone];
}
