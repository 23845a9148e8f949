import { type CellBudget, type FoundCell, toRows } from './cells.ts';
import { type FieldState, contentOf, readParagraph } from './word-text.ts';
import type { PublishedCell } from '../../shared/review/published-document.ts';
import { type XmlElement, elementAt, valueAt } from './xml.ts';

/** More columns than any table has; a span beyond it comes from a damaged file. */
const MOST_COLUMNS = 200;

function cellText(cell: XmlElement, fields: FieldState): { text: string; isBold: boolean } {
  const lines: string[] = [];
  let isBold = false;
  for (const child of contentOf(cell)) {
    if (child.name === 'p') {
      const content = readParagraph(child, fields);
      const boxes = content.boxes.map((box) => cellText(box, fields).text);
      lines.push(content.text, ...boxes);
      isBold ||= content.isBold;
    }
    if (child.name === 'tbl') lines.push(...nestedLines(child, fields));
  }
  return { text: withoutLastBreaks(lines.join('\n')), isBold };
}

function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

function nestedLines(table: XmlElement, fields: FieldState): string[] {
  return rowsOf(table).map((row) =>
    cellsOf(row)
      .map((cell) => cellText(cell, fields).text)
      .join('\t'),
  );
}

function rowsOf(table: XmlElement): XmlElement[] {
  return contentOf(table).filter((row) => row.name === 'tr' && !elementAt(row, 'trPr', 'del'));
}

function cellsOf(row: XmlElement): XmlElement[] {
  return contentOf(row).filter((cell) => cell.name === 'tc' && !elementAt(cell, 'tcPr', 'cellDel'));
}

function spanOf(properties: XmlElement | undefined, name: string, least: number): number {
  const value = Number(valueAt(properties, 'val', name) ?? least);
  return Number.isInteger(value) ? Math.min(Math.max(value, least), MOST_COLUMNS) : least;
}

function continuesAbove(properties: XmlElement | undefined): boolean {
  const merge = elementAt(properties, 'vMerge');
  return merge !== undefined && (merge.attributes.get('val') ?? 'continue') === 'continue';
}

/** The cell that a covered place belongs to, followed up to where it shows. */
function shownAt(
  rows: readonly (readonly FoundCell[])[],
  row: number,
  column: number,
): { row: number; column: number } {
  return rows[row]?.[column]?.covered ?? { row, column };
}

function readRow(
  row: XmlElement,
  above: readonly (readonly FoundCell[])[],
  fields: FieldState,
): FoundCell[] {
  const index = above.length;
  const before = spanOf(elementAt(row, 'trPr'), 'gridBefore', 0);
  const cells: FoundCell[] = Array.from({ length: before }, () => ({ text: '' }));
  for (const cell of cellsOf(row)) {
    const properties = elementAt(cell, 'tcPr');
    const column = cells.length;
    if (column >= MOST_COLUMNS) break;
    const isCovered = continuesAbove(properties) && above.at(-1)?.[column] !== undefined;
    const shown = isCovered ? shownAt(above, index - 1, column) : { row: index, column };
    cells.push(isCovered ? { text: '', covered: shown } : cellText(cell, fields));
    const span = spanOf(properties, 'gridSpan', 1);
    for (let more = 1; more < span; more += 1) cells.push({ text: '', covered: shown });
  }
  return cells;
}

/**
 * The cells of a table that only frames others, in their order: one row or one column, with tables in
 * it. Undefined for a table that holds data itself.
 */
export function framedCells(table: XmlElement): XmlElement[] | undefined {
  const rows = rowsOf(table).map(cellsOf);
  const cells = rows.flat();
  const isFrame = rows.length === 1 || rows.every(({ length }) => length === 1);
  const hasTable = cells.some((cell) => contentOf(cell).some(({ name }) => name === 'tbl'));
  return isFrame && hasTable ? cells : undefined;
}

/** The rows of a Word table, merged cells in their first place, all rows of one width. */
export function readWordRows(
  table: XmlElement,
  fields: FieldState,
  budget: CellBudget,
): PublishedCell[][] {
  const rows: FoundCell[][] = [];
  for (const row of rowsOf(table)) {
    const cells = readRow(row, rows, fields);
    budget.take(cells.length);
    rows.push(cells);
  }
  return toRows(rows, budget);
}
