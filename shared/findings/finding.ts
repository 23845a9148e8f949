/** `error`: must be mended before export; `warning`: should be mended; `info`: worth a look. */
export type Severity = 'error' | 'warning' | 'info';

/** One entry of the catalogue of rules, as the user reads it. */
export interface Rule {
  /** Stable, such as `TIE-TREE`; acknowledgements and template packs refer to it. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** What is compared with what. */
  readonly compares: string;
  /** What difference is still let pass; absent: none. */
  readonly tolerance?: string;
  /** Law or regulation, where there is one. */
  readonly source?: string;
}

/** Something to mend, to explain or to look at. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong with its arithmetic (what was added, both figures, the difference), and what to do. */
  readonly message: string;
  /** Place in the user's words, with a quotation where there is text: `表3 支出预算表 › 206 科学技术支出 › 合计`. */
  readonly where: string;
  /** Path of the fact to which a click leads: `expenditure[3].amount`, `projects[0].indicators`. */
  readonly fact?: string;
  /** Equal for the same finding of the same facts, so that an acknowledgement can be kept with it. */
  readonly key?: string;
  /** Consequences of the same cause. */
  readonly related?: readonly Finding[];
  /** The one right answer, where there is one. */
  readonly fix?: Fix;
}

/** A change to the facts that the user can accept with one click. */
export interface Fix {
  /** What it does, in the user's words: `把金额改为 1,200.00 元`. */
  readonly title: string;
  /** Values as the year data file writes them; `undefined` removes the field. */
  readonly changes: readonly { readonly fact: string; readonly value: unknown }[];
}

/** A rule that could not be applied: never shown as passed. */
export interface NotRun {
  readonly code: string;
  readonly title: string;
  readonly reason: string;
}

/** What a review gives: the verdict first. */
export interface Review {
  readonly findings: readonly Finding[];
  /** Single comparisons that were made and hold. */
  readonly passed: number;
  readonly notRun: readonly NotRun[];
}
