import type { Classification } from '../../catalog/index.ts';
import type { PublishedDocument } from '../published-document.ts';
import { fold } from './fold.ts';
import { type Block, type Grid, decimalsOf, toGrid } from './grid.ts';
import { type Nature, natureOf } from './kinds.ts';
import { type LocatedTable, locateTables } from './located.ts';
import { type RowLabel, classificationIn, rowsOf } from './rows.ts';
import { isAdditive } from './additive.ts';

/** A block with its rows. */
export interface UnderstoodBlock extends Block {
  readonly rows: readonly RowLabel[];
}

/** A table as the rules use it. */
export interface UnderstoodTable {
  readonly grid: Grid;
  readonly blocks: readonly UnderstoodBlock[];
  readonly nature: Nature;
  readonly classification: Classification | undefined;
  /** Decimals of the amounts. */
  readonly decimals: number;
}

/** A document as the rules of tables use it. */
export interface UnderstoodDocument {
  readonly document: PublishedDocument;
  readonly tables: readonly UnderstoodTable[];
  /** The year of the disclosure, where it can be told. */
  readonly year: number | undefined;
}

/** The year named most by titles, headings and first lines. */
export function documentYear(
  document: PublishedDocument,
  titles: readonly string[],
): number | undefined {
  const lines = document.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
    .filter(({ text }, index) => index < 15 || text.length < 40)
    .map(({ text }) => text);
  const counts = new Map<number, number>();
  for (const text of [...titles, ...lines]) {
    for (const [, year] of fold(text).matchAll(
      /(?<![\d较比与同])(20\d\d)年?度?(?:.{0,30}?)(?:预算|决算|绩效)/g,
    )) {
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** The later of the years that headers name: the year itself, beside the one before. */
function headerYear(tables: readonly LocatedTable[]): number | undefined {
  const texts = tables.flatMap(({ rows }) => rows.slice(0, 4).flat());
  const years = texts.flatMap(({ text }) => {
    const year = /^(20\d\d)年?度?(?:预算|决算)数?$/.exec(fold(text))?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  return years.length === 0 ? undefined : Math.max(...years);
}

/** The one year that the file's name tells: 2023年度决算公开表.xlsx. */
export function fileYear({ file }: PublishedDocument): number | undefined {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const years = new Set([...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year)));
  const [only] = years;
  return years.size === 1 ? only : undefined;
}

function toUnderstood(grid: Grid): UnderstoodTable {
  const blocks = grid.blocks.map((block) => ({ ...block, rows: rowsOf(grid, block) }));
  const classification = classificationIn(blocks.flatMap(({ rows }) => rows));
  const columns = grid.blocks.flatMap(({ amounts }) => amounts).filter(isAdditive);
  return {
    grid,
    blocks,
    nature: natureOf(grid, classification),
    classification,
    decimals: decimalsOf(grid, columns),
  };
}

function withUnit(grid: Grid, unit: Grid['unit']): Grid {
  if (grid.unit !== undefined || unit === undefined) return grid;
  const blocks = grid.blocks.map((block) => ({
    ...block,
    amounts: block.amounts.map((column) => ({ ...column, unit: column.unit ?? unit })),
  }));
  return { ...grid, blocks };
}

/** Understands all tables of a document. A table that states no unit has the one all others state. */
export function understand(document: PublishedDocument): UnderstoodDocument {
  const located = locateTables(document);
  const titles = located.map(({ title }) => title);
  const year = documentYear(document, titles) ?? headerYear(located) ?? fileYear(document);
  const grids = located.map((table, index) => toGrid(table, index, year));
  const units = new Set(grids.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
  const [only] = units;
  const common = units.size === 1 ? only : undefined;
  return { document, year, tables: grids.map((grid) => toUnderstood(withUnit(grid, common))) };
}
