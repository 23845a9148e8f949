export { CELL_PADDING_PT, type ColumnLayout, columnWidths } from './column-widths.ts';
export { countLines } from './line-breaking.ts';
export { letterSpacingPt, linePitchPt, mmToPt, paperPt, typeAreaPt } from './metrics.ts';
export { type ContentsEntry, contentsEntries } from './contents-entries.ts';
export { type HeadCell, headCells, headRows } from './head-cells.ts';
export { isLeadIn } from './lead-in.ts';
export type { LinesRange, PagePart, Range } from './page-part.ts';
export { type LaidPage, type Pagination, paginate, placeOfPart } from './paginate.ts';
export { CHART_HEIGHT_PT, CONTENTS_INDENT, CONTENTS_STYLES } from './section-flow.ts';
export {
  LEAST_ROW_PT,
  type TableLayout,
  canSplit,
  firstLastRow,
  fittingSizePt,
  headLineSizePt,
  isGroupHead,
  isUntitled,
  keptRowCount,
  layoutTable,
  rowHeightOfLines,
} from './table-layout.ts';
export { sum } from './sum.ts';
export { firstIndent, textLines } from './text-lines.ts';
export { textWidth } from './text-width.ts';
