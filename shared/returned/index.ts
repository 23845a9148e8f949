export type { ReturnedChange, ReturnedComparison } from './change.ts';
export { compareReturned } from './compare.ts';
export { align } from './alignment.ts';
