import { readTextBlocks } from '../../electron/readers/read-text.ts';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { markContents } from '../../electron/readers/contents.ts';
import type { Catalog } from '../../shared/catalog/index.ts';
import type { Finding, Review } from '../../shared/findings/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import { reviewTables } from '../../shared/review/tables/index.ts';
import { must } from '../support/must.ts';

/** A document written down as text: cells of a row parted by bars, other lines as paragraphs. */
export function written(text: string): PublishedDocument {
  const lines = text.split('\n').map((line) => line.trim().replaceAll('|', '\t'));
  return {
    file: 'test.txt',
    format: 'text',
    blocks: markContents(readTextBlocks(lines.join('\n'))),
  };
}

let known: Catalog | undefined;

/** The review of tables written down as text, with the classifications of 2023. */
export async function review(text: string): Promise<Review> {
  known ??= must(await loadCatalog(2023));
  return reviewTables(written(text), known);
}

/** The findings of a rule. */
export async function findingsOf(text: string, code: string): Promise<readonly Finding[]> {
  return (await review(text)).findings.filter((finding) => finding.code === code);
}

/** The codes of all findings, but for remarks. */
export async function codesOf(text: string): Promise<string[]> {
  const { findings } = await review(text);
  return findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}
