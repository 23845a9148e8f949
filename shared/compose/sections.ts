import type { Block, PageSetup, Section, TableBlock } from '../document/index.ts';

/** Blocks and the page set-up on which they stand. */
export interface PagedBlocks {
  readonly page: PageSetup;
  readonly blocks: readonly Block[];
}

function isOnPage(page: PageSetup, block: Block, wide: ReadonlySet<string>): boolean {
  if (page.orientation === 'landscape' || block.kind !== 'table') return true;
  return !wide.has(block.id);
}

/** Splits blocks so that wide tables stand on wide pages. */
export function withWidePages(
  blocks: readonly Block[],
  page: PageSetup,
  widePage: PageSetup,
  wide: ReadonlySet<string>,
): PagedBlocks[] {
  const parts: { page: PageSetup; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const own = isOnPage(page, block, wide) ? page : widePage;
    const last = parts.at(-1);
    if (last?.page === own) last.blocks.push(block);
    else parts.push({ page: own, blocks: [block] });
  }
  return parts;
}

/** A section begins on a new page: its first block need not ask for one. */
function withoutFirstBreak(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (!first) return blocks;
  if (first.kind === 'table' || first.kind === 'heading') {
    return [{ ...first, isOnNewPage: false }, ...rest];
  }
  return first.kind === 'pageBreak' ? rest : blocks;
}

/**
 * Joins neighbours on the same page set-up and numbers the pages from the first numbered section on; the
 * number with which a page set-up starts is meant for the first of its sections.
 */
export function toSections(parts: readonly PagedBlocks[]): Section[] {
  const joined: { page: PageSetup; blocks: Block[] }[] = [];
  for (const part of parts) {
    if (part.blocks.length === 0) continue;
    const last = joined.at(-1);
    if (last && last.page === part.page) last.blocks.push(...part.blocks);
    else joined.push({ page: part.page, blocks: [...part.blocks] });
  }
  const firstNumbered = joined.findIndex(({ page }) => page.pageNumber !== undefined);
  return joined.map(({ page, blocks }, index) => {
    const isReturn = joined.slice(0, index).some((earlier) => earlier.page === page);
    return {
      page: index === firstNumbered ? startingAtOne(page) : isReturn ? numberedOn(page) : page,
      blocks: withoutFirstBreak(blocks),
    };
  });
}

/** Where a page set-up comes again, its numbers go on: the same number would stand on two pages. */
function numberedOn(page: PageSetup): PageSetup {
  if (page.pageNumber?.start === undefined) return page;
  const { position, format } = page.pageNumber;
  return { ...page, pageNumber: { position, format } };
}

function startingAtOne(page: PageSetup): PageSetup {
  const { pageNumber } = page;
  return pageNumber ? { ...page, pageNumber: { start: 1, ...pageNumber } } : page;
}

/** The tables among blocks. */
export function tablesOf(blocks: readonly Block[]): TableBlock[] {
  return blocks.filter((block) => block.kind === 'table');
}
