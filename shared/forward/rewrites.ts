import { type Entry, isRecord } from '../entry/index.ts';
import type { TextOffer } from './options.ts';
import { textOffers } from './text-offers.ts';

/** What is needed to find the sentences again that may be out of date. */
interface Rewrites {
  /** The year from which the texts came. */
  readonly from: number;
  /** Names of projects that did not come along. */
  readonly ended: readonly string[];
  /** Sentences that the user wants to keep as they are. */
  readonly kept: readonly string[];
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function rewritesOf(entry: Entry): Rewrites | undefined {
  const known = entry['_rewrites'];
  if (!isRecord(known) || typeof known['from'] !== 'number') return undefined;
  return { from: known['from'], ended: textsIn(known['ended']), kept: textsIn(known['kept']) };
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}

/**
 * The entry that remembers how to find the sentences that may be out of date, until each of them is
 * changed, kept or typed anew.
 */
export function withRewrites(entry: Entry, from: number, ended: readonly string[]): Entry {
  const known = rewritesOf(entry);
  const next = {
    from,
    ended: union(known?.ended ?? [], ended),
    kept: known?.kept ?? [],
  } satisfies Rewrites;
  const remembering = { ...entry, _rewrites: next };
  return rewriteOffers(remembering).length > 0 ? remembering : entry;
}

/** The sentences of texts that came along which are likely to be out of date and are not decided upon. */
export function rewriteOffers(entry: Entry): readonly TextOffer[] {
  const rewrites = rewritesOf(entry);
  const { year } = entry;
  if (!rewrites || typeof year !== 'number') return [];
  const kept = new Set(rewrites.kept);
  return textOffers(entry, rewrites.from, year, rewrites.ended).filter(
    ({ before }) => !kept.has(before),
  );
}

/** Lets a sentence stand as it is: it is not asked for again. */
export function keepSentence(entry: Entry, { before }: TextOffer): Entry {
  const known = rewritesOf(entry);
  if (!known) return entry;
  return { ...entry, _rewrites: { ...known, kept: union(known.kept, [before]) } };
}
