export { checkRules, checkYear } from './check-year.ts';
export { needsReason } from './rules/prior.ts';
export { type TypedText, placeOf, typedTexts } from './typed-texts.ts';
