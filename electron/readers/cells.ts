import type { PublishedCell } from '../../shared/review/published-document.ts';
import { ArchiveTooLarge } from './unzip.ts';

/** A cell as a reader meets it, before rows are brought to one width. */
export interface FoundCell {
  readonly text: string;
  readonly indent?: number;
  readonly number?: string;
  readonly isBold?: boolean;
  readonly covered?: { readonly row: number; readonly column: number };
}

/** More cells than this no document shows; spans and merged areas can ask for any number of them. */
const MOST_CELLS = 2_000_000;

/** Counts the cells of one document. */
export class CellBudget {
  #left = MOST_CELLS;

  /** Throws where the document has too many. */
  take(count: number): void {
    this.#left -= count;
    if (this.#left < 0) throw new ArchiveTooLarge();
  }
}

const LEADING = /^[ \t\u00a0\u3000]*/u;

/** Leading spaces in characters; a full-width space counts one, two narrow ones make one. */
function indentOf(text: string): number {
  const spaces = LEADING.exec(text)?.[0] ?? '';
  let half = 0;
  for (const space of spaces) half += space === '\u3000' ? 2 : space === '\t' ? 4 : 1;
  return Math.floor(half / 2);
}

function toCell(found: FoundCell): PublishedCell {
  const { text, indent = 0, number, isBold, covered } = found;
  return {
    text: text.trim(),
    indent: indent + indentOf(text),
    ...(number === undefined ? {} : { number }),
    ...(isBold === true ? { isBold } : {}),
    ...(covered === undefined ? {} : { covered }),
  };
}

/** Rows of one width: what is missing on the right is filled with blank cells. */
export function toRows(
  rows: readonly (readonly FoundCell[])[],
  budget: CellBudget,
): PublishedCell[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  budget.take(width * rows.length);
  return rows.map((row) =>
    Array.from({ length: width }, (_, column) => toCell(row[column] ?? { text: '' })),
  );
}
