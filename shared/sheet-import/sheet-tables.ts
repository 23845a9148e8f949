import type { MoneyUnit } from '../money/index.ts';
import type {
  PublishedDocument,
  PublishedParagraph,
  PublishedTable,
} from '../review/published-document.ts';
import { fold, isTableNumber, readHeader, unitIn } from '../review/tables/index.ts';
import type { SheetRow } from './cell-values.ts';
import { showsCode } from './codes.ts';
import { columnsFor, guessTarget, isSpeechless } from './header-columns.ts';
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
const CODE_ROWS = 20;
const HEAD_LINE = /单位[:：]|部门.{0,6}[:：]|编制.{0,4}[:：]|日期[:：]|[:：].*万?元$/;

function moneyUnit(text: string): MoneyUnit | undefined {
  const unit = unitIn(text);
  return unit === 'yuan' || unit === 'wan' ? unit : undefined;
}

function titleOf(above: readonly string[], table: PublishedTable): string {
  const lines = above.filter(
    (text) => !HEAD_LINE.test(text) && !isTableNumber(text) && text.length <= 60,
  );
  return lines.findLast((text) => /表|明细|情况|目标/.test(text)) ?? lines[0] ?? table.sheet ?? '';
}

function columnUnits(headers: readonly (readonly string[])[]): Map<number, MoneyUnit> {
  return new Map(
    headers.flatMap((path, column) => {
      const stated = path.map((text) => /(?<![亿千百美])(万元|元)[)）]?$/u.exec(text)?.[1]);
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

interface ReadHeader {
  readonly paths: readonly (readonly string[])[];
  readonly bodyStart: number;
  readonly heads: readonly string[];
}

/** A column of codes whose header says nothing of it is one of codes. */
function withCodeColumn(rows: readonly SheetRow[], header: ReadHeader): ReadHeader {
  const body = rows.slice(header.bodyStart, header.bodyStart + CODE_ROWS);
  const shows = (column: number) => body.filter((row) => showsCode(row[column]?.text ?? '')).length;
  const found = header.paths.findIndex(
    (path, column) => isSpeechless(path) && shows(column) * 2 > body.length,
  );
  if (found === -1) return header;
  const paths = header.paths.map((path, column) =>
    column === found ? [...path, '科目编码'] : path,
  );
  return { ...header, paths };
}

const UNIT_ALONE = /^[(（]?(金额)?单位[:：]?(人民币)?(万元|元)[)）]?$/u;
const MOST_HEADER_ROWS = 4;

const UNIT_OF_COLUMN = /(?<=^.{2,12}[（(])(金额)?单位[:：](人民币)?(?=(万元|元)[)）]$)/u;

/** A unit in the corner of a header, or in the heading of a column, makes it no line above the table. */
function asHeader(row: SheetRow): SheetRow {
  if (row.filter(({ text }) => text !== '').length < 3) return row;
  return row.map((cell, column) => {
    const isCorner = column === 0 && UNIT_ALONE.test(fold(cell.text));
    const text = isCorner ? '' : cell.text.replace(UNIT_OF_COLUMN, '');
    return text === cell.text ? cell : { ...cell, text };
  });
}

function cornerUnit(rows: readonly SheetRow[]): string[] {
  const corners = rows.slice(0, MOST_HEADER_ROWS).flatMap((row) => row[0]?.text ?? []);
  return corners.filter((text) => UNIT_ALONE.test(fold(text)));
}

function headerOf(rows: readonly SheetRow[]): ReadHeader {
  const top = rows.slice(0, MOST_HEADER_ROWS).map(asHeader);
  const plain = [...top, ...rows.slice(MOST_HEADER_ROWS)];
  return withCodeColumn(rows, readHeader(plain));
}

function open(table: PublishedTable, above: readonly string[], index: number): OpenedTable {
  const { bodyStart, paths, heads } = headerOf(table.rows);
  const title = titleOf(above, table);
  const target = guessTarget(title, paths) ?? guessTarget(`${table.sheet ?? ''}${title}`, paths);
  const columns = target ? columnsFor(paths, TARGETS[target]) : [];
  const units = columnUnits(paths);
  const amounts = columns.filter(({ field }) => field === 'amount' || /Budget$/.test(field));
  const body = table.rows.slice(bodyStart, bodyStart + PREVIEW_ROWS);
  const stated = [
    ...heads,
    ...cornerUnit(table.rows),
    ...above.toReversed(),
    table.sheet ?? '',
  ].map(moneyUnit);
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
