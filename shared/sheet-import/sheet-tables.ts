import type { MoneyUnit } from '../money/index.ts';
import type {
  PublishedDocument,
  PublishedParagraph,
  PublishedTable,
} from '../review/published-document.ts';
import { fold, readHeader, unitIn } from '../review/tables/index.ts';
import type { SheetRow } from './cell-values.ts';
import { columnsFor, guessTarget } from './header-columns.ts';
import type { ColumnUse, SheetTable } from './plan.ts';
import { TARGETS } from './targets.ts';

/** A recognised table with its cells. */
export interface OpenedTable {
  readonly table: SheetTable;
  readonly rows: readonly SheetRow[];
  readonly bodyStart: number;
  /** Number of the first row in its sheet, counted from 1. */
  readonly firstRow: number;
  /** Units that single columns state in their header. */
  readonly columnUnits: ReadonlyMap<number, MoneyUnit>;
}

const MOST_LINES_ABOVE = 6;
const PREVIEW_ROWS = 5;
const HEAD_LINE = /单位[:：]|部门.{0,6}[:：]|编制.{0,4}[:：]|日期[:：]|[:：].*万?元$/;

function moneyUnit(text: string): MoneyUnit | undefined {
  const unit = unitIn(text);
  return unit === 'yi' ? undefined : unit;
}

function titleOf(above: readonly string[], table: PublishedTable): string {
  const lines = above.filter((text) => !HEAD_LINE.test(text) && text.length <= 60);
  return lines.findLast((text) => /表|明细|情况|目标/.test(text)) ?? lines[0] ?? table.sheet ?? '';
}

function columnUnits(headers: readonly (readonly string[])[]): Map<number, MoneyUnit> {
  return new Map(
    headers.flatMap((path, column) => {
      const stated = path.map((text) => /[(（:：](万元|元)[)）]?$/u.exec(text)?.[1]);
      const unit = stated.findLast((one) => one !== undefined);
      return unit === undefined ? [] : [[column, unit === '元' ? 'yuan' : 'wan'] as const];
    }),
  );
}

/** Cells that show their unit themselves: a format like `0.00"万元"`. */
function shownUnit(
  rows: readonly SheetRow[],
  columns: readonly ColumnUse[],
): MoneyUnit | undefined {
  const shown = rows.flatMap((row) =>
    columns.flatMap(({ column }) => /\d(万?元)$/u.exec(row[column]?.text ?? '')?.[1] ?? []),
  );
  const [first] = shown;
  if (first === undefined || shown.some((unit) => unit !== first)) return undefined;
  return first === '元' ? 'yuan' : 'wan';
}

function open(table: PublishedTable, above: readonly string[], index: number): OpenedTable {
  const { bodyStart, paths, heads } = readHeader(table.rows);
  const title = titleOf(above, table);
  const target = guessTarget(title, paths) ?? guessTarget(`${table.sheet ?? ''}${title}`, paths);
  const columns = target ? columnsFor(paths, TARGETS[target]) : [];
  const units = columnUnits(paths);
  const amounts = columns.filter(({ field }) => field === 'amount' || /Budget$/.test(field));
  const body = table.rows.slice(bodyStart, bodyStart + PREVIEW_ROWS);
  const stated = [...heads, ...above.toReversed(), table.sheet ?? ''].map(moneyUnit);
  const ofColumns = [...new Set(amounts.flatMap(({ column }) => units.get(column) ?? []))];
  return {
    rows: table.rows,
    bodyStart,
    firstRow: table.firstRow ?? 1,
    columnUnits: units,
    table: {
      id: `${index}`,
      sheet: table.sheet ?? table.place,
      title,
      headers: paths,
      headerKey: paths.map((path) => path.map(fold).join('›')).join('|'),
      preview: body.map((row) => row.map(({ text }) => text)),
      rowCount: table.rows.length - bodyStart,
      target,
      columns,
      unit:
        (ofColumns.length === 1 ? ofColumns[0] : undefined) ??
        stated.find((unit) => unit !== undefined) ??
        shownUnit(body, columns),
    },
  };
}

function sheetOf({ place }: PublishedParagraph): string | undefined {
  return /^工作表“(.*)”第/.exec(place)?.[1];
}

/** The tables of a file with their cells. */
export function openTables(document: PublishedDocument): OpenedTable[] {
  const opened: OpenedTable[] = [];
  let above: PublishedParagraph[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      above.push(block);
      continue;
    }
    const own = above.filter((line) => sheetOf(line) === block.sheet).map(({ text }) => text);
    opened.push(open(block, own.slice(-MOST_LINES_ABOVE), opened.length));
    above = [];
  }
  return opened;
}

/** The tables of a file as far as they are recognised without asking. */
export function sheetTables(document: PublishedDocument): SheetTable[] {
  return openTables(document).map(({ table }) => table);
}
