/** Something that a picker offers. */
export interface Suggestion {
  readonly value: string;
  /** What stands in the list and in the cell. */
  readonly label: string;
  /** The official meaning, shown for the one that is highlighted. */
  readonly meaning?: string;
}

/** What fits to what was typed, the best first. */
export type Suggest = (typed: string) => readonly Suggestion[];

/** Few enough to be looked over. */
export const MOST_SUGGESTIONS = 30;
