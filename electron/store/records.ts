import type { Database } from 'better-sqlite3';
import { parseYuan, toYuanText, fen } from '../../shared/money/index.ts';
import type { Field, Table } from './mapping.ts';

type Fields = Readonly<Record<string, unknown>>;
type Cell = string | number | null;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((one, key) => (isRecord(one) ? one[key] : undefined), value);
}

function toCell(field: Field, value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (field.type === 'fen') return typeof value === 'string' ? (parseYuan(value) ?? null) : null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function fromCell(field: Field, cell: unknown): unknown {
  if (cell === null) return undefined;
  if (field.type === 'fen') return typeof cell === 'number' ? toYuanText(fen(cell)) : undefined;
  return field.type === 'boolean' ? cell === 1 : cell;
}

/** The row of a record: its fields, and what is there though it may be empty. */
export function toRow(table: Table, value: unknown): Record<string, Cell> {
  const row: Record<string, Cell> = {};
  for (const field of table.fields) {
    const own = table.isPlain ? value : at(value, field.path);
    row[field.column] = toCell(field, own);
    if (field.isNullable) row[`${field.column}_is_null`] = own === null ? 1 : 0;
  }
  for (const { path, column } of [...table.groups, ...table.lists]) {
    row[column] = at(value, path) === undefined ? 0 : 1;
  }
  return row;
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined || value === undefined) return;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = target[key];
  const next: Record<string, unknown> = isRecord(inner) ? { ...inner } : {};
  put(next, rest, value);
  target[key] = next;
}

/** Writes and reads the records of a mapping's tables. */
export class RecordStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Inserts a record with all lists below it; `keys` are further columns. Gives its row id. */
  insert(table: Table, value: unknown, keys: Readonly<Record<string, Cell>>): number {
    const row = { ...keys, ...toRow(table, value) };
    const columns = Object.keys(row);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const marks = columns.map((column) => `@${column}`).join(', ');
    const { lastInsertRowid } = this.#database
      .prepare(`INSERT INTO "${table.name}" (${names}) VALUES (${marks})`)
      .run(row);
    const id = Number(lastInsertRowid);
    for (const { path, table: child } of table.lists) {
      const items = at(value, path);
      if (!Array.isArray(items)) continue;
      items.forEach((item: unknown, position) =>
        this.insert(child, item, { parent_id: id, position }),
      );
    }
    return id;
  }

  /** The record of a row, with the lists below it. */
  load(table: Table, row: Fields): unknown {
    const [only] = table.fields;
    if (table.isPlain && only) return fromCell(only, row[only.column]);
    const value: Record<string, unknown> = {};
    for (const { path, column } of table.groups) if (row[column] === 1) put(value, path, {});
    for (const field of table.fields) {
      const isNull = field.isNullable && row[`${field.column}_is_null`] === 1;
      put(value, field.path, isNull ? null : fromCell(field, row[field.column]));
    }
    for (const { path, column, table: child } of table.lists) {
      if (row[column] === 1) put(value, path, this.#children(child, row['row_id']));
    }
    return value;
  }

  #children(table: Table, parent: unknown): unknown[] {
    const rows = this.#database
      .prepare<[unknown], Fields>(
        `SELECT * FROM "${table.name}" WHERE parent_id = ? ORDER BY position`,
      )
      .all(parent);
    return rows.map((row) => this.load(table, row));
  }
}
