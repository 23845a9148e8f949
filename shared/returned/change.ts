/** One difference between what was exported and what came back. */
export interface ReturnedChange {
  /**
   * `wording`: words changed, figures the same; `figure`: a figure in a sentence or cell changed, so text
   * and tables may no longer agree; `missing`, `added`: a sentence, row or table gone or new.
   */
  readonly kind: 'wording' | 'figure' | 'missing' | 'added';
  /** Place in the user's words. */
  readonly where: string;
  readonly before?: string;
  readonly after?: string;
  /** Figures that are no longer there, and those in their place. */
  readonly figures?: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** What is wrong and what to do. */
  readonly message: string;
}

/** What a comparison gives: the differences, and how much was found equal. */
export interface ReturnedComparison {
  readonly changes: readonly ReturnedChange[];
  readonly equalParagraphs: number;
  readonly equalTables: number;
}
