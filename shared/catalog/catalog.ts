import { type Result, success } from '../result/index.ts';
import type { CatalogEntry, CatalogItem, Classification } from './classification.ts';
import {
  EMPTY_LAYER,
  type GovernmentMapping,
  type Layers,
  addToLayer,
  entryKey,
  viewOf,
} from './layers.ts';
import { searchEntries } from './search.ts';
import {
  type ShippedFiles,
  type ShippedItem,
  type ShippedMapping,
  readShippedFiles,
} from './shipped-files.ts';
import { isInUse, rowForYear } from './year-rows.ts';

/** 单位性质, which decides the column of the mapping. */
export type UnitNature = 'administrative' | 'civilServiceManaged' | 'institution' | 'other';

/**
 * The classifications of one year. It suggests and explains and never rejects: what it does not
 * know is `undefined`, and the caller goes on with what the clerk typed.
 */
export interface Catalog {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly year: number;
  /** What is known of a code, in the wording of the year or of the nearest year known. */
  readonly find: (classification: Classification, code: string) => CatalogEntry | undefined;
  /** The entries one level below a code, or the classes; those in use in the year, by code. */
  readonly children: (classification: Classification, code?: string) => readonly CatalogEntry[];
  /** Entries in use by beginning of the code and parts of the name; at most `limit` (20). */
  readonly search: (
    classification: Classification,
    text: string,
    limit?: number,
  ) => readonly CatalogEntry[];
  /** The governmental section for an economic item; a sub-item of 7 digits goes with its section. */
  readonly governmentCode: (economicCode: string, nature: UnitNature) => string | undefined;
  /** The same, with the mark whether the mapping rests on a document. */
  readonly governmentMapping: (
    economicCode: string,
    nature: UnitNature,
  ) => GovernmentMapping | undefined;
  /** For `withItems` only. */
  readonly parts: CatalogParts;
}

interface CatalogParts {
  readonly layers: Layers;
  /** Shipped codes that are not in use in the year: still explained, no longer suggested. */
  readonly disused: ReadonlySet<string>;
  readonly mapping: ReadonlyMap<string, ShippedMapping>;
}

type Identity = Pick<Catalog, 'id' | 'version' | 'title' | 'year'>;

function toEntry(classification: Classification, row: ShippedItem): CatalogEntry {
  const { code, name, definition } = row;
  const isDocumented = row.documented === '是';
  const entry = { classification, code, name, isDocumented, origin: 'shipped' } as const;
  if (definition === undefined) return entry;
  return { ...entry, definition, isDefinitionDocumented: row.definition_documented === '是' };
}

function shippedParts(files: ShippedFiles, year: number): CatalogParts {
  const shipped = new Map<string, CatalogEntry>();
  const disused = new Set<string>();
  const add = (classification: Classification) => {
    for (const [code, rows] of Map.groupBy(files.items[classification], (row) => row.code)) {
      const row = rowForYear(rows, year);
      if (row) shipped.set(entryKey(classification, code), toEntry(classification, row));
      if (!isInUse(rows, year, files.header.recalledYears)) disused.add(code);
    }
  };
  add('function');
  add('economic');
  add('government');
  return {
    layers: { shipped, imported: EMPTY_LAYER, own: EMPTY_LAYER },
    disused,
    mapping: new Map(files.mapping.map((row) => [row.economic, row])),
  };
}

function shippedMapping(row: ShippedMapping, nature: UnitNature): GovernmentMapping | undefined {
  // 501–504 cover 参照公务员法管理的事业单位 as well as 机关; 505 and 506 are for all other units.
  const isAgency = nature === 'administrative' || nature === 'civilServiceManaged';
  const code = isAgency ? row.agency : row.institution;
  const mark = isAgency ? row.agency_documented : row.institution_documented;
  return code === undefined ? undefined : { code, isDocumented: mark === '是', origin: 'shipped' };
}

function findMapping(
  { layers, mapping }: CatalogParts,
  economicCode: string,
  nature: UnitNature,
): GovernmentMapping | undefined {
  const section = economicCode.slice(0, 5);
  for (const { government } of [layers.own, layers.imported]) {
    const stated = government.get(economicCode) ?? government.get(section);
    if (stated) return stated;
  }
  const row = mapping.get(section);
  return row && shippedMapping(row, nature);
}

function isSuggested(entry: CatalogEntry, disused: ReadonlySet<string>): boolean {
  return entry.origin !== 'shipped' || !disused.has(entry.code);
}

function childrenOf(entries: readonly CatalogEntry[], code = ''): CatalogEntry[] {
  const length = code === '' ? 3 : code.length + 2;
  return entries.filter((entry) => entry.code.length === length && entry.code.startsWith(code));
}

function build(identity: Identity, parts: CatalogParts): Catalog {
  const { entries, sorted } = viewOf(parts.layers);
  const suggested = (classification: Classification) =>
    sorted[classification].filter((entry) => isSuggested(entry, parts.disused));
  return {
    ...identity,
    find: (classification, code) => entries.get(entryKey(classification, code)),
    children: (classification, code) => childrenOf(suggested(classification), code),
    search: (classification, text, limit = 20) =>
      searchEntries(suggested(classification), entries, text, limit),
    governmentCode: (code, nature) => findMapping(parts, code, nature)?.code,
    governmentMapping: (code, nature) => findMapping(parts, code, nature),
    parts,
  };
}

/**
 * The catalog of one year out of the texts of a catalog folder, by file name (`catalog.json`,
 * `function.csv`, `economic.csv`, `government.csv`, `mapping.csv`). Problems name file and line.
 */
export function openCatalog(
  files: Readonly<Record<string, string>>,
  year: number,
): Result<Catalog> {
  const read = readShippedFiles(files);
  if (!read.ok) return read;
  const { id, version, title } = read.value.header;
  return success(build({ id, version, title, year }, shippedParts(read.value, year)));
}

interface Extended {
  readonly catalog: Catalog;
  readonly origin: 'imported' | 'own';
  readonly made: Catalog;
}

/** A department's items stay the same list from edit to edit, so they are sorted in once. */
const extended = new WeakMap<readonly CatalogItem[], Extended>();

/**
 * The catalog with items added or replaced. An imported official list wins over what is shipped, a
 * department's own items over both, whatever is added first.
 */
export function withItems(
  catalog: Catalog,
  items: readonly CatalogItem[],
  origin: 'imported' | 'own',
): Catalog {
  if (items.length === 0) return catalog;
  const before = extended.get(items);
  if (before?.catalog === catalog && before.origin === origin) return before.made;
  const made = extend(catalog, items, origin);
  extended.set(items, { catalog, origin, made });
  return made;
}

function extend(
  catalog: Catalog,
  items: readonly CatalogItem[],
  origin: 'imported' | 'own',
): Catalog {
  const { id, version, title, year, parts } = catalog;
  const layer = addToLayer(parts.layers[origin], items, origin);
  const layers = { ...parts.layers, [origin]: layer };
  return build({ id, version, title, year }, { ...parts, layers });
}
