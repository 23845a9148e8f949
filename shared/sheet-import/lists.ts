import { type Entry, type Path, isRecord, pathText, valueAt } from '../entry/index.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A unit or project by which rows may be called. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** The rows of a list of the entry; what is no row is kept by its place as an empty one. */
export function rowsAt(entry: Entry, path: Path): Row[] {
  const list = valueAt(entry, path);
  return Array.isArray(list) ? list.map((row: unknown) => (isRecord(row) ? row : {})) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Units or projects of the entry with their codes and names. */
export function namedRows(rows: readonly Row[]): Named[] {
  return rows.map((row) => ({ code: textOf(row['code']), name: textOf(row['name']) }));
}

/** The lists of an entry while they are being changed; the entry itself stays as it is. */
export class WorkingLists {
  readonly #entry: Entry;
  readonly #lists = new Map<string, { readonly path: Path; rows: Row[] }>();

  constructor(entry: Entry) {
    this.#entry = entry;
  }

  rows(path: Path): readonly Row[] {
    return this.#lists.get(pathText(path))?.rows ?? rowsAt(this.#entry, path);
  }

  put(path: Path, rows: readonly Row[]): void {
    this.#lists.set(pathText(path), { path, rows: [...rows] });
  }

  /** Only the lists that were changed. */
  changed(): { readonly path: Path; readonly rows: readonly Row[] }[] {
    return [...this.#lists.values()];
  }
}
