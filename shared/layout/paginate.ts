import type { DisclosureDocument, PageSetup } from '../document/index.ts';
import type { PagePart } from './page-part.ts';
import { SectionFlow } from './section-flow.ts';

/** A sheet of paper. */
export interface LaidPage {
  readonly page: PageSetup;
  /** Its printed number, also where none is printed. */
  readonly number: number;
  readonly parts: readonly PagePart[];
}

/** Where everything stands. */
export interface Pagination {
  /** The printed page number of each heading and table title, by its id. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Sheets of paper in all. */
  readonly pageCount: number;
  readonly pages: readonly LaidPage[];
}

/** The id of the heading or table that begins with a part. */
export function placeOfPart(part: PagePart): string | undefined {
  if (part.kind === 'tableTitle') return part.table.id;
  return part.kind === 'text' && part.block.kind === 'heading' ? part.block.id : undefined;
}

/**
 * Lays the document out and finds the printed page number of every heading and table title: the
 * contents list is right the moment the file opens.
 */
export function paginate(document: DisclosureDocument): Pagination {
  const pageOf = new Map<string, number>();
  const pages: LaidPage[] = [];
  let next = 1;
  for (const section of document.sections) {
    const { page, blocks } = section;
    const first = page.pageNumber?.start ?? next;
    const laid = new SectionFlow(document, section).run(blocks);
    laid.forEach((parts, index) => pages.push({ page, number: first + index, parts }));
    next = first + laid.length;
  }
  for (const { number, parts } of pages) {
    for (const part of parts) {
      const place = placeOfPart(part);
      if (place !== undefined) pageOf.set(place, number);
    }
  }
  return { pageOf, pageCount: pages.length, pages };
}
