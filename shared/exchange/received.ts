import { z } from 'zod';
import { type Entry, isRecord } from '../entry/index.ts';

const receiptSchema = z.object({
  /** When it was taken in. */
  at: z.string(),
  /** When the unit wrote the file. */
  writtenAt: z.string(),
  file: z.string(),
  checksum: z.string(),
  /** Of the unit's rows in the department's year when they were taken in. */
  content: z.string(),
  /** What of the department's counts came from this unit. */
  counts: z.record(z.string(), z.number()).optional(),
  /** How doubles were resolved, by their ids. */
  choices: z.record(z.string(), z.string()).optional(),
});

/** What is kept of the last file of a unit. */
export type Receipt = z.output<typeof receiptSchema>;

const KEY = '_received';

/** The receipts of a year by unit. Facts do not see them. */
export function receiptsIn(entry: Entry): ReadonlyMap<string, Receipt> {
  const kept = entry[KEY];
  if (!isRecord(kept)) return new Map();
  return new Map(
    Object.entries(kept).flatMap(([unit, value]) => {
      const receipt = receiptSchema.safeParse(value);
      return receipt.success ? [[unit, receipt.data] as const] : [];
    }),
  );
}

/** The entry with the receipt of a unit. */
export function withReceipt(entry: Entry, unit: string, receipt: Receipt): Entry {
  const kept = { ...Object.fromEntries(receiptsIn(entry)), [unit]: receipt };
  const sorted = Object.entries(kept).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { ...entry, [KEY]: Object.fromEntries(sorted) };
}
