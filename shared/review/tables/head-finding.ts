import type { Finding, Rule } from '../../findings/index.ts';
import { type Grid, nameOf } from './grid.ts';

/** The value that most have; of equals the first. */
export function commonest<T>(values: readonly T[]): T | undefined {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0]?.[0];
}

/** A finding at the head of a table. `detail`: which of several of one table. */
export function finding(rule: Rule, grid: Grid, message: string, detail = ''): Finding {
  const { code, severity } = rule;
  return { code, severity, message, where: nameOf(grid), key: `${code}:${grid.index}:${detail}` };
}
