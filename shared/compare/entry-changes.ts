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

/** Two states of a year, and the place in both that is looked at. */
interface Place {
  readonly path: Path;
  readonly former: Entry;
  readonly next: Entry;
}

/** A row that went is named as it stood: another may have come into its place. */
function placeWords({ path, former, next }: Place, isGone: boolean): string {
  return path.length === 0 ? '整份数据' : describePath(path, isGone ? former : next);
}

function told(place: Place, before: unknown, after: unknown): EntryChange[] {
  const { path } = place;
  const words = { before: valueWords(path, before), after: valueWords(path, after) };
  // Marks of the program and empty rows are not worth a word.
  if (words.before === words.after) return [];
  return [{ path, place: placeWords(place, after === undefined), ...words }];
}

function below(place: Place, key: string | number): Place {
  return { ...place, path: [...place.path, key] };
}

function inRecord(
  place: Place,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): EntryChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) => changesAt(below(place, name), before[name], after[name]));
}

function inList(
  place: Place,
  before: readonly unknown[],
  after: readonly unknown[],
): EntryChange[] {
  const window = windowOf(before, after);
  const length = Math.max(window.before.length, window.after.length);
  return Array.from({ length }, (_, index) => index).flatMap((index) =>
    changesAt(below(place, window.start + index), window.before[index], window.after[index]),
  );
}

function changesAt(place: Place, before: unknown, after: unknown): EntryChange[] {
  if (isSameValue(before, after)) return [];
  const isPart = place.path.length > 0 && typeof place.path.at(-1) === 'string';
  // A part that came or went as a whole, such as 上年数, is told row by row; a row is told at once.
  const [old, now] = isPart ? [before ?? {}, after ?? {}] : [before, after];
  if (isRecord(old) && isRecord(now)) return inRecord(place, old, now);
  const lists = [before ?? [], after ?? []];
  const [one, other] = lists;
  if (Array.isArray(one) && Array.isArray(other)) return inList(place, one, other);
  return told(place, before, after);
}

/** What differs between two states of a year as it was typed, field by field; rows that came or went whole. */
export function entryChanges(before: Entry, after: Entry): readonly EntryChange[] {
  return changesAt({ path: [], former: before, next: after }, before, after);
}
