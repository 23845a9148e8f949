import type { TableBlock, TableCell } from '../document/index.ts';
import { textWidth, unbreakableWidth } from './text-width.ts';
import { sum } from './sum.ts';

/** What of a table its columns follow from. */
export type ColumnsOfTable = Pick<TableBlock, 'columns' | 'headerRowCount' | 'rows'>;

/** Widths of a table's columns in points, and the size of its text. */
export interface ColumnLayout {
  readonly widthsPt: readonly number[];
  readonly sizePt: number;
}

/** Left and right space inside a cell, together. */
export const CELL_PADDING_PT = 6;

const SMALLEST_PT = 7.5;
/** A table's text shrinks down to this for the sake of readable columns, further only for numbers. */
const SMALLEST_READABLE_PT = 8;
/** A column of texts of this width is readable: names do not stand with one character a line. */
const READABLE_EM = 6;
const TEXT_LEAST_EM = 3;
const MOST_NATURAL_EM = 60;
const HEADER_LEAST_EM = 2;
const BOLD_WIDTH = 1.08;
const NUMBER_SLACK_EM = 0.4;

interface Needs {
  /** Without breaking a number or word. */
  least: number;
  /** Without tearing texts into short lines. */
  readable: number;
  /** On one line. */
  natural: number;
}

function isNumeric(cell: TableCell): boolean {
  return cell.number !== undefined || /^[\d.,%+-]+$/.test(cell.text);
}

/** Numbers must not break even where a machine has a slightly wider font, or the cell is bold. */
function numericNeeds(natural: number, isBold: boolean): Needs {
  const least = natural * (isBold ? BOLD_WIDTH : 1) + NUMBER_SLACK_EM;
  return { least, readable: least, natural: least };
}

function needsOf(cell: TableCell, isHeader: boolean): Needs {
  const natural = Math.max(...cell.text.split('\n').map(textWidth)) + cell.indent;
  if (isNumeric(cell)) return numericNeeds(natural, cell.isBold);
  const word = unbreakableWidth(cell.text);
  if (isHeader) {
    const least = Math.max(word, Math.min(HEADER_LEAST_EM, natural));
    return { least, readable: least, natural: Math.min(natural, 8) };
  }
  return {
    least: Math.max(word, Math.min(TEXT_LEAST_EM, natural)),
    readable: Math.max(word, Math.min(READABLE_EM + cell.indent, natural)),
    natural: Math.min(natural, MOST_NATURAL_EM),
  };
}

/** What each column needs, in em, from the cells that cover it alone. */
function columnNeeds(table: ColumnsOfTable): Needs[] {
  const needs = table.columns.map(({ width }): Needs =>
    width === undefined
      ? { least: 1, readable: 1, natural: 1 }
      : { least: 1, readable: 1, natural: width },
  );
  table.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      const need = needs[cell.column];
      if (!need || cell.columnSpan > 1) continue;
      const own = needsOf(cell, index < table.headerRowCount);
      const isGiven = table.columns[cell.column]?.width !== undefined;
      need.least = Math.max(need.least, isGiven && !isNumeric(cell) ? 1 : own.least);
      need.readable = Math.max(
        need.readable,
        isGiven ? Math.min(own.readable, need.natural) : own.readable,
      );
      if (!isGiven) need.natural = Math.max(need.natural, own.natural);
    }
  });
  return needs.map(({ least, readable, natural }) => {
    const readableAtLeast = Math.max(least, readable);
    return { least, readable: readableAtLeast, natural: Math.max(readableAtLeast, natural) };
  });
}

/** Shares what is left above the least widths: long texts get more, but not all. */
function share(needs: readonly Needs[], available: number, isGiven: boolean): number[] {
  const least = sum(needs.map((need) => need.least));
  const natural = sum(needs.map((need) => need.natural));
  if (natural <= available || (isGiven && least <= available)) {
    return needs.map((need) => need.natural * (available / natural));
  }
  const wishes = needs.map((need) => Math.sqrt(Math.max(0, need.natural - need.least)));
  const wished = sum(wishes);
  if (least > available || wished === 0) {
    return needs.map((need) => need.least * (available / least));
  }
  return needs.map(
    (need, index) => need.least + ((wishes[index] ?? 0) / wished) * (available - least),
  );
}

/** Columns that are too narrow to read take room from those that have more than they need for that. */
function evened(widths: readonly number[], needs: readonly Needs[]): number[] {
  const lacks = widths.map((width, index) => (needs[index]?.readable ?? 0) - width);
  const lacking = sum(lacks.filter((lack) => lack > 0));
  const spare = -sum(lacks.filter((lack) => lack < 0));
  const moved = Math.min(lacking, spare);
  if (moved <= 0) return [...widths];
  return widths.map((width, index) => {
    const lack = lacks[index] ?? 0;
    return width + (lack > 0 ? lack / lacking : lack / spare) * moved;
  });
}

/** The largest half point at which a table of `ems` fits. */
function fittingPt(ems: number, availablePt: number): number {
  return Math.floor((availablePt / ems) * 2) / 2;
}

/**
 * The widths that make a table fill `availablePt`. Its text shrinks only where numbers would break, and
 * a little where texts would be torn into short lines.
 */
export function columnWidths(
  table: ColumnsOfTable,
  availablePt: number,
  sizePt: number,
): ColumnLayout {
  const needs = columnNeeds(table);
  const roomPt = availablePt - CELL_PADDING_PT * needs.length;
  const unbroken = fittingPt(sum(needs.map((need) => need.least)), roomPt);
  const readable = fittingPt(sum(needs.map((need) => need.readable)), roomPt);
  const used = Math.max(
    SMALLEST_PT,
    Math.min(sizePt, unbroken, Math.max(readable, SMALLEST_READABLE_PT)),
  );
  const isGiven = table.columns.every(({ width }) => width !== undefined);
  const widths = evened(share(needs, roomPt / used, isGiven), needs);
  return { widthsPt: widths.map((width) => width * used + CELL_PADDING_PT), sizePt: used };
}
