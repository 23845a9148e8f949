import type { Review } from '../../shared/findings/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { reviewDocument, yearOf } from '../../shared/review/index.ts';
import { readPublished } from '../readers/index.ts';
import { loadCatalog } from './catalog-files.ts';

/** Reads a finished document and reviews it with the classifications of its year. */
export async function reviewFile(path: string): Promise<Result<Review>> {
  const document = await readPublished(path);
  if (!document.ok) return document;
  const year = yearOf(document.value);
  const catalog = await loadCatalog(year ?? new Date().getFullYear());
  const known = catalog.ok ? catalog.value : undefined;
  return success(reviewDocument(document.value, known), document.remarks);
}
