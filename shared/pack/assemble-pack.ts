import { type Problem, type Result, failure, problem, success } from '../result/index.ts';
import type { parseLocatedYaml } from './located-yaml.ts';
import type { Pack } from './pack.ts';
import { packFileSchema, tableFileSchema } from './pack-schema.ts';
import type { TableSpec } from './table-schema.ts';

/** The files of a pack's folder by their path within it, with `/`. */
export type PackFiles = Readonly<Record<string, string>>;

/** Reads a file of a pack by its schema. */
export type ParseFile = typeof parseLocatedYaml;

/** `file:line:column` of a part of a file. */
export type PlaceOf = (path: readonly PropertyKey[]) => string;

interface ReadTables {
  readonly tables: TableSpec[];
  readonly places: Map<string, PlaceOf>;
  readonly problems: Problem[];
}

function readTables(files: PackFiles, parse: ParseFile): ReadTables {
  const read: ReadTables = { tables: [], places: new Map(), problems: [] };
  const names = Object.keys(files).filter((name) => /^tables\/[^/]+\.ya?ml$/.test(name));
  for (const name of names.toSorted()) {
    const parsed = parse(name, files[name] ?? '', tableFileSchema);
    if (!parsed.ok) {
      read.problems.push(...parsed.problems);
      continue;
    }
    const { value, place } = parsed.value;
    const tables = 'tables' in value ? value.tables : [value];
    tables.forEach((table, index) => {
      const path = 'tables' in value ? ['tables', index] : [];
      if (read.places.has(table.id)) {
        const at = place([...path, 'id']);
        read.problems.push(
          problem('PACK-DUPLICATE', `${at}：表的编号“${table.id}”已用过，请改成不同的编号。`, at),
        );
      }
      read.places.set(table.id, (inner) => place([...path, ...inner]));
      read.tables.push(table);
    });
  }
  return read;
}

function readTemplates(files: PackFiles): Record<string, string> {
  const templates: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) {
    const match = /^text\/([^/]+)\.liquid$/.exec(name);
    if (match?.[1] !== undefined) templates[match[1]] = text.trimEnd();
  }
  return templates;
}

/** A pack with the places of its parts in its files, for messages. */
export interface AssembledPack {
  readonly pack: Pack;
  readonly placeOf: PlaceOf;
  readonly tablePlaces: ReadonlyMap<string, PlaceOf>;
  /** What is wrong with its tables; those are left out. */
  readonly problems: readonly Problem[];
}

/** Puts a pack together from its files; what its parts say of one another is not checked. */
export function assemblePack(files: PackFiles, parse: ParseFile): Result<AssembledPack> {
  const text = files['pack.yaml'];
  if (text === undefined) {
    return failure([
      problem('PACK-MISSING', '这个文件夹里没有 pack.yaml，不是公开模板；请选模板所在的文件夹。'),
    ]);
  }
  const head = parse('pack.yaml', text, packFileSchema);
  const read = readTables(files, parse);
  if (!head.ok) return failure([...head.problems, ...read.problems]);
  const { value, place: placeOf } = head.value;
  const pack = { ...value, tables: read.tables, templates: readTemplates(files) };
  return success({ pack, placeOf, tablePlaces: read.places, problems: read.problems });
}
