import {
  type CatalogEntry,
  type CatalogItem,
  type Classification,
  CLASSIFICATIONS,
  type Origin,
} from './classification.ts';

/** Entries by `entryKey`. */
export type Entries = ReadonlyMap<string, CatalogEntry>;

/** A department may give any digits to an item of its own, so the code alone is not a key. */
export function entryKey(classification: Classification, code: string): string {
  return `${classification} ${code}`;
}

/** The governmental section of an economic item, and what the statement rests on. */
export interface GovernmentMapping {
  readonly code: string;
  readonly isDocumented: boolean;
  readonly origin: Origin;
}

/** One source of entries. */
export interface Layer {
  readonly entries: Entries;
  /** Governmental sections that this source states itself, by economic code. */
  readonly government: ReadonlyMap<string, GovernmentMapping>;
}

/** The sources of a catalog; a later one wins over an earlier one. */
export interface Layers {
  readonly shipped: Entries;
  readonly imported: Layer;
  readonly own: Layer;
}

/** A source without entries. */
export const EMPTY_LAYER: Layer = { entries: new Map(), government: new Map() };

function toEntry(item: CatalogItem, origin: 'imported' | 'own'): CatalogEntry {
  const { classification, code, name, definition } = item;
  const isDocumented = origin === 'imported';
  const entry = { classification, code, name, isDocumented, origin };
  return definition ? { ...entry, definition, isDefinitionDocumented: isDocumented } : entry;
}

/** A source with the items added; an item replaces an earlier one of its code. */
export function addToLayer(
  layer: Layer,
  items: readonly CatalogItem[],
  origin: 'imported' | 'own',
): Layer {
  const entries = items.map(
    (item) => [entryKey(item.classification, item.code), toEntry(item, origin)] as const,
  );
  const government = items.flatMap(({ code, government: target }) =>
    target === undefined
      ? []
      : [[code, { code: target, isDocumented: origin === 'imported', origin }] as const],
  );
  return {
    entries: new Map([...layer.entries, ...entries]),
    government: new Map([...layer.government, ...government]),
  };
}

/** A list often names an item without explaining it: the meaning known under the same name stays. */
function over(lower: CatalogEntry | undefined, upper: CatalogEntry): CatalogEntry {
  if (upper.definition !== undefined || lower?.definition === undefined) return upper;
  if (lower.name !== upper.name) return upper;
  const { definition, isDefinitionDocumented = false } = lower;
  return { ...upper, definition, isDefinitionDocumented };
}

function merged(layers: Layers): Entries {
  const entries = new Map(layers.shipped);
  for (const layer of [layers.imported, layers.own]) {
    for (const [key, entry] of layer.entries) entries.set(key, over(entries.get(key), entry));
  }
  return entries;
}

/** All sources seen as one. */
export interface View {
  readonly entries: Entries;
  /** In the order of codes, parents before children. */
  readonly sorted: Readonly<Record<Classification, readonly CatalogEntry[]>>;
}

function compareCodes(a: CatalogEntry, b: CatalogEntry): number {
  return a.code < b.code ? -1 : 1;
}

/** Merges the sources: for each code the highest that has it. */
export function viewOf(layers: Layers): View {
  const entries = merged(layers);
  const ordered = [...entries.values()].sort(compareCodes);
  const groups = Map.groupBy(ordered, (entry) => entry.classification);
  const [func, economic, government] = CLASSIFICATIONS.map((name) => groups.get(name) ?? []);
  return {
    entries,
    sorted: { function: func ?? [], economic: economic ?? [], government: government ?? [] },
  };
}
