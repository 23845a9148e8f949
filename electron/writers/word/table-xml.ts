import type {
  HeadLine,
  StyleSheet,
  TableBlock,
  TableCell,
  TableRow,
} from '../../../shared/document/index.ts';
import {
  CELL_PADDING_PT,
  LEAST_ROW_PT,
  type TableLayout,
  canSplit,
  firstLastRow,
  fittingSizePt,
  headCells,
  isGroupHead,
  keptRowCount,
  layoutTable,
  sum,
} from '../../../shared/layout/index.ts';
import { escapeXml } from '../xml-text.ts';
import { STYLE_IDS, twips } from './word-styles.ts';

const BORDER = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
const BORDERS = `<w:tblBorders><w:top ${BORDER}/><w:left ${BORDER}/><w:bottom ${BORDER}/><w:right ${BORDER}/><w:insideH ${BORDER}/><w:insideV ${BORDER}/></w:tblBorders>`;
const NO_SIDES = '<w:top w:val="nil"/><w:left w:val="nil"/>';
const NO_BORDERS = `<w:tcBorders>${NO_SIDES}<w:right w:val="nil"/></w:tcBorders>`;
/** Between two lines above the grid. */
const NO_BORDERS_AT_ALL = `<w:tcBorders>${NO_SIDES}<w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>`;
const MARGINS =
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>';

/** How the cells of one table are written. */
interface Writing {
  readonly widths: readonly number[];
  readonly sizePt: number;
  /** Run and paragraph properties of a table whose text is smaller than its style. */
  readonly run: string;
  readonly spacing: string;
}

function textRuns(text: string, run: string): string {
  if (text === '') return '';
  const properties = run === '' ? '' : `<w:rPr>${run}</w:rPr>`;
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
}

/** Keeps a row on the page of the next one. */
function keepNext(isKept: boolean): string {
  return isKept ? '<w:keepNext/>' : '';
}

function paragraph(cell: TableCell, style: string, writing: Writing, isKept: boolean): string {
  const bold = cell.isBold ? '<w:b/><w:bCs/>' : '';
  const indent =
    cell.indent > 0
      ? `<w:ind w:leftChars="${cell.indent * 100}" w:left="${twips(cell.indent * writing.sizePt)}"/>`
      : '';
  const align = cell.align === 'justify' ? 'both' : cell.align;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext(isKept)}${writing.spacing}${indent}<w:jc w:val="${align}"/></w:pPr>${textRuns(cell.text, bold + writing.run)}</w:p>`;
}

function cellXml(cell: TableCell, style: string, writing: Writing, isKept: boolean): string {
  const width = sum(writing.widths.slice(cell.column, cell.column + cell.columnSpan));
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
  const merge = cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraph(cell, style, writing, isKept)}</w:tc>`;
}

function coveredXml(columnSpan: number, column: number, writing: Writing, isKept: boolean): string {
  const width = sum(writing.widths.slice(column, column + columnSpan));
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:vMerge/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${STYLE_IDS.tableText}"/>${keepNext(isKept)}${writing.spacing}</w:pPr></w:p></w:tc>`;
}

const BLANK: Omit<TableCell, 'column'> = {
  columnSpan: 1,
  rowSpan: 1,
  text: '',
  align: 'left',
  isBold: false,
  indent: 0,
};

/** A cell that reaches down into later rows. */
interface Reaching {
  readonly columnSpan: number;
  rowsLeft: number;
}

