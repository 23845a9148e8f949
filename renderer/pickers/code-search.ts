import type { Catalog, CatalogEntry, Classification } from '../../shared/catalog/index.ts';
import { pinyinAt } from './pinyin.ts';
import { MOST_SUGGESTIONS, type Suggestion } from './suggestion.ts';

/** The classification that a field's codes are of, by the field's name. */
export const FIELD_CLASSIFICATIONS: Readonly<Record<string, Classification | undefined>> = {
  function: 'function',
  from: 'function',
  to: 'function',
  economic: 'economic',
  governmentEconomic: 'government',
};

function allOf(catalog: Catalog, classification: Classification): readonly CatalogEntry[] {
  const below = (code?: string): readonly CatalogEntry[] =>
    catalog.children(classification, code).flatMap((entry) => [entry, ...below(entry.code)]);
  return below();
}

const known = new WeakMap<Catalog, Map<Classification, readonly CatalogEntry[]>>();

/** All entries of a classification that are in use in the catalog's year. */
export function entriesOf(
  catalog: Catalog,
  classification: Classification,
): readonly CatalogEntry[] {
  const lists = known.get(catalog) ?? new Map<Classification, readonly CatalogEntry[]>();
  known.set(catalog, lists);
  const list = lists.get(classification) ?? allOf(catalog, classification);
  lists.set(classification, list);
  return list;
}

/** A code with its name as grids show it: `2060702 科普活动`. */
export function codeLabel(
  catalog: Catalog | undefined,
  classification: Classification,
  code: string,
): string {
  const name = catalog?.find(classification, code)?.name;
  return name === undefined ? code : `${code} ${name}`;
}

/** Items of several sections bear the same name: those are told apart by what is above them. */
function toSuggestions(
  catalog: Catalog,
  classification: Classification,
  entries: readonly CatalogEntry[],
): readonly Suggestion[] {
  const byName = Map.groupBy(entries, ({ name }) => name);
  return entries.map(({ code, name, definition }) => {
    const isDouble = (byName.get(name)?.length ?? 0) > 1;
    const above = isDouble ? catalog.find(classification, code.slice(0, -2))?.name : undefined;
    const label = `${code} ${name}${above === undefined ? '' : `（${above}）`}`;
    return definition === undefined
      ? { value: code, label }
      : { value: code, label, meaning: definition };
  });
}

/** How often the year uses a code already. */
export type CodeUses = ReadonlyMap<string, number>;

/** Of the items of one name the most used come first, then the neighbours of those in use. */
function usedFirst(entries: readonly CatalogEntry[], uses: CodeUses): readonly CatalogEntry[] {
  const sections = new Set([...uses.keys()].map((code) => code.slice(0, -2)));
  const weight = ({ code }: CatalogEntry): number =>
    uses.get(code) ?? (sections.has(code.slice(0, -2)) ? 0 : -1);
  const byName = Map.groupBy(entries, ({ name }) => name);
  return [...byName.values()].flatMap((alike) => alike.toSorted((a, b) => weight(b) - weight(a)));
}

/** Items at the beginning of a name first, then the lower levels, where money is booked. */
function byPinyin(entries: readonly CatalogEntry[], typed: string): readonly CatalogEntry[] {
  return entries
    .flatMap((entry) => {
      const at = pinyinAt(entry.name, typed);
      return at < 0 ? [] : [{ entry, at }];
    })
    .toSorted(
      (a, b) =>
        a.at - b.at ||
        a.entry.name.length - b.entry.name.length ||
        b.entry.code.length - a.entry.code.length,
    )
    .map(({ entry }) => entry);
}

const NONE: CodeUses = new Map();

/**
 * Entries that fit to a code's beginning, to Chinese words or to the letters of a pinyin. Where nothing is
 * typed yet, the most used are offered first; of several of one name, too.
 */
export function searchCodes(
  catalog: Catalog,
  classification: Classification,
  typed: string,
  uses: CodeUses = NONE,
): readonly Suggestion[] {
  const text = typed.normalize('NFKC').trim();
  const entries = entriesOf(catalog, classification);
  const shown = (found: readonly CatalogEntry[]): readonly Suggestion[] =>
    toSuggestions(catalog, classification, found.slice(0, MOST_SUGGESTIONS));
  if (text === '') {
    return shown(entries.toSorted((a, b) => (uses.get(b.code) ?? 0) - (uses.get(a.code) ?? 0)));
  }
  if (/^\d/.test(text)) {
    return shown(catalog.search(classification, text.replace(/\s.*$/, ''), MOST_SUGGESTIONS));
  }
  const found = /^[a-z']+$/i.test(text)
    ? byPinyin(entries, text)
    : catalog.search(classification, text, entries.length);
  return shown(usedFirst(found, uses));
}

const CODE_FIRST = /^[[【(（]?\s*(\d{3}(?:\d{2}){0,2})(?!\d)\s*[\]】)）]?[\s:：\-—_]*(?=\D|$)/;

/**
 * The code that was typed or pasted: `2060702`, `2060702 科普活动`, or a name that only one entry has.
 * What is none stays as it was typed.
 */
export function readCode(
  catalog: Catalog | undefined,
  classification: Classification,
  typed: string,
): string {
  const text = typed.normalize('NFKC').trim();
  const code = CODE_FIRST.exec(text)?.[1];
  if (code !== undefined) return code;
  const name = text.replace(/\s+/g, '');
  const named = catalog
    ? entriesOf(catalog, classification).filter((one) => one.name.normalize('NFKC') === name)
    : [];
  const [only] = named;
  return only && named.length === 1 ? only.code : typed.trim();
}
