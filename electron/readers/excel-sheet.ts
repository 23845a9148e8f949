import { format } from 'numfmt';
import type { PublishedCell } from '../../shared/review/published-document.ts';
import { type CellBudget, type FoundCell, toRows } from './cells.ts';
import type { CellStyle } from './excel-styles.ts';
import { type XmlElement, descendantsOf, elementAt, elementsOf, textOf } from './xml.ts';

/** Formatting down to the last row of a sheet makes it look a million rows long. */
const MOST_ROWS = 60_000;
const MOST_COLUMNS = 200;

/** What the cells of a workbook share. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly styleOf: (index: string | undefined) => CellStyle;
  readonly budget: CellBudget;
}

/** A text of the workbook: all its runs, without the readings of phonetic guides. */
export function richText(item: XmlElement | undefined): string {
  const runs = elementsOf(item).flatMap((child) => {
    if (child.name === 't') return [textOf(child)];
    return child.name === 'r' ? elementsOf(child, 't').map(textOf) : [];
  });
  return runs.join('');
}

/** `BC12` → row 11, column 54, counted from 0. */
function positionOf(reference: string): { row: number; column: number } | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  const [, letters, digits] = parts ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Decimal text without exponent; the tail that binary fractions leave behind is cut. */
function decimalText(raw: string): string | undefined {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return undefined;
  const precise = Number(value.toPrecision(15));
  const text = String(precise);
  return text.includes('e') ? precise.toFixed(12).replace(/\.?0+$/, '') : text;
}

function shownNumber(raw: string, style: CellStyle): string {
  const value = Number(Number(raw).toPrecision(15));
  return format(style.format, value, { throws: false, nbsp: false });
}

function numberCell(raw: string, style: CellStyle): FoundCell {
  const number = decimalText(raw);
  if (number === undefined) return { text: raw };
  return { text: shownNumber(raw, style), number };
}

function cellValue(cell: XmlElement, shared: SharedParts, style: CellStyle): FoundCell {
  const raw = textOf(elementAt(cell, 'v'));
  const type = cell.attributes.get('t') ?? 'n';
  if (type === 's') return { text: shared.texts[Number(raw)] ?? '' };
  if (type === 'inlineStr') return { text: richText(elementAt(cell, 'is')) };
  if (type === 'b') return { text: raw === '1' ? 'TRUE' : 'FALSE' };
  return type === 'n' && raw !== '' ? numberCell(raw, style) : { text: raw };
}

function readCell(cell: XmlElement, shared: SharedParts): FoundCell {
  const style = shared.styleOf(cell.attributes.get('s'));
  const { indent, isBold } = style;
  return { ...cellValue(cell, shared, style), indent, isBold };
}

function hiddenColumns(sheet: XmlElement): Set<number> {
  const hidden = new Set<number>();
  for (const { attributes } of elementsOf(elementAt(sheet, 'cols'), 'col')) {
    if (!['1', 'true'].includes(attributes.get('hidden') ?? '')) continue;
    const first = Math.max(Number(attributes.get('min') ?? 1), 1);
    const last = Math.min(Number(attributes.get('max') ?? 0), MOST_COLUMNS);
    for (let column = first; column <= last; column += 1) {
      hidden.add(column - 1);
    }
  }
  return hidden;
}

function readRow(row: XmlElement, shared: SharedParts): FoundCell[] {
  const cells: FoundCell[] = [];
  for (const cell of elementsOf(row, 'c')) {
    const column = positionOf(cell.attributes.get('r') ?? '')?.column ?? cells.length;
    if (column >= MOST_COLUMNS) break;
    while (cells.length < column) cells.push({ text: '' });
    cells[column] = readCell(cell, shared);
  }
  return cells;
}

function readCells(sheet: XmlElement, shared: SharedParts): FoundCell[][] {
  const rows: FoundCell[][] = [];
  for (const row of elementsOf(elementAt(sheet, 'sheetData'), 'row')) {
    const index = Number(row.attributes.get('r') ?? rows.length + 1) - 1;
    if (!(Number.isInteger(index) && index >= 0 && index < MOST_ROWS)) break;
    while (rows.length < index) rows.push([]);
    const cells = readRow(row, shared);
    shared.budget.take(cells.length + 1);
    rows[index] = cells;
  }
  return rows;
}

type Position = NonNullable<ReturnType<typeof positionOf>>;

function coverRow(cells: FoundCell[], from: Position, first: number, last: number): void {
  while (cells.length < first) cells.push({ text: '' });
  for (let column = first; column <= last; column += 1) cells[column] = { text: '', covered: from };
}

function coverMerged(sheet: XmlElement, rows: readonly FoundCell[][], budget: CellBudget): void {
  for (const { attributes } of descendantsOf(elementAt(sheet, 'mergeCells'), 'mergeCell')) {
    const [from, to] = (attributes.get('ref') ?? '').split(':').map(positionOf);
    if (from === undefined || to === undefined) continue;
    const lastColumn = Math.min(to.column, MOST_COLUMNS - 1);
    const covered = rows.slice(from.row, to.row + 1);
    budget.take(covered.length * Math.max(1, lastColumn + 1));
    covered.forEach((cells, down) => {
      coverRow(cells, from, down === 0 ? from.column + 1 : from.column, lastColumn);
    });
  }
}

/** The cells of a sheet as they show; hidden columns show nothing. */
export function readSheetRows(sheet: XmlElement, shared: SharedParts): PublishedCell[][] {
  const rows = readCells(sheet, shared);
  coverMerged(sheet, rows, shared.budget);
  const hidden = hiddenColumns(sheet);
  const shown = rows.map((cells) =>
    cells.map((cell, column) => (hidden.has(column) ? { text: '' } : cell)),
  );
  return toRows(shown, shared.budget);
}
