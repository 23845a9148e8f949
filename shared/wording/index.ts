export { chineseNumber, readChineseNumber } from './chinese-number.ts';
export { editDistance } from './edit-distance.ts';
export type { Hit } from './hit.ts';
export { type WrittenAmount, readAmounts, standsFor } from './amounts.ts';
export { type DepartmentLevel, detectLevelWords } from './levels.ts';
export { nearNameDetector } from './near-names.ts';
export { RENAMINGS, detectOutdatedNames } from './outdated-names.ts';
export { detectPlaceholders } from './placeholders.ts';
export { detectDoubledPunctuation, detectDoubledWords } from './repetition.ts';
export {
  detectBankAccounts,
  detectIdentityNumbers,
  detectMobileNumbers,
  detectSecrecyMarks,
} from './secrets.ts';
export { asSentence } from './sentence.ts';
export { detectVagueness } from './vagueness.ts';
export { detectOddYears } from './years.ts';
