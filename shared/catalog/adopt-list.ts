import type { Catalog } from './catalog.ts';
import { type CatalogItem, parentCode } from './classification.ts';

/** An item that the list calls by another name than the catalog. */
interface Renamed {
  readonly item: CatalogItem;
  /** The name so far. */
  readonly before: string;
}

/** What of an official list is news to a year. */
export interface Adoption {
  /** The catalog lacks them, or holds them for out of use in the year. */
  readonly added: readonly CatalogItem[];
  readonly renamed: readonly Renamed[];
  /** The name is known, and the list is the first to say what it means. */
  readonly explained: readonly CatalogItem[];
  /** How many the catalog says already. */
  readonly unchanged: number;
}

/** Half-width brackets and stretched words are how a file is typed, not another name. */
function isSameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');
  return plain(a) === plain(b);
}

function isInUse(catalog: Catalog, { classification, code }: CatalogItem): boolean {
  const siblings = catalog.children(classification, parentCode(code));
  return siblings.some((entry) => entry.code === code);
}

/**
 * What a year would take in of its official list: the items that its catalog, which holds the year's own
 * ones, does not say already. Meanings that the catalog has stay as they are.
 */
export function adoptList(catalog: Catalog, items: readonly CatalogItem[]): Adoption {
  const added: CatalogItem[] = [];
  const renamed: Renamed[] = [];
  const explained: CatalogItem[] = [];
  for (const item of items) {
    const known = catalog.find(item.classification, item.code);
    if (!known) added.push(item);
    else if (!isSameName(known.name, item.name)) renamed.push({ item, before: known.name });
    else if (!isInUse(catalog, item)) added.push(item);
    else if (item.definition && known.definition === undefined) explained.push(item);
  }
  const unchanged = items.length - added.length - renamed.length - explained.length;
  return { added, renamed, explained, unchanged };
}

/** The items that an adoption writes. */
function taken({ added, renamed, explained }: Adoption): CatalogItem[] {
  return [...renamed.map(({ item }) => item), ...explained, ...added];
}

function fieldsOf({ classification, code, name, definition }: CatalogItem): object {
  return { classification, code, name, ...(definition === undefined ? {} : { definition }) };
}

function keyOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  if (!('classification' in row) || !('code' in row)) return undefined;
  return `${String(row.classification)} ${String(row.code)}`;
}

/**
 * A year's own items, as typed, with what an adoption takes in: a row of the same classification and code
 * gets the list's words in its place, the others follow. Rows that say nothing else stay the same objects.
 * The governmental section that a list states has no place in a year and is left out.
 */
export function withAdopted(rows: readonly unknown[], adoption: Adoption): unknown[] {
  const items = new Map(taken(adoption).map((item) => [keyOf(item), item] as const));
  const there = new Set(rows.map(keyOf));
  const kept = rows.map((row) => {
    const item = items.get(keyOf(row));
    return item && typeof row === 'object' ? { ...row, ...fieldsOf(item) } : row;
  });
  const others = [...items].filter(([key]) => !there.has(key));
  return [...kept, ...others.map(([, item]) => fieldsOf(item))];
}
