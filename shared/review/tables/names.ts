import type { Catalog } from '../../catalog/index.ts';
import { fold } from './fold.ts';
import type { RowLabel } from './rows.ts';
import type { UnderstoodTable } from './understood.ts';

/** The codes of rows, found where a row has only a name. */
export type CodeFinder = (rows: readonly RowLabel[]) => ReadonlyMap<RowLabel, string>;

/** Finds the codes of rows that only have names, by the tables of the document that have both. */
export function codeFinder(tables: readonly UnderstoodTable[], catalog?: Catalog): CodeFinder {
  const codes = new Map<string, Set<string>>();
  for (const { blocks, nature, classification } of tables) {
    if (classification !== 'function' || nature.kind === 'projects') continue;
    for (const { name, code } of blocks.flatMap(({ rows }) => rows)) {
      if (code === undefined) continue;
      const known = codes.get(name) ?? new Set();
      codes.set(name, known.add(code));
    }
  }
  return (rows) => resolve(rows, codes, catalog);
}

/** The codes of a name just below what was read last, or beside it. */
function listedBelow(catalog: Catalog | undefined, last: string, name: string): string[] {
  if (catalog === undefined || last === '') return [];
  const parents = [last, last.slice(0, -2), last.slice(0, 3)].filter((code) => code.length >= 3);
  return parents
    .flatMap((code) => catalog.children('function', code))
    .filter((entry) => fold(entry.name) === name)
    .map(({ code }) => code);
}

function listedClass(catalog: Catalog | undefined, name: string): string[] {
  const classes = catalog?.children('function') ?? [];
  return classes.filter((entry) => fold(entry.name) === name).map(({ code }) => code);
}

function resolve(
  rows: readonly RowLabel[],
  codes: ReadonlyMap<string, ReadonlySet<string>>,
  catalog: Catalog | undefined,
): Map<RowLabel, string> {
  const found = new Map<RowLabel, string>();
  let last = '';
  for (const row of rows) {
    const listed = row.numbering === 1 ? listedClass(catalog, row.name) : [];
    const candidates = [
      ...(codes.get(row.name) ?? [...listedBelow(catalog, last, row.name), ...listed]),
    ];
    const fitting = candidates.filter((code) =>
      code.length === 3 ? true : last.startsWith(code.slice(0, -2)),
    );
    const [code] = fitting.toSorted((one, other) => other.length - one.length);
    if (row.code !== undefined) found.set(row, row.code);
    else if (code !== undefined) found.set(row, code);
    last = found.get(row) ?? last;
  }
  return found;
}
