/** A mistake a user can cause, as a value: what is wrong, where, and what to do. */
export interface Problem {
  /** Stable identifier such as `DATA-TYPE`; never shown alone. */
  readonly code: string;
  /** One Chinese sentence: what is wrong and what to do. */
  readonly message: string;
  /** Place in the user's words or a path: `支出明细第 3 行 › 金额`, `tables/t1.yaml:12:5`. */
  readonly where?: string;
  /** `error` stops the operation, `remark` only informs. */
  readonly severity: 'error' | 'remark';
}

/** Success with a value, or the problems that stand in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly remarks: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A successful result, with remarks if there are any. */
export function success<T>(value: T, remarks: readonly Problem[] = []): Result<T> {
  return { ok: true, value, remarks };
}

/** A failed result. */
export function failure<T>(problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}

/** An error-level problem. */
export function problem(code: string, message: string, where?: string): Problem {
  return where === undefined
    ? { code, message, severity: 'error' }
    : { code, message, where, severity: 'error' };
}

/** A remark-level problem: the operation goes on. */
export function remark(code: string, message: string, where?: string): Problem {
  return { ...problem(code, message, where), severity: 'remark' };
}
