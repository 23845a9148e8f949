import type { Database, Statement } from 'better-sqlite3';
import { parseYuan, toYuanText, fen } from '../../shared/money/index.ts';
import { DamagedContent } from './database-problem.ts';
import type { Field, Table } from './mapping.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type Cell = string | number | null;

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

function yuanOf(cell: number): string {
  if (!Number.isSafeInteger(cell)) throw new DamagedContent();
  return toYuanText(fen(cell));
}

function fromCell(field: Field, cell: unknown): unknown {
  if (cell === null) return undefined;
  if (field.type === 'fen') return typeof cell === 'number' ? yuanOf(cell) : undefined;
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
  readonly #statements = new Map<string, Statement<unknown[], Fields>>();

  constructor(database: Database) {
    this.#database = database;
  }

  #prepared(sql: string): Statement<unknown[], Fields> {
    const known = this.#statements.get(sql) ?? this.#database.prepare<unknown[], Fields>(sql);
    this.#statements.set(sql, known);
    return known;
  }

  /** Inserts a record with all lists below it; `keys` are further columns. Gives its row id. */
  insert(table: Table, value: unknown, keys: Readonly<Record<string, Cell>>): number {
    const row = { ...keys, ...toRow(table, value) };
    const columns = Object.keys(row);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const marks = columns.map(() => '?').join(', ');
    const { lastInsertRowid } = this.#prepared(
      `INSERT INTO "${table.name}" (${names}) VALUES (${marks})`,
    ).run(...Object.values(row));
    const id = Number(lastInsertRowid);
    for (const { path, table: child } of table.lists)
      this.insertItems(child, id, items(value, path), 0);
    return id;
  }

  /** Inserts the items of a list from a position on. */
  insertItems(table: Table, parent: number, values: readonly unknown[], from: number): void {
    values.forEach((item, index) => {
      this.insert(table, item, { parent_id: parent, position: from + index });
    });
  }

  /** Writes the columns of a row again, without the lists below it. */
  update(table: Table, id: number, columns: Readonly<Record<string, Cell>>): void {
    const names = Object.keys(columns).map((column) => `"${column}" = ?`);
    if (names.length === 0) return;
    this.#prepared(`UPDATE "${table.name}" SET ${names.join(', ')} WHERE row_id = ?`).run(
      ...Object.values(columns),
      id,
    );
  }

  /** The row that stands at a place of a list. */
  rowId(table: Table, parent: number, position: number): number {
    const row = this.#prepared(
      `SELECT row_id FROM "${table.name}" WHERE parent_id = ? AND position = ?`,
    ).get(parent, position);
    return Number(row?.['row_id']);
  }

  /** Takes the items of a list from `start` up to `end` out, and moves those behind by `shift`. */
  cut(table: Table, parent: number, start: number, end: number, shift: number): void {
    const name = `"${table.name}"`;
    this.#prepared(
      `DELETE FROM ${name} WHERE parent_id = ? AND position >= ? AND position < ?`,
    ).run(parent, start, end);
    if (shift === 0) return;
    // A place must not be taken twice, not even for a moment.
    this.#prepared(
      `UPDATE ${name} SET position = -1 - position WHERE parent_id = ? AND position >= ?`,
    ).run(parent, end);
    this.#prepared(
      `UPDATE ${name} SET position = -1 - position + ? WHERE parent_id = ? AND position < 0`,
    ).run(shift, parent);
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
    const rows = this.#prepared(
      `SELECT * FROM "${table.name}" WHERE parent_id = ? ORDER BY position`,
    ).all(parent);
    return rows.map((row) => this.load(table, row));
  }
}

/** The items of the list at a path; none where there is no list. */
export function items(value: unknown, path: readonly string[]): readonly unknown[] {
  const list = at(value, path);
  return Array.isArray(list) ? list : [];
}
