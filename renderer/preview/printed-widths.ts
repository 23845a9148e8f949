import type { StyleSheet, TableBlock } from '../../shared/document/index.ts';
import { columnWidths } from '../../shared/layout/index.ts';

const PT_PER_PX = 72 / 96;
/** Smaller than this it is hard to read: the columns come closer first, by the rule of the page. */
const READABLE = 0.75;
/** In smaller type than this the rule breaks numbers. */
const SMALLEST_PT = 7.5;
const BORDER_PX = 2;

/** The columns of a table on the screen: widths in points before they are made smaller by `zoom`. */
export interface FittedTable {
  readonly widthsPt: readonly number[];
  readonly sizePt: number;
  readonly zoom: number;
}

/** Where a table is printed. */
export interface PrintedOn {
  readonly styles: StyleSheet;
  /** Width of the page's type area. */
  readonly widthPt: number;
}

/** The columns as they are printed, at their natural size. */
export function printedTable(table: TableBlock, { styles, widthPt }: PrintedOn): FittedTable {
  return { ...columnWidths(table, widthPt, styles.tableText.sizePt), zoom: 1 };
}

/**
 * The table in `roomPx`: as printed, made smaller as a whole. Where that could not be read, laid out
 * for a narrower page by the same rule, unless numbers would break.
 */
export function fittedTable(table: TableBlock, page: PrintedOn, roomPx: number): FittedTable {
  const printed = printedTable(table, page);
  const roomPt = Math.max(1, roomPx - BORDER_PX) * PT_PER_PX;
  const zoom = Math.min(1, roomPt / page.widthPt);
  if (zoom >= READABLE) return { ...printed, zoom };
  const narrow = columnWidths(table, roomPt / READABLE, printed.sizePt);
  const isWhole = narrow.sizePt > SMALLEST_PT;
  const isLarger = narrow.sizePt * READABLE > printed.sizePt * zoom;
  return isWhole && isLarger ? { ...narrow, zoom: READABLE } : { ...printed, zoom };
}
