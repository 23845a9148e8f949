import { useMemo } from 'react';
import { isRecord } from '../../shared/entry/index.ts';
import {
  type SuggestedList,
  type SuggestionOffer,
  acceptOffer,
  dropSuggestion,
  suggestionOffers,
} from '../../shared/forward/index.ts';
import { returnTo } from '../history/return-to.ts';
import { useYear } from '../state/year-store.ts';

/** Texts of the year before that were copied forward and are not decided upon yet. */
export function useOffers(): readonly SuggestionOffer[] {
  const offered = useYear(({ entry }) => entry['_offered']);
  const year = useYear(({ entry }) => entry['year']);
  return useMemo(() => suggestionOffers({ _offered: offered, year }), [offered, year]);
}

/** The year that those texts are from, in words. */
export function useYearBefore(): string {
  const offered = useYear(({ entry }) => entry['_offered']);
  const year = isRecord(offered) ? offered['year'] : undefined;
  return typeof year === 'number' ? `${year} 年` : '以前';
}

/** The undecided text of one place. */
export function useOffer(list: SuggestedList, about: string): SuggestionOffer | undefined {
  return useOffers().find((offer) => offer.list === list && offer.about === about);
}

/** Takes a text of the year before into this one. */
export function takeOffer(offer: SuggestionOffer): void {
  returnTo('采用去年的内容', acceptOffer(useYear.getState().entry, offer));
}

/** Lets texts of the year before go. */
export function dropOffers(offers: readonly SuggestionOffer[]): void {
  returnTo('不用去年的内容', offers.reduce(dropSuggestion, useYear.getState().entry));
}
