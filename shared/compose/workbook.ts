import type { ContentsSheet, PageSetup, Sheet, TableBlock, TableCell } from '../document/index.ts';
import type { ReportContext } from '../report/index.ts';
import type { ListedTable } from './listed-tables.ts';

/** A table on its way into the workbook. */
export interface SheetEntry {
  readonly table: TableBlock;
  readonly sheet: string;
  readonly orientation: 'portrait' | 'landscape';
  /** The page on which the table stands in the document. */
  readonly page: PageSetup;
}

/** One sheet for each sheet name, in the order of the document. */
export function toSheets(entries: readonly SheetEntry[]): Sheet[] {
  const sheets = new Map<string, Sheet & { tables: TableBlock[] }>();
  for (const { table, sheet: name, orientation, page } of entries) {
    const paper = page.paper === undefined ? {} : { paper: page.paper };
    const sheet = sheets.get(name) ?? { name, ...paper, orientation, tables: [] };
    sheet.tables.push(table);
    sheets.set(name, sheet);
  }
  return [...sheets.values()];
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
