import { type Entry, isRecord } from '../../shared/entry/index.ts';
import { hasContent } from '../fields/draft.ts';
import { forgetOrigins } from '../fields/origin.ts';
import type { DraftEntry } from '../state/year-store.ts';
import type { StepInfo } from './steps.ts';

type Row = Readonly<Record<string, unknown>>;

const BOOKS: readonly string[] = ['income', 'expenditure'];
const AMOUNTS = ['amount', 'initialBudget', 'adjustedBudget', 'actual'];

/** Whether amounts of the year before can stand in a step. */
export function holdsBooks({ holds }: StepInfo): boolean {
  return holds.some((name) => BOOKS.includes(name));
}

function linesOf({ holds, only }: StepInfo, entry: Entry): readonly Row[] {
  const lists = BOOKS.filter((name) => holds.includes(name)).map((name) => entry[name]);
  const rows = lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  return rows.filter(isRecord).filter((row) => only === undefined || only(row));
}

/** Whether all amounts of a step are still those of the year before. */
export function isCarried(step: StepInfo, entry: Entry): boolean {
  const amounts = linesOf(step, entry).flatMap((row) =>
    AMOUNTS.filter((name) => hasContent(row[name])).map((name) =>
      isRecord(row['_origin']) ? row['_origin'][name] : undefined,
    ),
  );
  return amounts.length > 0 && amounts.every((origin) => origin === 'forward');
}

/** Takes what came from the year before as this year's: it was looked at and is right. */
export function confirmCarried(step: StepInfo, draft: DraftEntry): void {
  for (const row of linesOf(step, draft)) forgetOrigins(row, 'forward');
}
