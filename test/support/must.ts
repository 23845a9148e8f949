import type { Result } from '../../shared/result/index.ts';

/** The value of a result that must be a success. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => problem.message).join('\n'));
}
