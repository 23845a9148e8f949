import { type Entry, type Path, isRecord } from '../entry/index.ts';
import { describePath } from '../facts/index.ts';
import { isSameValue, windowOf } from './same-value.ts';
import { valueWords } from './value-words.ts';

/** One place of a year that was typed otherwise, in the user's words. */
export interface EntryChange {
  readonly path: Path;
  readonly place: string;
  /** Blank where nothing stood. */
  readonly before: string;
  readonly after: string;
}

function placeOf(path: Path): string {
  return path.length === 0 ? '整份数据' : describePath(path).replace(/（[^（）]*）$/, '');
}

function told(path: Path, before: unknown, after: unknown): EntryChange[] {
  const change = {
    path,
    place: placeOf(path),
    before: valueWords(path, before),
    after: valueWords(path, after),
  };
  // Marks of the program and empty rows are not worth a word.
  return change.before === change.after ? [] : [change];
}

function inRecord(
  path: Path,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): EntryChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) => changesAt([...path, name], before[name], after[name]));
}

function inList(path: Path, before: readonly unknown[], after: readonly unknown[]): EntryChange[] {
  const window = windowOf(before, after);
  const length = Math.max(window.before.length, window.after.length);
  return Array.from({ length }, (_, index) => index).flatMap((index) =>
    changesAt([...path, window.start + index], window.before[index], window.after[index]),
  );
}

function changesAt(path: Path, before: unknown, after: unknown): EntryChange[] {
  if (isSameValue(before, after)) return [];
  if (isRecord(before) && isRecord(after)) return inRecord(path, before, after);
  const lists = [before ?? [], after ?? []];
  const [one, other] = lists;
  if (Array.isArray(one) && Array.isArray(other)) return inList(path, one, other);
  return told(path, before, after);
}

/** What differs between two states of a year as it was typed, field by field; rows that came or went whole. */
export function entryChanges(before: Entry, after: Entry): readonly EntryChange[] {
  return changesAt([], before, after);
}
