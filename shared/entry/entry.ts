import { z } from 'zod';
import { type YearData, writeYearData } from '../facts/index.ts';

/**
 * A year as it was typed: the shape of the year data file, but every field may be missing, half done or
 * wrong, so that nothing that was typed is ever lost. Facts are what `readEntry` understands of it.
 */
export type Entry = Readonly<Record<string, unknown>>;

const LARGEST_LIST = 100_000;

/** Plain values of JSON, as deep as a year data file can be. */
const leaf = z.union([z.string().max(200_000), z.number(), z.boolean(), z.null()]);
const record1 = z.record(z.string().max(100), leaf);
const list1 = z.array(z.union([leaf, record1])).max(LARGEST_LIST);
const record2 = z.record(z.string().max(100), z.union([leaf, record1, list1]));
const list2 = z.array(z.union([leaf, record2])).max(LARGEST_LIST);
const record3 = z.record(z.string().max(100), z.union([leaf, record2, list2]));
const list3 = z.array(z.union([leaf, record3])).max(LARGEST_LIST);

/** Which year of which department. */
export const yearKeySchema = z.strictObject({
  department: z.string().regex(/^(?:样例-)?[0-9A-Za-z_-]{1,30}$/, {
    error: '部门编码应由数字或字母组成，如 345001',
  }),
  year: z.number().int().min(2000).max(2100),
  kind: z.enum(['budget', 'finalAccounts']),
});

export type YearKey = z.output<typeof yearKeySchema>;

/** Accepts any plain values in the outer shape of a year; the meaning is `readEntry`'s affair. */
export const entrySchema: z.ZodType<Entry> = z.record(
  z.string().max(100),
  z.union([leaf, record3, list3]),
);

/** The facts as if they had been typed. */
export function entryOf(data: YearData): Entry {
  return writeYearData(data);
}
