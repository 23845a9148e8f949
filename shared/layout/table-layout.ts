import type { HeadLine, StyleSheet, TableBlock, TableRow } from '../document/index.ts';
import { CELL_PADDING_PT, type ColumnLayout, columnWidths } from './column-widths.ts';
import { countLines } from './line-breaking.ts';
import { linePitchPt } from './metrics.ts';
import { sum } from './sum.ts';
import { textWidth } from './text-width.ts';

/** Space above and below the text of a cell, together. */
const CELL_VERTICAL_PT = 4;
/** Height that a row's line takes. */
const LINE_PT = 0.5;
/** Rows are at least this high, for the eye. */
export const LEAST_ROW_PT = 18;

/** A table's measures on a page of a given width. */
export interface TableLayout extends ColumnLayout {
  readonly linePt: number;
  /** Height of the rows with 部门 and 单位; 0 where they are none of the table's rows. */
  readonly aboveHeightPt: number;
  readonly rowHeightsPt: readonly number[];
}

/** Text above the grid shrinks down to this where it has little room. */
const SMALLEST_META_PT = 8;

/** The size in which a text above the grid stands on one line of `roomPt`, if it can be small enough. */
export function fittingSizePt(text: string, roomPt: number, sizePt: number): number {
  const fitting = Math.floor((roomPt / textWidth(text)) * 2) / 2;
  return Math.min(sizePt, Math.max(SMALLEST_META_PT, fitting));
}

function headText({ left, center, right }: HeadLine): string {
  return [left, center, right].filter((text) => text !== '').join('　');
}

/** The size of a line of a table's head on a page of a given width. */
export function headLineSizePt(line: HeadLine, styles: StyleSheet, widthPt: number): number {
  return fittingSizePt(headText(line), widthPt, styles.tableMeta.sizePt);
}

/** The height of the lines of text in a table's head, above and below its title. */
export function headLinesHeightPt(
  { top, above }: TableBlock,
  styles: StyleSheet,
  widthPt: number,
): number {
  const lines = [...top, ...(above.isRow ? [] : above.lines)].map((line) =>
    countLines(headText(line), widthPt / headLineSizePt(line, styles, widthPt)),
  );
  return sum(lines) * linePitchPt(styles.tableMeta);
}

/** True where nothing, not even an empty line, stands above the table as its title. */
export function isUntitled(table: TableBlock): boolean {
  return table.title === '' && table.titleLevel === undefined && !table.isOnNewPage;
}

/** Measures a table for a page of a given width, or in columns that it shares with others. */
export function layoutTable(
  table: TableBlock,
  styles: StyleSheet,
  availablePt: number,
  columns: ColumnLayout = columnWidths(table, availablePt, styles.tableText.sizePt),
): TableLayout {
  const linePt = linePitchPt(styles.tableText, columns.sizePt);
  return {
    ...columns,
    linePt,
    aboveHeightPt: table.above.isRow
      ? table.above.lines.length *
        Math.max(LEAST_ROW_PT, linePitchPt(styles.tableMeta) + CELL_VERTICAL_PT)
      : 0,
    rowHeightsPt: rowHeights(table, columns, linePt),
  };
}

/** Rows higher than this share of a page may be parted. */
const TALL_ROW = 0.6;

/** Whether a row may reach over to the next page of a type area of a given height. */
export function canSplit(heightPt: number, areaHeightPt: number): boolean {
  return heightPt > areaHeightPt * TALL_ROW;
}

/** A table up to this share of a page stands on one page. */
const SHORT_TABLE = 0.5;
/** Rows below the header with which a longer one begins on a page. */
const FIRST_ROWS = 3;

/**
 * How many of the first rows, the header among them, stay on the page of the row below them, so that
 * no title stands alone with a row or two at the foot of a page.
 */
