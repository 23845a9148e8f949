import type { TableBlock, TableCell, TableRow } from '../../shared/document/index.ts';

/** What a cell that began on an earlier page still covers from row `from` on: an empty cell. */
function goingOn(table: TableBlock, from: number): TableCell[] {
  return table.rows.slice(table.headerRowCount, from).flatMap(({ cells }, index) =>
    cells.flatMap((cell) => {
      const rowSpan = table.headerRowCount + index + cell.rowSpan - from;
      if (rowSpan < 1) return [];
      return [{ column: cell.column, columnSpan: cell.columnSpan, rowSpan, ...EMPTY }];
    }),
  );
}

const EMPTY = { text: '', align: 'left', isBold: false, indent: 0 } as const;

/** The rows of a table that stand on one page; merged cells go on from the page before. */
export function rowsOnPage(table: TableBlock, from: number, to: number): readonly TableRow[] {
  const rows = table.rows.slice(from, to);
  const [first, ...others] = rows;
  if (!first) return rows;
  const cells = [...first.cells, ...goingOn(table, from)];
  return [{ ...first, cells: cells.toSorted((a, b) => a.column - b.column) }, ...others];
}
