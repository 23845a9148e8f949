import { z } from 'zod';
import { type Entry, type Path, fieldInfo, isRecord, valueAt } from '../entry/index.ts';
import { yearDataSchema } from '../facts/index.ts';

/** A row of an entry; any field may be missing or half done. */
export type Row = Readonly<Record<string, unknown>>;

function inner(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? inner(schema.unwrap()) : schema;
}

function listsIn(schema: z.core.$ZodType, path: Path): Path[] {
  const core = inner(schema);
  if (core instanceof z.ZodArray) return [path];
  if (!(core instanceof z.ZodObject)) return [];
  return Object.entries<z.core.$ZodType>(core.shape).flatMap(([key, field]) =>
    listsIn(field, [...path, key]),
  );
}

/** The unit of an indicator is a 计量单位; only the title tells the two apart. */
function namesUnit(list: Path): boolean {
  return fieldInfo([...list, 0, 'unit'])?.title === '预算单位';
}

/** Paths of the lists of a year whose rows name a budget unit, as the schema has them. */
export const UNIT_BOOKS: readonly Path[] = listsIn(yearDataSchema, []).filter(namesUnit);

/** Lists whose rows name no unit; what a unit's file brought carries its mark. */
export const MARKED_BOOKS: readonly Path[] = [['receptionItems'], ['reclassifications']];

/** Lists of texts, each about one thing that it names: a total, an item, a project. */
export const ABOUT_BOOKS: readonly Path[] = [['reasons'], ['mainUses']];

/** The rows of a list; what is no row is left out. */
export function rowsAt(entry: Entry, path: Path): readonly Row[] {
  const list = valueAt(entry, path);
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** The entry with another list. An empty list that was not there before is not put in. */
export function withRows(entry: Entry, path: Path, rows: readonly unknown[]): Entry {
  const [first, second] = path;
  if (typeof first !== 'string') return entry;
  if (rows.length === 0 && valueAt(entry, path) === undefined) return entry;
  if (typeof second !== 'string') return { ...entry, [first]: rows };
  const holder = entry[first];
  return { ...entry, [first]: { ...(isRecord(holder) ? holder : {}), [second]: rows } };
}

/** A field of text of a row. */
export function textOf(row: Row, key: string): string | undefined {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Codes of the registered units in their order. */
export function unitCodes(entry: Entry): readonly string[] {
  return rowsAt(entry, ['units']).flatMap((unit) => textOf(unit, 'code') ?? []);
}

/** Units whose lines name a project, by its code. */
export function projectUsers(entry: Entry): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const path of [['expenditure'], ['carriedOver'], ['procurement']]) {
    for (const row of rowsAt(entry, path)) {
      const project = textOf(row, 'project');
      const unit = textOf(row, 'unit');
      if (project === undefined || unit === undefined) continue;
      users.set(project, (users.get(project) ?? new Set()).add(unit));
    }
  }
  return users;
}

/** Mark of a project that only came because another unit's lines name it. */
export const REFERRED = '_referred';

/** Tells to which unit a row belongs; undefined: to the department as a whole. */
export type OwnerOf = (path: Path, row: Row) => string | undefined;

/**
 * Who owns the rows of a year: the unit that the row names or that its mark names, or the only unit of
 * the department.
 */
export function ownersIn(entry: Entry): OwnerOf {
  const codes = unitCodes(entry);
  const sole = codes.length === 1 ? codes[0] : undefined;
  return (_path, row) => textOf(row, 'unit') ?? textOf(row, '_unit') ?? sole;
}

/** The same, and a project that names no unit is of the one unit whose lines use it. */
export function usersIn(entry: Entry): OwnerOf {
  const owner = ownersIn(entry);
  const users = projectUsers(entry);
  return (path, row) => {
    const named = owner(path, row);
    if (named !== undefined || path[0] !== 'projects') return named;
    const [user, ...others] = users.get(textOf(row, 'code') ?? '') ?? [];
    return others.length === 0 ? user : undefined;
  };
}
