import type {
  PublishedDocument,
  PublishedParagraph,
  PublishedTable,
} from '../review/published-document.ts';
import type { ReturnedComparison } from './change.ts';
import { compareParagraphs } from './paragraphs.ts';
import { missingTableFigures } from './plain-text.ts';
import { compareTables } from './tables.ts';

function paragraphsOf(document: PublishedDocument): PublishedParagraph[] {
  return document.blocks
    .filter((block) => block.kind === 'paragraph')
    .filter(({ isContents, text }) => !isContents && text.trim() !== '');
}

function tablesOf(document: PublishedDocument): PublishedTable[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

/**
 * What leaders, the bureau or the website changed: the export as it was written, held against the file
 * that came back. Both are read by the same readers, so only real differences show.
 */
export function compareReturned(
  exported: PublishedDocument,
  returned: PublishedDocument,
): ReturnedComparison {
  const text = compareParagraphs(paragraphsOf(exported), paragraphsOf(returned));
  const own = tablesOf(exported);
  if (returned.format === 'text' && tablesOf(returned).length === 0) {
    const changes = [
      ...text.changes.filter(({ kind }) => kind !== 'added'),
      ...missingTableFigures(own, returned),
    ];
    return { changes, equalParagraphs: text.equal, equalTables: own.length };
  }
  const tables = compareTables(own, tablesOf(returned));
  return {
    changes: [...text.changes, ...tables.changes],
    equalParagraphs: text.equal,
    equalTables: tables.equal,
  };
}
