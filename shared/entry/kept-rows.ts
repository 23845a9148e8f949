import { type Path, isRecord, pathText } from './path.ts';

/** The indexes of the rows that are kept of a list. */
export interface KeptRows {
  readonly path: Path;
  readonly rows: readonly number[];
  /** How many rows the list has in the entry. */
  readonly length: number;
}

/** Leads from rows of the facts to those of the entry, and back. */
export class RowMap {
  readonly #kept: readonly KeptRows[];

  constructor(kept: readonly KeptRows[]) {
    this.#kept = kept.filter(({ rows, length }) => rows.length !== length);
  }

  #rowsAt(path: Path): readonly number[] | undefined {
    return this.#kept.find((one) => pathText(one.path) === pathText(path))?.rows;
  }

  toEntry(fact: Path): Path {
    return fact.reduce<(string | number)[]>((path, key) => {
      path.push(typeof key === 'number' ? (this.#rowsAt(path)?.[key] ?? key) : key);
      return path;
    }, []);
  }

  toFact(entry: Path): Path | undefined {
    const path: (string | number)[] = [];
    for (const [depth, key] of entry.entries()) {
      if (typeof key !== 'number') path.push(key);
      else {
        const rows = this.#rowsAt(entry.slice(0, depth));
        const index = rows ? rows.indexOf(key) : key;
        if (index < 0) return undefined;
        path.push(index);
      }
    }
    return path;
  }
}

/** A cleaned file without the rows at these paths. */
export function withoutRows(
  file: Readonly<Record<string, unknown>>,
  paths: readonly Path[],
): Record<string, unknown> {
  const out: Record<string, unknown> = { ...file };
  const byList = Map.groupBy(paths, (path) => pathText(path.slice(0, -1)));
  for (const [text, rows] of byList) {
    const drop = new Set(rows.map((path) => path.at(-1)));
    const keys = text.split('.');
    const [first = '', second] = keys;
    const filter = (list: unknown): unknown =>
      Array.isArray(list) ? list.filter((_, index) => !drop.has(index)) : list;
    const holder = out[first];
    if (second === undefined) out[first] = filter(holder);
    else if (isRecord(holder)) out[first] = { ...holder, [second]: filter(holder[second]) };
  }
  return out;
}

/** Which rows are kept when those at these paths, in the facts, go as well. */
export function withoutKept(
  kept: readonly KeptRows[],
  paths: readonly Path[],
): readonly KeptRows[] {
  return kept.map((one) => {
    const drop = new Set(
      paths
        .filter((path) => pathText(path.slice(0, -1)) === pathText(one.path))
        .map((path) => path.at(-1)),
    );
    return drop.size === 0
      ? one
      : { ...one, rows: one.rows.filter((_, index) => !drop.has(index)) };
  });
}

/** The row, or the innermost of several, in which a path lies. */
export function rowOf(path: Path): Path {
  return path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1);
}
