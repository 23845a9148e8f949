import { type Entry, type Path, isRecord, valueAt } from '../../shared/entry/index.ts';
import type { DraftEntry } from '../state/year-store.ts';
import { putAt } from './draft.ts';
import { typeAt } from './origin.ts';

type Key = 'unit' | 'project';

/** In an indicator `unit` is the unit of measurement. */
const OTHER_MEANING = new Set(['indicators']);

/** Where rows of a year refer to a unit or a project by its code. */
export function referencesTo(entry: Entry, key: Key, code: string): Path[] {
  const found: Path[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value))
      value.forEach((one, index) => {
        walk(one, [...path, index]);
      });
    else if (isRecord(value)) {
      for (const [name, one] of Object.entries(value)) {
        if (name.startsWith('_') || OTHER_MEANING.has(name)) continue;
        if (name === key && one === code) found.push([...path, name]);
        else if (name === 'about' && one === `${key}:${code}`) found.push([...path, name]);
        else walk(one, [...path, name]);
      }
    }
  };
  walk(entry, []);
  return found;
}

/** Gives a unit or project another code, and all rows that refer to it with it. */
export function renameKey(
  draft: DraftEntry,
  place: Path,
  key: Key,
  before: string,
  code: string,
): void {
  const references = before === '' ? [] : referencesTo(draft, key, before);
  for (const path of references) {
    putAt(draft, path, path.at(-1) === 'about' ? `${key}:${code}` : code);
  }
  typeAt(draft, place, code === '' ? undefined : code);
}

/** Whether another row of the list has the code already. */
export function isTaken(entry: Entry, list: Path, index: number, code: string): boolean {
  const rows: unknown = valueAt(entry, list);
  return (
    Array.isArray(rows) &&
    rows.some((row, at) => at !== index && isRecord(row) && row['code'] === code)
  );
}
