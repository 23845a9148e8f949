export type { ReturnedChange, ReturnedComparison } from './change.ts';
export { compareReturned } from './compare.ts';
export { align, likeness } from './alignment.ts';
