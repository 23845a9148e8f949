import type { Result } from '../../../shared/result/index.ts';
import type { Random } from '../random.ts';

/** A kind of file that others send, and what the program does with it. */
export interface Target {
  /**
   * Does with one changed file all that the program would do, and gives the outcome: `ok` or the code of
   * the first problem. What it throws is a defect.
   */
  run(random: Random): Promise<string> | string;
}

/** Where a target may write. */
export interface Folders {
  /** For the hostile files. */
  readonly input: string;
  /** For what the program writes. */
  readonly output: string;
}

/** The outcome of a result in one word. */
export function outcomeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : (result.problems[0]?.code ?? 'no problem named');
}
