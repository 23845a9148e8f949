export { learnFrom } from './learn.ts';
export type { Learned, Reconciliation } from './learned.ts';
export { entryParts } from './entry-parts.ts';
