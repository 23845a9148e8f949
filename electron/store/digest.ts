import { createHash } from 'node:crypto';
import type { YearKey } from '../../shared/entry/index.ts';
import type { YearDataFile } from '../../shared/facts/index.ts';
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

/** Digest of facts as the schema of the year data file writes them: its order is part of them. */
export function digestOfFacts(file: YearDataFile): string {
  return digestOf(JSON.stringify(file));
}
