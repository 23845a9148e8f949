import { type CatalogEntry, parentCode } from './classification.ts';
import { type Entries, entryKey } from './layers.ts';

function pathNames(entry: CatalogEntry, all: Entries): string {
  const parent = parentCode(entry.code);
  const above = parent === undefined ? undefined : all.get(entryKey(entry.classification, parent));
  return above ? `${pathNames(above, all)} ${entry.name}` : entry.name;
}

function matchesOwn(entry: CatalogEntry, term: string): boolean {
  return entry.code.startsWith(term) || entry.name.includes(term);
}

function matches(entry: CatalogEntry, terms: readonly string[], all: Entries): boolean {
  if (!terms.some((term) => matchesOwn(entry, term))) return false;
  if (terms.length === 1) return true;
  const path = pathNames(entry, all);
  return terms.every((term) => entry.code.startsWith(term) || path.includes(term));
}

/** 0 for the whole code or name, 1 for its beginning, 2 for a part. */
function rank(entry: CatalogEntry, terms: readonly string[]): number {
  if (terms.some((term) => term === entry.code || term === entry.name)) return 0;
  return terms.some((term) => entry.code.startsWith(term) || entry.name.startsWith(term)) ? 1 : 2;
}

/**
 * The entries of which every word is found: as the beginning of the code, in the name, or, where
 * several words are given, in the name of a level above (`普及 行政运行`). Whole matches come first.
 */
export function searchEntries(
  candidates: readonly CatalogEntry[],
  all: Entries,
  text: string,
  limit: number,
): CatalogEntry[] {
  const terms = text.split(/\s+/u).filter((term) => term !== '');
  if (terms.length === 0) return [];
  return candidates
    .filter((entry) => matches(entry, terms, all))
    .toSorted((a, b) => rank(a, terms) - rank(b, terms))
    .slice(0, limit);
}