/** Fills the places that no cell takes, so that every row covers the whole grid. */
class RowWriter {
  readonly #writing: Writing;
  readonly #reaching = new Map<number, Reaching>();

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  row(row: TableRow, style: string, isKept: boolean): string {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const parts: string[] = [];
    let column = 0;
    while (column < this.#writing.widths.length) {
      const reaching = this.#reaching.get(column);
      if (reaching && reaching.rowsLeft > 0) {
        reaching.rowsLeft -= 1;
        parts.push(coveredXml(reaching.columnSpan, column, this.#writing, isKept));
        column += reaching.columnSpan;
        continue;
      }
      const cell = cells.get(column) ?? { ...BLANK, column };
      const { columnSpan, rowSpan } = cell;
      if (rowSpan > 1) this.#reaching.set(column, { columnSpan, rowsLeft: rowSpan - 1 });
      parts.push(cellXml(cell, style, this.#writing, isKept));
      column += columnSpan;
    }
    return parts.join('');
  }
}

/** The size, as run properties, in which a text above the grid stands on one line of `width` twips. */
function fittingRun(text: string, width: number, sizePt: number): string {
  const fitting = fittingSizePt(text, width / twips(1) - CELL_PADDING_PT, sizePt);
  return fitting < sizePt ? sizeXml(fitting) : '';
}

function aboveRow(line: HeadLine, writing: Writing, styles: StyleSheet, isLast: boolean): string {
  const { sizePt } = styles.tableMeta;
  const widthsPt = writing.widths.map((width) => width / twips(1));
  const cells = headCells(line, widthsPt, sizePt).map(({ text, align, column, columnSpan }) => {
    const width = sum(writing.widths.slice(column, column + columnSpan));
    const grid = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${grid}${isLast ? NO_BORDERS : NO_BORDERS_AT_ALL}<w:vAlign w:val="bottom"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${STYLE_IDS.tableMeta}"/>${keepNext(true)}<w:jc w:val="${align}"/></w:pPr>${textRuns(text, fittingRun(text, width, sizePt))}</w:p></w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

function rowProperties(isHeader: boolean, canSplit: boolean, heightPt: number): string {
  const split = canSplit ? '' : '<w:cantSplit/>';
  const header = isHeader ? '<w:tblHeader/>' : '';
  return `<w:trPr>${split}<w:trHeight w:val="${twips(heightPt)}" w:hRule="atLeast"/>${header}</w:trPr>`;
}

/** A size as run properties. */
function sizeXml(sizePt: number): string {
  const half = Math.round(sizePt * 2);
  return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
}

function writingOf(layout: TableLayout, styles: StyleSheet): Writing {
  const widths = layout.widthsPt.map((width) => Math.max(1, twips(width)));
  const { sizePt } = layout;
  if (sizePt === styles.tableText.sizePt) return { widths, sizePt, run: '', spacing: '' };
  return {
    widths,
    sizePt,
    run: sizeXml(sizePt),
    spacing: `<w:spacing w:line="${twips(layout.linePt)}" w:lineRule="exact"/>`,
  };
}

/** A table of the document as WordprocessingML, for a type area of a given size in points. */
export function tableXml(
  table: TableBlock,
  styles: StyleSheet,
  area: { readonly width: number; readonly height: number },
): string {
  const layout = layoutTable(table, styles, area.width);
  const writing = writingOf(layout, styles);
  const rows = new RowWriter(writing);
  const kept = keptRowCount(table, layout, area.height);
  const end = firstLastRow(table, layout, area.height);
  const last = table.rows.length - 1;
  const body = table.rows.map((row, index) => {
    const isHeader = index < table.headerRowCount;
    const height = layout.rowHeightsPt[index] ?? 0;
    const style = isHeader ? STYLE_IDS.tableHeader : STYLE_IDS.tableText;
    // A header is repeated in its written height: LibreOffice does not stretch it again.
    const least = isHeader ? height : (row.heightPt ?? LEAST_ROW_PT);
    const properties = rowProperties(isHeader, canSplit(height, area.height), least);
    const isWithNext = index < last || table.notes.length > 0;
    const isHead = isGroupHead(table, index, layout, area.height);
    const isKept = index < kept || isHead || (index >= end && isWithNext);
    return `<w:tr>${properties}${rows.row(row, style, isKept)}</w:tr>`;
  });
  const grid = writing.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const above = table.above.isRow
    ? table.above.lines
        .map((line, index, { length }) => aboveRow(line, writing, styles, index === length - 1))
        .join('')
    : '';
  return `<w:tbl><w:tblPr><w:tblW w:w="${sum(writing.widths)}" w:type="dxa"/><w:jc w:val="center"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${above}${body.join('')}</w:tbl>`;
}
