import { placeOf } from '../../../shared/checks/index.ts';
import type { Offer } from '../../../shared/forward/index.ts';
import { topicTitle } from '../../../shared/facts/index.ts';
import type { Prepared } from './use-forward.ts';

/** Where an offer belongs, in the words of the forms and of the template. */
export function offerTitle(offer: Offer, { forwarded, pack }: Prepared): string {
  const { entry } = forwarded;
  if (offer.kind === 'text') return placeOf(entry, pack, offer.path);
  const { list, about } = offer;
  if (list === 'notApplicable') return topicTitle(about);
  const field = list === 'reasons' ? 'about' : 'id';
  return placeOf({ ...entry, [list]: [{ [field]: about }] }, pack, [list, 0]);
}
