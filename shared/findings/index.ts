export type { Finding, Fix, NotRun, Review, Rule, Severity } from './finding.ts';
