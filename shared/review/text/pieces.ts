import type { PublishedDocument } from '../published-document.ts';
import type { Passage } from './passages.ts';
import type { IndexedTable } from './table-index.ts';
import { normalise } from './tokens.ts';

/** A text of a document at its place: a paragraph or a cell. */
export interface Piece {
  readonly text: string;
  readonly place: string;
  readonly isCell: boolean;
}

const SHORT = 2;

function cellsOf(table: IndexedTable): Piece[] {
  const title = table.title ? `表“${table.title}”` : table.place;
  return table.source.rows.flatMap((row, index) =>
    row.flatMap((cell): Piece[] => {
      const text = normalise(cell.text);
      if (cell.covered || text.length <= SHORT) return [];
      return [{ text, place: `${title}第 ${index + 1} 行`, isCell: true }];
    }),
  );
}

function sheetsOf({ blocks }: PublishedDocument): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.kind !== 'paragraph' || !block.isContents) return [];
    return [{ text: normalise(block.text), place: block.place, isCell: false }];
  });
}

/** All texts of a document: contents, paragraphs, cells. */
export function piecesOf(
  document: PublishedDocument,
  passages: readonly Passage[],
  tables: readonly IndexedTable[],
): Piece[] {
  const prose = passages.map(({ text, place }) => ({ text, place, isCell: false }));
  return [...sheetsOf(document), ...prose, ...tables.flatMap(cellsOf)];
}
