export {
  FORWARD_PARTS,
  type ForwardOptions,
  type ForwardPart,
  type ForwardReport,
  type Offer,
  partsFor,
  type SuggestedList,
  type SuggestionOffer,
  type TextOffer,
} from './options.ts';
export { type Forwarded, acceptOffer, copyForward } from './copy-forward.ts';
export { dropSuggestion, suggestionOffers } from './suggestions.ts';
export { keepSentence, rewriteOffers } from './rewrites.ts';
export { endedProjects } from './carried.ts';
export { contrastYears } from './contrast.ts';
