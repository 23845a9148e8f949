import { isRecord } from '../entry/index.ts';

/** Whether two trees of plain values say the same; a missing field and an undefined one are equal. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length && one.every((value, index) => isSameValue(value, other[index]))
    );
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSameValue(one[key], other[key]));
}

/** Where two lists differ: what stands between their common beginning and their common end. */
export interface ListWindow {
  readonly start: number;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

/** The window of the differences of two lists. */
export function windowOf(before: readonly unknown[], after: readonly unknown[]): ListWindow {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSameValue(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSameValue(before.at(-1 - end), after.at(-1 - end))) end += 1;
  return {
    start,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
}