export function keptRowCount(
  table: TableBlock,
  { rowHeightsPt }: TableLayout,
  areaHeightPt: number,
): number {
  const height = (end: number): number => sum(rowHeightsPt.slice(0, end));
  const last = table.rows.length - 1;
  if (height(table.rows.length) <= areaHeightPt * SHORT_TABLE) return last;
  const first = Math.min(last, table.headerRowCount + FIRST_ROWS - 1);
  return height(first + 1) <= areaHeightPt * SHORT_TABLE ? first : table.headerRowCount;
}

/** Rows that a table that goes on has on its last page, so that none stands there alone. */
const LAST_ROWS = 3;

/**
 * The first of the rows that stay together at a table's end, on the page of the note below them; its
 * number of rows where there is none.
 */
export function firstLastRow(
  { rows, headerRowCount }: TableBlock,
  { rowHeightsPt }: TableLayout,
  areaHeightPt: number,
): number {
  const first = Math.max(headerRowCount, rows.length - LAST_ROWS);
  const height = sum(rowHeightsPt.slice(first));
  return height <= areaHeightPt * SHORT_TABLE ? first : rows.length;
}

function isBold({ cells }: TableRow): boolean {
  const written = cells.filter(({ text }) => text !== '');
  return written.length > 0 && written.every((cell) => cell.isBold);
}

/** So many headings of groups may stand below one another: a unit, a class. */
const MOST_HEADS = 3;

/**
 * Whether a row is the heading of the rows below it, a bold one above others, so that it does not stand
 * alone at the foot of a page.
 */
export function isGroupHead(
  { rows, headerRowCount }: TableBlock,
  index: number,
  { rowHeightsPt }: TableLayout,
  areaHeightPt: number,
): boolean {
  const row = rows[index];
  if (!row || index < headerRowCount || !isBold(row)) return false;
  const below = rows.slice(index + 1, index + 1 + MOST_HEADS);
  const first = below.findIndex((one) => !isBold(one));
  const heights = rowHeightsPt.slice(index, index + first + 2);
  return first >= 0 && sum(heights) <= areaHeightPt * SHORT_TABLE;
}

/** Lines of a cell in a row of a given height. */
export function lineRoom({ linePt }: TableLayout, heightPt: number): number {
  return Math.floor((heightPt - CELL_VERTICAL_PT - LINE_PT) / linePt + 0.001);
}

/** The height of a row of so many lines. */
export function rowHeightOfLines({ linePt }: TableLayout, lines: number): number {
  return lines * linePt + CELL_VERTICAL_PT + LINE_PT;
}

function spanWidth(widths: readonly number[], from: number, span: number): number {
  return sum(widths.slice(from, from + span));
}

function cellHeight(
  cell: TableRow['cells'][number],
  { widthsPt, sizePt }: ColumnLayout,
  linePt: number,
): number {
  const width = spanWidth(widthsPt, cell.column, cell.columnSpan) - CELL_PADDING_PT;
  const lines = countLines(cell.text, Math.max(1, width / sizePt - cell.indent));
  return lines * linePt + CELL_VERTICAL_PT + LINE_PT;
}

function rowHeights(table: TableBlock, columns: ColumnLayout, linePt: number): number[] {
  const heights = table.rows.map((row) =>
    Math.max(
      row.heightPt ?? LEAST_ROW_PT,
      ...row.cells
        .filter((cell) => cell.rowSpan === 1)
        .map((cell) => cellHeight(cell, columns, linePt)),
    ),
  );
  table.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      if (cell.rowSpan > 1)
        growLast(heights, index, cell.rowSpan, cellHeight(cell, columns, linePt));
    }
  });
  return heights;
}

/** A merged cell that needs more than its rows makes the last of them higher. */
function growLast(heights: number[], from: number, span: number, needed: number): void {
  const end = Math.min(heights.length, from + span);
  const given = sum(heights.slice(from, end));
  const last = heights[end - 1];
  if (last !== undefined && needed > given) heights[end - 1] = last + needed - given;
}
