import { type Catalog, withItems } from '../../catalog/index.ts';
import type { TableCell } from '../../document/index.ts';
import { type Entry, readEntry } from '../../entry/index.ts';
import type { Pack } from '../../pack/index.ts';
import { ReportContext, WordingError } from '../../report/index.ts';
import { buildTables } from '../../statements/index.ts';
import { type Line, pathsOf, withLines } from './atoms.ts';
import {
  type FileRow,
  type MadeRow,
  alignRows,
  isLabelled,
  madeRows,
  sheetKey,
} from './sheet-grid.ts';

/** A figure of the template with what the file says in its place. */
export interface ProbedCell {
  readonly table: string;
  readonly cell: TableCell;
  readonly row: MadeRow;
  /** Lines that it adds up, by their place. */
  readonly lines: readonly number[];
  /** Whether it is just their sum: differences and shares are not. */
  readonly isSum: boolean;
  /** 分 in the file; undefined where the file has no such row. */
  readonly inFile: number | undefined;
  readonly fileRow: FileRow | undefined;
}

export interface Probe {
  readonly cells: readonly ProbedCell[];
  /** Rows of the file that the template does not make with these lines, by sheet. */
  readonly missing: readonly { readonly sheet: string; readonly row: FileRow }[];
  /** Cells that hold 0 in the file where no line says anything. */
  readonly absentZeros: number;
  /** Cells that hold a figure in the file where no line says anything. */
  readonly absentFigures: number;
  /** How many of the template's sheets the file has. */
  readonly sheetsFound: number;
  readonly sheetsMade: number;
  /** Titles of the tables by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Rows that the template makes and the file does not have, by table. */
  readonly unmatched: readonly MadeRow[];
  /** Tables with a balance: their sides shift against one another, so a missing row proves nothing. */
  readonly hasSides: ReadonlySet<string>;
}

/** What stays the same from probe to probe. */
export interface Bench {
  readonly entry: Entry;
  readonly pack: Pack;
  readonly catalog: Catalog;
  readonly sheets: ReadonlyMap<string, readonly FileRow[]>;
}

/** The number format of a template that leaves zeros blank: nothing in its third part. */
const BLANK_ZERO = /;$/;

/** Whether a template that prints zeros has left a row without any figure: they are not known. */
function isUnknown({ cells }: MadeRow, file: FileRow): boolean {
  return cells.every(
    ({ column, number }) =>
      number === undefined ||
      (!BLANK_ZERO.test(number.format) && file.cells[column]?.number === undefined),
  );
}

function fenInFile(row: MadeRow, cell: TableCell, file: FileRow | undefined): number | undefined {
  const fen = cell.figure?.fen;
  if (!file || cell.number === undefined || fen === undefined) return undefined;
  const text = file.cells[cell.column]?.number;
  if (text === undefined) return isUnknown(row, file) ? undefined : 0;
  // The cell made tells the unit of the sheet: 分 a unit.
  const perUnit = cell.number.value === 0 ? undefined : fen / cell.number.value;
  if (perUnit === undefined) return Number(text) === 0 ? 0 : undefined;
  return Math.round(Number(text) * Math.round(perUnit));
}

/** Headers, and rows of blanks, can be lost in reading the file without any loss. */
function saysSomething(row: MadeRow): boolean {
  const hasFigure = row.cells.some(({ figure }) => (figure?.fen ?? 0) !== 0);
  return !row.isHeader && (isLabelled(row) || hasFigure);
}

function absentIn({ cells }: MadeRow, file: FileRow | undefined): string[] {
  return cells.flatMap(({ column, number, figure }) =>
    figure !== undefined && number === undefined ? (file?.cells[column]?.number ?? []) : [],
  );
}

function probedCell(
  row: MadeRow,
  cell: TableCell,
  file: FileRow | undefined,
  lines: readonly Line[],
  places: ReadonlyMap<string, number>,
  values: readonly number[],
): ProbedCell[] {
  if (cell.figure?.fen === undefined || cell.number === undefined) return [];
  const own = cell.figure.sources.flatMap((path) => places.get(path) ?? []);
  const isWhole = own.length === cell.figure.sources.length;
  const sum = own.reduce((total, place) => total + (values[place] ?? 0), 0);
  return [
    {
      table: row.table.id,
      cell,
      row,
      lines: own,
      isSum: isWhole && sum === cell.figure.fen && lines.length > 0,
      inFile: fenInFile(row, cell, file),
      fileRow: file,
    },
  ];
}

/** The tables of the template for a year with these lines, held against the file. */
export function probe(bench: Bench, lines: readonly Line[], values: readonly number[]): Probe {
  return heldAgainstFile(bench, withLines(bench.entry, lines), lines, values);
}

/** The tables of the template for a year, held against the file. */
export function heldAgainstFile(
  bench: Bench,
  entry: Entry,
  lines: readonly Line[] = [],
  values: readonly number[] = [],
): Probe {
  const { pack, sheets } = bench;
  const { data } = readEntry(entry);
  const catalog = withItems(bench.catalog, data.classificationItems ?? [], 'own');
  const context = new ReportContext(data, pack, catalog);
  const built = pack.tables.flatMap((spec) => {
    try {
      return buildTables(context, spec, { tables: [] });
    } catch (error) {
      if (error instanceof WordingError || error instanceof RangeError) return [];
      throw error;
    }
  });
  const places = pathsOf(lines);
  const cells: ProbedCell[] = [];
  const missing: { sheet: string; row: FileRow }[] = [];
  const unmatched: MadeRow[] = [];
  let sheetsFound = 0;
  let absentZeros = 0;
  let absentFigures = 0;
  for (const [sheet, tables] of Map.groupBy(built, (one) => sheetKey(one.sheet))) {
    const file = sheets.get(sheet);
    if (!file) continue;
    sheetsFound += 1;
    const made = tables.flatMap(madeRows);
    const pairs = alignRows(made, file);
    unmatched.push(...made.filter((row) => !pairs.has(row) && saysSomething(row)));
    for (const row of made) {
      const fileRow = pairs.get(row);
      for (const cell of row.cells) {
        cells.push(...probedCell(row, cell, fileRow, lines, places, values));
      }
    }
    const found = new Set(pairs.values());
    const absent = made.flatMap((row) => absentIn(row, pairs.get(row)));
    absentZeros += absent.filter((number) => number === '0').length;
    absentFigures += absent.filter((number) => number !== '0').length;
    // A sheet without figures, such as the list of contents, is not made of lines.
    if (!made.some(({ cells: own }) => own.some(({ figure }) => figure !== undefined))) continue;
    missing.push(...file.filter((row) => !found.has(row)).map((row) => ({ sheet, row })));
  }
  const hasSides = new Set(
    built
      .filter(({ spec }) => JSON.stringify(spec.body).includes('"sides"'))
      .map((one) => one.block.id),
  );
  return {
    cells,
    missing,
    unmatched,
    absentZeros,
    absentFigures,
    hasSides,
    sheetsFound,
    sheetsMade: new Set(built.map((one) => sheetKey(one.sheet))).size,
    titles: new Map(built.map(({ block }) => [block.id, block.title])),
  };
}
