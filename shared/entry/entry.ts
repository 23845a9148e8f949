import { z } from 'zod';
import { type YearData, writeYearData } from '../facts/index.ts';
import { isRecord } from './path.ts';

/**
 * A year as it was typed: the shape of the year data file, but every field may be missing, half done or
 * wrong, so that nothing that was typed is ever lost. Facts are what `readEntry` understands of it.
 */
export type Entry = Readonly<Record<string, unknown>>;

const LARGEST_LIST = 100_000;
const LONGEST_TEXT = 200_000;
const LONGEST_NAME = 100;

/** How many records a year data file nests: a project's indicators lie in the second below the year. */
const DEEPEST = 4;

function isLeaf(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return value.length <= LONGEST_TEXT;
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === 'boolean' || value === null;
  }
}

/** Plain values of JSON below one another, in at most `depth` records; no list directly in a list. */
function isPlain(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return isLeaf(value) || isPlainRecord(value, depth);
  const items: readonly unknown[] = value;
  return (
    depth > 0 &&
    items.length <= LARGEST_LIST &&
    items.every((item) => isLeaf(item) || isPlainRecord(item, depth))
  );
}

function isPlainRecord(value: unknown, depth: number): boolean {
  if (depth === 0 || !isRecord(value)) return false;
  for (const name of Object.keys(value)) {
    if (name.length > LONGEST_NAME || name === '__proto__') return false;
    if (!isPlain(value[name], depth - 1)) return false;
  }
  return true;
}

/** Which year of which department. */
export const yearKeySchema = z.strictObject({
  department: z.string().regex(/^(?:样例-)?[0-9A-Za-z_-]{1,30}$/, {
    error: '部门编码应由数字或字母组成，如 345001',
  }),
  year: z.number().int().min(2000).max(2100),
  kind: z.enum(['budget', 'finalAccounts']),
});

export type YearKey = z.output<typeof yearKeySchema>;

/**
 * Accepts any plain values in the outer shape of a year; the meaning is `readEntry`'s affair. Looked at in
 * one pass: a schema that tries one form after the other takes twenty times as long.
 */
export const entrySchema: z.ZodType<Entry> = z.custom<Entry>((value) =>
  isPlainRecord(value, DEEPEST),
);

/** The facts as if they had been typed. */
export function entryOf(data: YearData): Entry {
  return writeYearData(data);
}
