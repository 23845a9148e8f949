import type { StyleSheet, TableBlock, TableRow } from '../document/index.ts';
import { CELL_PADDING_PT, type ColumnLayout, columnWidths } from './column-widths.ts';
import { countLines } from './line-breaking.ts';
import { linePitchPt } from './metrics.ts';

/** Space above and below the text of a cell, together. */
export const CELL_VERTICAL_PT = 4;
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

/** True where nothing, not even an empty line, stands above the table as its title. */
export function isUntitled(table: TableBlock): boolean {
  return table.title === '' && table.titleLevel === undefined && !table.isOnNewPage;
}

/** Measures a table for a page of a given width. */
export function layoutTable(
  table: TableBlock,
  styles: StyleSheet,
  availablePt: number,
): TableLayout {
  const columns = columnWidths(table, availablePt, styles.tableText.sizePt);
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

function spanWidth(widths: readonly number[], from: number, span: number): number {
  return widths.slice(from, from + span).reduce((sum, width) => sum + width, 0);
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
  const given = heights.slice(from, end).reduce((sum, height) => sum + height, 0);
  const last = heights[end - 1];
  if (last !== undefined && needed > given) heights[end - 1] = last + needed - given;
}
