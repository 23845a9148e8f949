import { placeOf } from '../../../shared/checks/index.ts';
import type { Offer } from '../../../shared/forward/index.ts';
import { topicTitle } from '../../../shared/facts/index.ts';
import { packWords } from '../../../shared/pack/index.ts';
import type { Prepared } from './use-forward.ts';

/** Where an offer belongs, in the words of the forms and of the new template, else of the one before. */
export function offerTitle(
  offer: Offer,
  { forwarded, pack, packBefore }: Pick<Prepared, 'forwarded' | 'pack' | 'packBefore'>,
): string {
  const { entry } = forwarded;
  if (offer.kind === 'text') return placeOf(entry, pack, offer.path);
  const { list, about } = offer;
  if (list === 'notApplicable') return topicTitle(about);
  const field = list === 'reasons' ? 'about' : 'id';
  const isKnown = packWords(pack, list, field, about) !== undefined;
  const words = isKnown ? pack : (packBefore ?? pack);
  return placeOf({ ...entry, [list]: [{ [field]: about }] }, words, [list, 0]);
}
