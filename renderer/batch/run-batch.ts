import type { YearCheck, YearRow } from '../../shared/api/index.ts';

/** What came of one year. */
export interface Outcome {
  readonly row: YearRow;
  readonly files: readonly string[];
  readonly check: YearCheck | undefined;
  readonly problems: readonly string[];
}

/** How far a batch has come. */
export interface BatchState {
  readonly what: 'export' | 'check';
  readonly total: number;
  readonly outcomes: readonly Outcome[];
  /** The year at work; undefined when it has ended. */
  readonly current: YearRow | undefined;
  readonly isCancelled: boolean;
}

/** What is done with each year. */
export type Job = (row: YearRow) => Promise<Omit<Outcome, 'row'>>;

/**
 * Works through years one after the other. A year that fails does not stop the others; a cancelled batch
 * ends after the year at work, and what is done stays done.
 */
export async function runBatch(
  what: BatchState['what'],
  rows: readonly YearRow[],
  job: Job,
  signal: AbortSignal,
  onProgress: (state: BatchState) => void,
): Promise<void> {
  let state: BatchState = {
    what,
    total: rows.length,
    outcomes: [],
    current: undefined,
    isCancelled: false,
  };
  for (const row of rows) {
    if (signal.aborted) break;
    onProgress({ ...state, current: row });
    const outcome = { row, ...(await job(row)) };
    state = { ...state, outcomes: [...state.outcomes, outcome] };
  }
  onProgress({ ...state, isCancelled: state.outcomes.length < rows.length });
}
