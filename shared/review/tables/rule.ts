import type { Catalog } from '../../catalog/index.ts';
import type { Finding, NotRun, Rule } from '../../findings/index.ts';
import type { CodeFinder } from './names.ts';
import type { UnderstoodDocument } from './understood.ts';

/** What a rule of tables works on. */
export interface TableSubject extends UnderstoodDocument {
  readonly catalog: Catalog | undefined;
  /** The codes of rows that have only names. */
  readonly codeOf: CodeFinder;
}

/** What a rule found. */
export interface RuleOutcome {
  readonly findings: readonly Finding[];
  /** Single comparisons that hold. */
  readonly passed: number;
  readonly notRun?: readonly NotRun[];
}

/** Rules that are run together. */
export interface TableRule {
  readonly rules: readonly Rule[];
  readonly run: (subject: TableSubject) => RuleOutcome;
}
