import type { Finding, Rule } from '../findings/index.ts';
import type { Fen } from '../money/index.ts';
import type { Subject } from './subject.ts';

/** A finding on its way: the difference tells which findings have one cause. */
export interface Found extends Omit<Finding, 'code' | 'related'> {
  readonly difference?: Fen;
}

/** One comparison: it holds, or what was found. */
export type Check = 'passed' | Found;

/** What a rule works with beside the facts. */
export interface RuleSettings {
  /** The rule's own severity, or the one that the template pack gives it. */
  readonly severity: Rule['severity'];
  /** Differences up to this are let pass; nought unless the template pack says otherwise. */
  readonly tolerance: Fen;
  /** The last unit that the document shows, in 分: 100 元 for 万元 with two decimals. */
  readonly displayUnit: Fen;
}

/** A rule of the catalogue with the comparisons it makes. */
export interface CheckRule extends Rule {
  /** Findings stand under a finding of this rule where they differ by the same amount. */
  readonly under?: string;
  /** Every comparison made, or why none could be made. No comparison at all counts as not run. */
  readonly run: (subject: Subject, settings: RuleSettings) => readonly Check[] | string;
}
