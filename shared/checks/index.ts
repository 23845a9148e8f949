export { checkRules, checkYear } from './check-year.ts';
export { needsReason } from './rules/prior.ts';
export { type TypedText, typedTexts } from './typed-texts.ts';
