import type { Cell, Worksheet } from 'exceljs';
import type {
  HeadLine,
  StyleSheet,
  TableBlock,
  TableCell,
} from '../../../shared/document/index.ts';
import {
  type ColumnLayout,
  type HeadCell,
  LEAST_ROW_PT,
  countLines,
  headRows,
  layoutTable,
  linePitchPt,
  sum,
} from '../../../shared/layout/index.ts';
import { printableText } from '../xml-text.ts';
import type { CellStyles } from './cell-styles.ts';
import { PT_PER_WIDTH_UNIT } from './default-font.ts';
import { columnLetters, formulaText } from './formula-text.ts';

const HIGHEST_ROW_PT = 405;
/** A cell holds no more characters than this. */
const LONGEST_TEXT = 32_767;

/** Spreadsheets set lines wider apart than we reckon, and do not let a row grow whose height is given. */
const LINE_SLACK = 1.15;

function rowHeight(heightPt: number): number {
  if (heightPt <= LEAST_ROW_PT) return heightPt;
  return Math.min(HIGHEST_ROW_PT, heightPt * LINE_SLACK);
}

/** Where the parts of a written table stand; rows are counted from 1. */
export interface WrittenTable {
  readonly firstRow: number;
  readonly firstGridRow: number;
  readonly headerEnd: number;
  readonly lastRow: number;
}

/** Writes tables below one another on one sheet. */
export class TableSheetWriter {
  readonly #sheet: Worksheet;
  readonly #styles: CellStyles;
  readonly #looks: StyleSheet;
  readonly #columns: ColumnLayout;
  readonly #linkTo: (sheet: string) => string;
  #next = 1;

  constructor(
    sheet: Worksheet,
    styles: CellStyles,
    looks: StyleSheet,
    columns: ColumnLayout,
    linkTo: (sheet: string) => string,
  ) {
    this.#sheet = sheet;
    this.#styles = styles;
    this.#looks = looks;
    this.#columns = columns;
    this.#linkTo = linkTo;
    columns.widthsPt.forEach((width, index) => {
      sheet.getColumn(index + 1).width = Math.max(3, width / PT_PER_WIDTH_UNIT);
    });
  }

  /** Writes a table below what is there. */
  write(table: TableBlock): WrittenTable {
    const widthsPt = this.#columns.widthsPt.slice(0, table.columns.length);
    const layout = layoutTable(table, this.#looks, sum(widthsPt), this.#columns);
    const firstRow = this.#next;
    for (const line of table.top) this.#headLine(line, widthsPt);
    this.#line(table.title, 'tableTitle', 'center', widthsPt);
    if (table.subtitle !== undefined) {
      this.#line(table.subtitle, 'tableMeta', 'center', widthsPt);
    }
    for (const line of table.above.lines) this.#headLine(line, widthsPt);
    const firstGridRow = this.#next;
    this.#grid(table, firstGridRow, layout.rowHeightsPt);
    for (const note of table.notes) this.#line(note, 'note', 'left', widthsPt);
    const lastRow = this.#next - 1;
    this.#next += 1;
    return { firstRow, firstGridRow, headerEnd: firstGridRow + table.headerRowCount - 1, lastRow };
  }

  #line(
    text: string,
    name: 'tableTitle' | 'tableMeta' | 'note',
    align: 'left' | 'center',
    widthsPt: readonly number[],
  ): void {
    const row = this.#next;
    this.#next += 1;
    const cell = this.#sheet.getCell(row, 1);
    cell.value = printableText(text);
    cell.style = this.#styles.line(name, align);
    if (widthsPt.length > 1) this.#sheet.mergeCells(row, 1, row, widthsPt.length);
    const style = this.#looks[name];
    const width = sum(widthsPt);
    const lines = countLines(text, width / style.sizePt);
    this.#sheet.getRow(row).height = lines * linePitchPt(style) + 4;
  }

  #headLine(line: HeadLine, widthsPt: readonly number[]): void {
    for (const cells of headRows(line, widthsPt, this.#looks.tableMeta.sizePt)) {
      this.#headRow(cells);
    }
  }

  #headRow(cells: readonly HeadCell[]): void {
    const row = this.#next;
    this.#next += 1;
    for (const cell of cells) {
      const target = this.#sheet.getCell(row, cell.column + 1);
      target.value = cell.text === '' ? null : printableText(cell.text);
      target.style = this.#styles.line('tableMeta', cell.align);
      if (cell.columnSpan > 1)
        this.#sheet.mergeCells(row, cell.column + 1, row, cell.column + cell.columnSpan);
    }
    this.#sheet.getRow(row).height = 18;
  }

  #grid(table: TableBlock, firstRow: number, heights: readonly number[]): void {
    const addressOf = (row: number, column: number): string =>
      `${columnLetters(column)}${firstRow + row}`;
    table.rows.forEach((row, index) => {
      const isHeader = index < table.headerRowCount;
      const number = firstRow + index;
      this.#sheet.getRow(number).height = rowHeight(heights[index] ?? LEAST_ROW_PT);
      for (const cell of row.cells) this.#gridCell(cell, number, isHeader, addressOf);
    });
    this.#next = firstRow + table.rows.length;
  }

  #gridCell(
    cell: TableCell,
    row: number,
    isHeader: boolean,
    addressOf: (row: number, column: number) => string,
  ): void {
    const target = this.#sheet.getCell(row, cell.column + 1);
    const style =
      cell.link === undefined
        ? this.#styles.grid(cell, isHeader, this.#columns.sizePt)
        : this.#styles.link(cell, this.#columns.sizePt);
    this.#setValue(target, cell, addressOf);
    target.style = style;
    if (cell.columnSpan === 1 && cell.rowSpan === 1) return;
    const bottom = row + cell.rowSpan - 1;
    const right = cell.column + cell.columnSpan;
    for (let line = row; line <= bottom; line += 1) {
      for (let column = cell.column + 1; column <= right; column += 1) {
        this.#sheet.getCell(line, column).style = style;
      }
    }
    this.#sheet.mergeCellsWithoutStyle(row, cell.column + 1, bottom, right);
  }

  #setValue(
    target: Cell,
    cell: TableCell,
    addressOf: (row: number, column: number) => string,
  ): void {
    const text = printableText(cell.text).slice(0, LONGEST_TEXT);
    if (cell.link !== undefined) {
      target.value = { text, hyperlink: `#'${this.#linkTo(cell.link).replaceAll("'", "''")}'!A1` };
      return;
    }
    if (!cell.number) {
      target.value = text === '' ? null : text;
      return;
    }
    const formula = cell.number.formula && formulaText(cell.number.formula, addressOf);
    target.value =
      formula === undefined ? cell.number.value : { formula, result: cell.number.value };
  }
}
