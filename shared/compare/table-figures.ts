import type { TableBlock, TableCell, TableRow } from '../document/index.ts';
import { type Fen, fen, subtract } from '../money/index.ts';
import { align } from '../returned/index.ts';
import { withRelativeYears } from './relative-year.ts';
import type { Dated } from './sentences.ts';

/** A figure of a table beside the same figure of the other document, as both print it. */
export interface TableFigure {
  readonly table: string;
  readonly place: string;
  /** Blank where the other document has no such cell, or prints nothing there. */
  readonly before: string;
  readonly after: string;
  readonly isChanged: boolean;
  /** 分, where both are amounts. */
  readonly difference?: Fen;
}

interface Cell {
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly fen: number | undefined;
}

function isFigure(cell: TableCell): boolean {
  return cell.number !== undefined || cell.figure !== undefined;
}

/** The words nearest to the left of a figure: in tables of two sides those of its own side. */
function nameOf(cells: readonly TableCell[], column: number): string {
  const left = cells.filter((cell) => cell.column < column).toReversed();
  const first = left.findIndex((cell) => !isFigure(cell) && cell.text.trim() !== '');
  if (first < 0) return '';
  const rest = left.slice(first);
  const end = rest.findIndex((cell) => isFigure(cell) || cell.text.trim() === '');
  const names = end < 0 ? rest : rest.slice(0, end);
  return names
    .toReversed()
    .map(({ text }) => text.replace(/\s+/g, ''))
    .join(' ');
}

function headersOf(table: TableBlock): readonly string[] {
  const header = table.rows.slice(0, table.headerRowCount);
  return table.columns.map((_, column) => {
    const words = header.flatMap(({ cells }) =>
      cells
        .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
        .map(({ text }) => text.replace(/\s+/g, '')),
    );
    return [...new Set(words)].filter((word) => word !== '').join(' › ');
  });
}

/** Words without the number of the line (行次) or of the column (栏次) that ends them. */
function withoutCount(words: string): string {
  return words.replace(/(?<=\D)(?: ›)? \d{1,2}$/, '');
}

function cellsIn(
  { cells }: TableRow,
  headers: readonly string[],
  year: number,
): (Cell & { readonly key: string })[] {
  return cells.filter(isFigure).map((cell) => {
    const header = headers[cell.column] ?? '';
    const name = nameOf(cells, cell.column);
    return {
      name,
      key: withRelativeYears(`${cell.column}/${header}/${name}`, year),
      place: [withoutCount(name), withoutCount(header)].filter((word) => word !== '').join(' / '),
      text: cell.text.trim(),
      fen: cell.figure?.fen,
    };
  });
}

/** The figures of a table by name; of equal names the first is matched with the first. */
function figuresOf(table: TableBlock, year: number): ReadonlyMap<string, Cell> {
  const headers = headersOf(table);
  const cells = table.rows
    .slice(table.headerRowCount)
    .flatMap((row) => cellsIn(row, headers, year));
  const seen = new Map<string, number>();
  return new Map(
    cells.map((cell) => {
      const count = seen.get(cell.key) ?? 0;
      seen.set(cell.key, count + 1);
      return [`${cell.key}#${count}`, cell] as const;
    }),
  );
}

function differenceOf(before: Cell | undefined, after: Cell | undefined): Fen | undefined {
  const amounts = [before, after].map((cell) => cell?.fen ?? (cell?.text ? undefined : 0));
  const [old, now] = amounts;
  if (old === undefined || now === undefined) return undefined;
  if (before?.fen === undefined && after?.fen === undefined) return undefined;
  return subtract(fen(now), fen(old));
}

function figure(
  table: string,
  before: Cell | undefined,
  after: Cell | undefined,
): TableFigure | undefined {
  const [old, now] = [before?.text ?? '', after?.text ?? ''];
  if (old === '' && now === '') return undefined;
  const difference = differenceOf(before, after);
  return {
    table,
    place: (after ?? before)?.place ?? '',
    before: old,
    after: now,
    isChanged: difference === undefined ? old !== now : difference !== 0,
    ...(difference === undefined ? {} : { difference }),
  };
}

function compareTable(
  before: TableBlock | undefined,
  after: TableBlock | undefined,
  years: readonly [number, number],
): TableFigure[] {
  const olds = before ? figuresOf(before, years[0]) : new Map<string, Cell>();
  const news = after ? figuresOf(after, years[1]) : new Map<string, Cell>();
  const title = (after ?? before)?.title ?? '';
  return [...new Set([...news.keys(), ...olds.keys()])].flatMap(
    (key) => figure(title, olds.get(key), news.get(key)) ?? [],
  );
}

function tablesOf({ document }: Dated): TableBlock[] {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table');
}

/** What tells the tables of one id apart, such as those of single projects. */
function sayings(table: TableBlock, year: number): string {
  const rows = table.rows.slice(0, 8).flatMap(({ cells }) => cells.map(({ text }) => text));
  return withRelativeYears([table.title, ...rows].join('|'), year);
}

/** All figures of the tables of two documents made with one template, in the order of the later one. */
export function compareTableFigures(before: Dated, after: Dated): readonly TableFigure[] {
  const olds = Map.groupBy(tablesOf(before), ({ id }) => id);
  const news = Map.groupBy(tablesOf(after), ({ id }) => id);
  return [...new Set([...news.keys(), ...olds.keys()])].flatMap((id) => {
    const [old = [], now = []] = [olds.get(id), news.get(id)];
    const dated = [
      ...old.map((table) => ({ table, said: sayings(table, before.year) })),
      ...now.map((table) => ({ table, said: sayings(table, after.year) })),
    ];
    const [some, others] = [dated.slice(0, old.length), dated.slice(old.length)];
    const single = old.length === 1 && now.length === 1;
    const pairs = single
      ? [{ before: some[0], after: others[0] }]
      : align(some, others, ({ said }) => said);
    return pairs.flatMap((pair) =>
      compareTable(pair.before?.table, pair.after?.table, [before.year, after.year]),
    );
  });
}
