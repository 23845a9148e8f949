import type { ContentsSheet, Sheet, TableBlock, TableCell } from '../document/index.ts';
import type { ReportContext } from '../report/index.ts';
import type { ListedTable } from './listed-tables.ts';

/** A table on its way into the workbook. */
export interface SheetEntry {
  readonly table: TableBlock;
  readonly sheet: string;
  readonly orientation: 'portrait' | 'landscape';
}

/** One sheet for each sheet name, in the order of the document. */
export function toSheets(entries: readonly SheetEntry[]): Sheet[] {
  const sheets = new Map<string, { orientation: Sheet['orientation']; tables: TableBlock[] }>();
  for (const { table, sheet, orientation } of entries) {
    const known = sheets.get(sheet);
    if (known) known.tables.push(table);
    else sheets.set(sheet, { orientation, tables: [table] });
  }
  return [...sheets].map(([name, { orientation, tables }]) => ({ name, orientation, tables }));
}

function textCell(column: number, text: string, align: TableCell['align']): TableCell {
  return { column, columnSpan: 1, rowSpan: 1, text, align, isBold: false, indent: 0 };
}

const DEFAULT_COLUMNS = [
  { header: '序号', text: '{{ table.number }}', width: 8 },
  { header: '表名', text: '{{ table.title }}', width: 70 },
];

/** The first sheet: the tables with links to their sheets. */
export function contentsSheet(
  context: ReportContext,
  tables: readonly ListedTable[],
  title: string,
): ContentsSheet {
  const spec = context.pack.contentsSheet;
  const columns = spec?.columns ?? DEFAULT_COLUMNS;
  const place = 'pack.yaml › contentsSheet';
  const render = (source: string, variables = {}): string =>
    context.engine.plain(source, variables, place);
  const rows = tables.map((table) => ({
    cells: columns.map((column, index) => ({
      ...textCell(index, render(column.text, { table }), index === 0 ? 'center' : 'left'),
      link: table.sheet,
    })),
  }));
  const header = {
    cells: columns.map((column, index) => textCell(index, render(column.header), 'center')),
  };
  return {
    name: render(spec?.name ?? '目录'),
    table: {
      kind: 'table',
      id: 'contents',
      title: render(spec?.title ?? title),
      isTitleInContents: false,
      isOnNewPage: false,
      top: [],
      above: { isRow: false, lines: [] },
      columns: columns.map(({ width }, index) =>
        width === undefined ? { id: `c${index}` } : { id: `c${index}`, width },
      ),
      headerRowCount: 1,
      rows: [header, ...rows],
      notes: [],
      isEmpty: false,
    },
  };
}
