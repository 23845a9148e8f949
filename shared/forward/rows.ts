import { isRecord } from '../entry/index.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Marks and offers of the program, beside what was typed. */
export function isMark(key: string): boolean {
  return key.startsWith('_');
}

/** Whether nothing was entered here. `0`, `false` and `null` (not applicable) are entered. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([key, one]) => isMark(key) || isEmpty(one));
}

/** The rows of a list; whatever else stands there is none. */
export function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A field of text; blank where there is none. */
export function textOf(row: Row, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? value : '';
}

/** The same row with the fields that are left out. */
export function without(row: Row, ...keys: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));
}

/** Marks every field of a row, and of the rows below it, as copied forward. */
export function marked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(marked);
  if (!isRecord(value)) return value;
  const leaves = Object.entries(value).filter(([, one]) => typeof one !== 'object' || one === null);
  const below = Object.entries(value).map(([key, one]) => [key, marked(one)] as const);
  return { ...Object.fromEntries(below), ...originOf(leaves.map(([key]) => key)) };
}

function originOf(keys: readonly string[], before?: unknown): Row {
  if (keys.length === 0) return isRecord(before) ? { _origin: before } : {};
  const own = Object.fromEntries(keys.map((key) => [key, 'forward'] as const));
  return { _origin: { ...(isRecord(before) ? before : {}), ...own } };
}

/** Puts into empty places of a row what is offered for them; entered values stay. The same row where none is empty. */
export function filled(target: Row, offered: Row): Row {
  const result: Record<string, unknown> = { ...target };
  const fresh: string[] = [];
  let isChanged = false;
  for (const [key, value] of Object.entries(offered)) {
    const own = target[key];
    if (isEmpty(value)) continue;
    if (isEmpty(own)) {
      result[key] = marked(value);
      isChanged = true;
      if (typeof value !== 'object' || value === null) fresh.push(key);
    } else if (isRecord(own) && isRecord(value)) {
      result[key] = filled(own, value);
      isChanged ||= result[key] !== own;
    }
  }
  if (!isChanged) return target;
  return fresh.length === 0 ? result : { ...result, ...originOf(fresh, target['_origin']) };
}
