import { type Entry, isRecord } from '../entry/index.ts';
import type { YearDataFile } from '../facts/index.ts';
import { broughtBefore, placeOf, rememberBrought } from './brought.ts';
import type { SuggestedList, SuggestionOffer } from './options.ts';
import { type Row, rowsOf, textOf } from './rows.ts';
import { renewed } from './text-offers.ts';

/** By which field a text of a list is known. */
const KEY_FIELDS: Readonly<Record<SuggestedList, string>> = {
  reasons: 'about',
  texts: 'id',
  paragraphs: 'id',
  notApplicable: '',
};

const LISTS: readonly SuggestedList[] = ['reasons', 'texts', 'paragraphs', 'notApplicable'];

const WHY: Readonly<Record<SuggestedList, string>> = {
  reasons: '变动原因要重新写，原来写的只供参考',
  texts: '这段文字每年不同，原来写的只供参考',
  paragraphs: '原来自己改写过的段落，里面的数字还是原来的',
  notApplicable: '原来确认过不适用，现在还是这样吗',
};

function keysIn(list: SuggestedList, value: unknown): ReadonlySet<string> {
  if (list === 'notApplicable') {
    return new Set(Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
  }
  return new Set(rowsOf(value).map((row) => textOf(row, KEY_FIELDS[list])));
}

function yearly(source: YearDataFile, list: SuggestedList): readonly (Row | string)[] {
  return source[list] ?? [];
}

function keyOf(list: SuggestedList, one: Row | string): string {
  return typeof one === 'string' ? one : textOf(one, KEY_FIELDS[list]);
}

/**
 * Texts of the earlier year that this year must say anew. They are kept beside the entry (`_offered`),
 * where the forms show them, and never stand in the document before the user takes them.
 */
export function withSuggestions(target: Entry, source: YearDataFile): Entry {
  const known = broughtBefore(target);
  // What was decided upon is not asked again; another year may have other words for it.
  const placeIn = (list: SuggestedList, key: string): string =>
    placeOf(list, key, `${source.year} ${source.kind}`);
  const before = isRecord(target['_offered']) ? target['_offered'] : {};
  const { year: from, ...lists } = before;
  const isMixed = from !== source.year && suggestionOffers(target).length > 0;
  const offered: Record<string, unknown> = { ...lists, ...(isMixed ? {} : { year: source.year }) };
  for (const list of LISTS) {
    const entered = keysIn(list, target[list]);
    const waiting = keysIn(list, before[list]);
    const kept: readonly unknown[] = Array.isArray(before[list]) ? before[list] : [];
    const fresh = yearly(source, list).filter((one) => {
      const key = keyOf(list, one);
      return !entered.has(key) && !waiting.has(key) && !known.has(placeIn(list, key));
    });
    if (kept.length + fresh.length > 0) offered[list] = [...kept, ...fresh];
  }
  if (!LISTS.some((list) => list in offered)) return target;
  const places = LISTS.flatMap((list) =>
    [...keysIn(list, source[list])].map((key) => placeIn(list, key)),
  );
  return rememberBrought({ ...target, _offered: offered }, places);
}

/** The kept texts as offers; where their year is known, with years and names as they would read now. */
export function suggestionOffers(entry: Entry): SuggestionOffer[] {
  const offered = entry['_offered'];
  if (!isRecord(offered)) return [];
  const [from, to] = [offered['year'], entry['year']];
  const isDated = typeof from === 'number' && typeof to === 'number';
  return LISTS.flatMap((list) => {
    const kept: readonly unknown[] = Array.isArray(offered[list]) ? offered[list] : [];
    return kept.flatMap((one) => {
      if (typeof one !== 'string' && !isRecord(one)) return [];
      const about = keyOf(list, one);
      const text = typeof one === 'string' ? one : textOf(one, 'text');
      const key = `${list}:${about}`;
      // What was rewritten by hand holds figures and years of comparisons: it is taken as it was.
      const after = isDated && list !== 'paragraphs' ? renewed(text, from, to) : text;
      const why = after === text ? WHY[list] : `${WHY[list]}，年份和旧名称已改成今年的`;
      return [{ kind: 'suggestion', key, list, about, before: text, after, why }];
    });
  });
}

/** The kept texts without one that was decided upon. */
function offersWithout(entry: Entry, { list, about }: SuggestionOffer): Row {
  const offered = isRecord(entry['_offered']) ? entry['_offered'] : {};
  return { ...offered, [list]: others(list, about, offered[list]) };
}

function others(list: SuggestedList, about: string, value: unknown): unknown[] {
  return Array.isArray(value)
    ? value.filter((one) => keyOf(list, isRecord(one) ? one : String(one)) !== about)
    : [];
}

/** Lets a kept text go: it is not offered again. */
export function dropSuggestion(entry: Entry, offer: SuggestionOffer): Entry {
  return { ...entry, _offered: offersWithout(entry, offer) };
}

/** Takes a kept text into the entry, as the user left it. */
export function takeSuggestion(entry: Entry, offer: SuggestionOffer, text: string): Entry {
  const { list, about } = offer;
  const field = KEY_FIELDS[list];
  const row =
    list === 'notApplicable' ? about : { [field]: about, text, _origin: { text: 'forward' } };
  return {
    ...entry,
    [list]: [...others(list, about, entry[list]), row],
    _offered: offersWithout(entry, offer),
  };
}
