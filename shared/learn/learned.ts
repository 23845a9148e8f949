import type { YearDataFile } from '../facts/index.ts';

type PriorFile = NonNullable<YearDataFile['prior']>;

/** Every list of the prior year's figures. */
export type PriorFigures = { readonly [K in keyof PriorFile]-?: NonNullable<PriorFile[K]> };

/** One total of the published document held against what was learned. */
export interface Reconciliation {
  /** Which total: `支出总表 › 合计`. */
  readonly title: string;
  /** Both in 元, as decimals. */
  readonly published: string;
  readonly learned: string;
  /** `rounding`: no more apart than the rounding of the parts explains. */
  readonly outcome: 'equal' | 'rounding' | 'different';
}

/** What a finished document says, as facts: to be looked at before it is accepted. */
export interface Learned {
  /** The year that the document is of. */
  readonly year: number | undefined;
  readonly kind: 'budget' | 'finalAccounts';
  /** Its figures, as the prior year of the next one. */
  readonly prior: PriorFigures;
  readonly department: { readonly name?: string; readonly duties?: string };
  readonly projects: readonly { readonly name: string; readonly amount: string }[];
  readonly reconciliation: readonly Reconciliation[];
  /** What was looked for and not found or not understood, in the user's words. */
  readonly notUnderstood: readonly string[];
}
