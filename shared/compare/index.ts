export { type ComposedYear, type YearComparison, compareYears } from './compare-years.ts';
export { type EntryChange, entryChanges } from './entry-changes.ts';
export type { MainFigure } from './main-figures.ts';
export { reshape } from './reshape.ts';
export { isSameValue } from './same-value.ts';
export type { SentencePair } from './sentences.ts';
export type { TableFigure } from './table-figures.ts';
export { takeBack } from './take-back.ts';
export { type TextPiece, wordDiff } from './word-diff.ts';
