import type { Problem, Result } from '../../shared/result/index.ts';

/** What a command gives back: text for stdout, problems and remarks for stderr, the exit status. */
export interface Outcome {
  readonly output?: string;
  readonly problems: readonly Problem[];
  /** 0 done, 1 the data is wrong, 2 the call is wrong. */
  readonly status: 0 | 1 | 2;
}

/** A command of the program. */
export interface Command {
  /** How it is called, after the program's name. */
  readonly usage: string;
  readonly title: string;
  run(args: readonly string[]): Promise<Outcome>;
}

/** The outcome of work that gives one JSON object. */
export function jsonOutcome<T>(result: Result<T>, toJson: (value: T) => unknown): Outcome {
  if (!result.ok) return { problems: result.problems, status: 1 };
  const json = JSON.stringify(toJson(result.value), null, 2);
  return { output: json, problems: result.remarks, status: 0 };
}

/** The call itself is wrong. */
export function wrongCall(message: string): Outcome {
  return { problems: [{ code: 'CALL', message, severity: 'error' }], status: 2 };
}
