import type { Offer } from '../../../shared/forward/index.ts';
import type { Decisions } from './forward-offers.tsx';

/** The same question asked again: of the same text, at the same place, with the same proposal. */
function question(offer: Offer, title: string): string {
  const place = offer.kind === 'text' ? title : offer.key;
  return JSON.stringify([place, offer.before, offer.after]);
}

interface Asked {
  readonly offers: readonly Offer[];
  /** Where an offer belongs, in words. */
  readonly titleOf: (offer: Offer) => string;
}

/** What was decided before the choices were changed, for the questions that are asked again. */
export function keptDecisions(before: Asked, decisions: Decisions, now: Asked): Decisions {
  const decided = new Map(
    before.offers
      .filter(({ key }) => decisions.has(key))
      .map((offer) => [question(offer, before.titleOf(offer)), decisions.get(offer.key)]),
  );
  return new Map(
    now.offers.flatMap((offer) => {
      const asked = question(offer, now.titleOf(offer));
      return decided.has(asked) ? [[offer.key, decided.get(asked)]] : [];
    }),
  );
}
