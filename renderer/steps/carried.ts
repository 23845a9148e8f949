import { type Entry, isRecord } from '../../shared/entry/index.ts';
import { AMOUNT_BOOKS, AMOUNT_FIELDS } from '../../shared/facts/index.ts';
import { hasContent } from '../fields/draft.ts';
import { forgetOrigins } from '../fields/origin.ts';
import type { DraftEntry } from '../state/year-store.ts';
import type { StepInfo } from './steps.ts';

type Row = Readonly<Record<string, unknown>>;

const BOOKS: readonly string[] = AMOUNT_BOOKS;

/** Whether a step holds lists into which amounts are copied forward. */
export function holdsBooks({ holds }: StepInfo): boolean {
  return holds.some((name) => BOOKS.includes(name));
}

/** The rows of a step of which something came from elsewhere: few, or none, of many. */
function tracedLines({ holds, only }: StepInfo, entry: Entry): readonly Row[] {
  const lists = BOOKS.filter((name) => holds.includes(name)).map((name) => entry[name]);
  const rows = lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  return rows.filter(
    (row): row is Row =>
      isRecord(row) && isRecord(row['_origin']) && (only === undefined || only(row)),
  );
}

function originsOf(row: Row): readonly unknown[] {
  const origins = isRecord(row['_origin']) ? row['_origin'] : {};
  return AMOUNT_FIELDS.filter((name) => hasContent(row[name])).map((name) => origins[name]);
}

/** How many rows of a step hold no amount but what was copied forward. */
export function countCarried(step: StepInfo, entry: Entry): number {
  return tracedLines(step, entry).filter((row) => {
    const origins = originsOf(row);
    return origins.length > 0 && origins.every((origin) => origin === 'forward');
  }).length;
}

/** Takes what was copied forward into a step as its own: it was looked at and is right. */
export function confirmCarried(step: StepInfo, draft: DraftEntry): void {
  for (const row of tracedLines(step, draft)) forgetOrigins(row, 'forward');
}
