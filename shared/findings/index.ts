export type { Finding, Fix, NotRun, Review, Rule, Severity } from './finding.ts';
export { type NotCounted, notCounted } from './not-counted.ts';
