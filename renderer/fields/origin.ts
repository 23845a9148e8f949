import { type Entry, type Path, isRecord, valueAt } from '../../shared/entry/index.ts';
import type { DraftEntry } from '../state/year-store.ts';
import { putAt } from './draft.ts';

const ORIGIN_WORDS: Readonly<Record<string, string>> = {
  pasted: '粘贴来的',
  imported: '从文件导入的',
  forward: '结转来的',
};

/** The mark of where the value of a record's field came from; undefined where it was typed. */
export function originOf(record: unknown, field: string): string | undefined {
  const origins = isRecord(record) ? record['_origin'] : undefined;
  const origin = isRecord(origins) ? origins[field] : undefined;
  return typeof origin === 'string' && Object.hasOwn(ORIGIN_WORDS, origin) ? origin : undefined;
}

/** The same in words. */
export function originWords(record: unknown, field: string): string | undefined {
  return ORIGIN_WORDS[originOf(record, field) ?? ''];
}

/** The same for a field of the entry by its path. */
export function originAt(entry: Entry, path: Path): string | undefined {
  return originWords(valueAt(entry, path.slice(0, -1)), String(path.at(-1)));
}

function forgetOrigin(record: unknown, field: string): void {
  if (!isRecord(record)) return;
  const origins = record['_origin'];
  if (!isRecord(origins)) return;
  Reflect.deleteProperty(origins, field);
  if (Object.keys(origins).length === 0) Reflect.deleteProperty(record, '_origin');
}

/** Whether anything in a record came from somewhere, such as the year before. */
export function hasOrigin(record: unknown, origin: string): boolean {
  const origins = isRecord(record) ? record['_origin'] : undefined;
  return isRecord(origins) && Object.values(origins).includes(origin);
}

/** Takes the marks of one origin from a record of a draft. */
export function forgetOrigins(record: unknown, origin: string): void {
  if (!isRecord(record) || !isRecord(record['_origin'])) return;
  const others = Object.entries(record['_origin']).filter(([, one]) => one !== origin);
  if (others.length === 0) Reflect.deleteProperty(record, '_origin');
  else Reflect.set(record, '_origin', Object.fromEntries(others));
}

/** Puts what was typed into a field of a draft: it is the user's own, the mark of its origin goes. */
export function typeAt(draft: DraftEntry, path: Path, value: unknown): void {
  putAt(draft, path, value);
  forgetOrigin(valueAt(draft, path.slice(0, -1)), String(path.at(-1)));
}
