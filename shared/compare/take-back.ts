import { type Entry, isRecord } from '../entry/index.ts';
import { isSameValue, windowOf } from './same-value.ts';

/** What tells a row from others of its list. */
const NAMES = ['code', 'id', 'about', 'item', 'function', 'economic', 'project', 'unit'] as const;

/** Said where the place was changed again since. */
const CONFLICT = Symbol('conflict');

type Row = Readonly<Record<string, unknown>>;

/** Whether the row now at a place is the one that was changed there. */
function isSameRow(before: Row, after: Row, now: Row): boolean {
  return NAMES.every(
    (name) => !isSameValue(before[name], after[name]) || isSameValue(after[name], now[name]),
  );
}

function rowBack(before: unknown, after: unknown, now: unknown): unknown {
  if (isRecord(before) && isRecord(after) && isRecord(now) && !isSameRow(before, after, now)) {
    return CONFLICT;
  }
  return back(before, after, now);
}

function listBack(
  before: readonly unknown[],
  after: readonly unknown[],
  now: readonly unknown[],
): unknown {
  // Rows that came or went since have moved the places of the others.
  if (now.length !== after.length) return CONFLICT;
  if (before.length === after.length) {
    const rows = before.map((value, index) =>
      isSameValue(value, after[index]) ? now[index] : rowBack(value, after[index], now[index]),
    );
    return rows.includes(CONFLICT) ? CONFLICT : rows;
  }
  const { start, before: gone, after: come } = windowOf(before, after);
  const end = start + come.length;
  if (!isSameValue(now.slice(start, end), come)) return CONFLICT;
  return [...now.slice(0, start), ...gone, ...now.slice(end)];
}

function recordBack(before: Row, after: Row, now: Row): unknown {
  const result: Record<string, unknown> = { ...now };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSameValue(before[name], after[name])) continue;
    const value = back(before[name], after[name], now[name]);
    if (value === CONFLICT) return CONFLICT;
    if (value === undefined) Reflect.deleteProperty(result, name);
    else result[name] = value;
  }
  return result;
}

function back(before: unknown, after: unknown, now: unknown): unknown {
  if (isSameValue(now, after)) return before;
  if (isSameValue(before, after)) return now;
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(now)) {
    return listBack(before, after, now);
  }
  if (isRecord(before) && isRecord(after) && isRecord(now)) return recordBack(before, after, now);
  return CONFLICT;
}

/**
 * The year without one earlier step: `before` and `after` are its states at that step, `now` the state
 * at hand. All that was done since stays. Undefined where the same places were changed again.
 */
export function takeBack(before: Entry, after: Entry, now: Entry): Entry | undefined {
  const result = back(before, after, now);
  return isRecord(result) ? result : undefined;
}
