import { valueWords } from '../compare/index.ts';
import { type Entry, type Path, fieldInfo, isRecord } from '../entry/index.ts';
import { describePath } from '../facts/index.ts';
import { pairRows, saysSame } from './same-row.ts';
import { MARKED_BOOKS, type Row, UNIT_BOOKS, rowsAt } from './unit-books.ts';

/** One row of a year that came, went or was changed, in the user's words. */
export interface Difference {
  readonly what: 'added' | 'changed' | 'removed';
  /** The list: 支出明细. */
  readonly place: string;
  /** What tells the row from others. */
  readonly row: string;
  /** The rest of the row, or of a changed one the fields that differ; blank where it was not there. */
  readonly before: string;
  readonly after: string;
}

const LISTS: readonly Path[] = [
  ['units'],
  ...UNIT_BOOKS,
  ...MARKED_BOOKS,
  ['classificationItems'],
  ['reasons'],
  ['mainUses'],
];

const NAMES = [
  'code',
  'name',
  'category',
  'kind',
  'item',
  'about',
  'function',
  'economic',
  'nature',
  'project',
  'source',
  'timing',
  'from',
  'to',
];

function titleOf(path: Path): string {
  return describePath(path);
}

function picked(row: Row, keys: readonly string[]): Row {
  return Object.fromEntries(
    keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]),
  );
}

/** What a row says beyond its name and its unit. */
function restOf(at: Path, row: Row | undefined): string {
  const keys = Object.keys(row ?? {}).filter((key) => key !== 'unit' && !NAMES.includes(key));
  return valueWords(at, picked(row ?? {}, keys)) || '整行';
}

/** A difference whose words are only found when they are asked for: a file may bring thousands. */
type Described = () => Difference;

function rowDifference(path: Path, before: Row | undefined, after: Row | undefined): Described[] {
  const at = [...path, 0];
  const named = () => ({
    place: titleOf(path),
    row: valueWords(at, picked(after ?? before ?? {}, NAMES)),
  });
  if (!before) {
    return [() => ({ what: 'added', ...named(), before: '', after: restOf(at, after) })];
  }
  if (!after) {
    return [() => ({ what: 'removed', ...named(), before: restOf(at, before), after: '' })];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !key.startsWith('_') && !saysSame([...at, key], before[key], after[key]),
  );
  if (keys.length === 0) return [];
  const words = (one: Row): string => valueWords(at, picked(one, keys));
  return [() => ({ what: 'changed', ...named(), before: words(before), after: words(after) })];
}

/** Rows that stayed the same objects are not looked at. */
function listDifferences(path: Path, before: Entry, after: Entry): Described[] {
  const [former, next] = [rowsAt(before, path), rowsAt(after, path)];
  const [inFormer, inNext] = [new Set(former), new Set(next)];
  const pairs = pairRows(
    path,
    former.filter((row) => !inNext.has(row)),
    next.filter((row) => !inFormer.has(row)),
  );
  return pairs.flatMap((pair) => rowDifference(path, pair.before, pair.after));
}

function countDifferences(before: Entry, after: Entry): Described[] {
  const key = 'threePublicCounts';
  const [one, other] = [before[key], after[key]];
  const [former, next] = [isRecord(one) ? one : {}, isRecord(other) ? other : {}];
  const place = titleOf([key]);
  return [...new Set([...Object.keys(former), ...Object.keys(next)])]
    .filter((field) => !field.startsWith('_') && former[field] !== next[field])
    .map((field) => () => ({
      what: 'changed' as const,
      place,
      row: fieldInfo([key, field])?.title ?? field,
      before: valueWords([key, field], former[field]),
      after: valueWords([key, field], next[field]),
    }));
}

/** The first of what taking in a part changes, row by row, and how much it is. */
export interface Differences {
  readonly first: readonly Difference[];
  readonly count: number;
}

/** What taking in a part changes in the department's year; `most` are put into words. */
export function partDifferences(
  before: Entry,
  after: Entry,
  most: number = Number.POSITIVE_INFINITY,
): Differences {
  const all = [
    ...LISTS.flatMap((path) => listDifferences(path, before, after)),
    ...countDifferences(before, after),
  ];
  return { first: all.slice(0, most).map((described) => described()), count: all.length };
}
