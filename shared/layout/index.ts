export { CELL_PADDING_PT, type ColumnLayout, columnWidths } from './column-widths.ts';
export { countLines } from './line-breaking.ts';
export { letterSpacingPt, linePitchPt, mmToPt, paperPt, typeAreaPt } from './metrics.ts';
export {
  CHART_HEIGHT_PT,
  type ContentsEntry,
  type Pagination,
  contentsEntries,
  paginate,
} from './paginate.ts';
export {
  CELL_VERTICAL_PT,
  LEAST_ROW_PT,
  type TableLayout,
  isUntitled,
  layoutTable,
} from './table-layout.ts';
export { characterWidth, textWidth } from './text-width.ts';
