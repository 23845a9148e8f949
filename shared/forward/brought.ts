import { type Entry, isRecord } from '../entry/index.ts';
import { type Row, isEmpty, isMark, rowsOf, textOf } from './rows.ts';

/** By which fields a row of a list is the same in both years. */
export const ROW_KEYS: Readonly<Record<string, readonly string[]>> = {
  units: ['code'],
  projects: ['code'],
  texts: ['id'],
  mainUses: ['about'],
  glossary: ['term'],
  classificationItems: ['classification', 'code'],
};

/** What makes a row the same in both years, as one text. */
export function rowKey(row: Row, fields: readonly string[]): string {
  return fields.map((field) => textOf(row, field)).join('\u0000');
}

/** Spending that is entered together: all basic expenditure, or one project. */
export function spendingGroup(row: Row): string {
  const nature = textOf(row, 'nature');
  return nature === 'project' ? `project:${textOf(row, 'project')}` : nature;
}

/** The place of something that came along: the same wherever its row stands in the list. */
export function placeOf(...parts: readonly string[]): string {
  return parts.join(' › ');
}

/** What was copied forward into a year before, be it still there or not. */
export function broughtBefore(entry: Entry): ReadonlySet<string> {
  const places = entry['_forwarded'];
  return new Set(Array.isArray(places) ? places.filter((one) => typeof one === 'string') : []);
}

/** The entry that remembers more of what was copied forward into it. */
export function rememberBrought(entry: Entry, places: readonly string[]): Entry {
  const all = new Set([...broughtBefore(entry), ...places]);
  return all.size === 0 ? entry : { ...entry, _forwarded: [...all] };
}

/** The entry as if nothing had been copied forward into it: what was emptied since may come again. */
export function withoutMemory(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== '_forwarded'));
}

function placesBelow(place: string, value: unknown): string[] {
  if (isEmpty(value)) return [];
  if (!isRecord(value)) return [place];
  return Object.entries(value)
    .filter(([key]) => !isMark(key))
    .flatMap(([key, one]) => placesBelow(placeOf(place, key), one));
}

/** The places of all that is offered to a year. */
export function placesOf(offered: Entry): string[] {
  return Object.entries(offered).flatMap(([name, value]) => {
    const fields = ROW_KEYS[name];
    if (name === 'expenditure') {
      return rowsOf(value).map((row) => placeOf(name, spendingGroup(row)));
    }
    if (!fields) return placesBelow(name, value);
    return rowsOf(value).flatMap((row) => placesBelow(placeOf(name, rowKey(row, fields)), row));
  });
}

/** What is left of something offered without the places that it came to before. */
export function newIn(place: string, value: unknown, before: ReadonlySet<string>): unknown {
  if (!isRecord(value)) return before.has(place) ? undefined : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, newIn(placeOf(place, key), one, before)]),
  );
}
