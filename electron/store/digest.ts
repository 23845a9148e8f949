import { createHash } from 'node:crypto';
import type { YearKey } from '../../shared/entry/index.ts';
import { DamagedContent } from './database-problem.ts';

/** What a digest is over: the texts and numbers that were written together. */
export type Parts = readonly (string | number)[];

/** SQLite sees that a page is no page, not that a letter in it is another one. */
export function digestOf(...parts: Parts): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64');
}

/** Throws where content is not what was written; `what` names it for the user. */
export function mustBe(digest: unknown, parts: Parts, what: string): void {
  if (digest !== digestOf(...parts)) throw new DamagedContent(what);
}

/** `部门 345 2024 年预算` */
export function yearWords({ department, year, kind }: YearKey): string {
  return `部门 ${department} ${year} 年${kind === 'budget' ? '预算' : '决算'}`;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, plain(one)]));
}

/** Digest of a record, whatever the order of its fields. */
export function digestOfRecord(value: unknown): string {
  return digestOf(JSON.stringify(plain(value)));
}
