import type { StyleSheet, TableBlock } from '../../../shared/document/index.ts';
import { type ColumnLayout, columnWidths } from '../../../shared/layout/index.ts';

/** The columns that all tables of one sheet share, in the place that the printed page has. */
export function sheetColumns(
  tables: readonly TableBlock[],
  { tableText }: StyleSheet,
  widthPt: number,
): ColumnLayout {
  const widest = tables.toSorted((a, b) => b.columns.length - a.columns.length)[0];
  const headers = tables.flatMap(({ rows, headerRowCount }) => rows.slice(0, headerRowCount));
  const others = tables.flatMap(({ rows, headerRowCount }) => rows.slice(headerRowCount));
  const all = {
    columns: widest?.columns ?? [],
    headerRowCount: headers.length,
    rows: [...headers, ...others],
  };
  return columnWidths(all, widthPt, tableText.sizePt);
}
