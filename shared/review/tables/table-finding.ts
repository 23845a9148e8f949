import type { Finding, Rule } from '../../findings/index.ts';
import { type Grid, nameOf } from './grid.ts';

/** The finding of a rule in a table, at a place in the user's words; '' is the table as a whole. */
export function findingIn(
  rule: Rule,
  { grid }: { readonly grid: Grid },
  place: string,
  message: string,
): Finding {
  const { code, severity } = rule;
  const where = place === '' ? nameOf(grid) : `${nameOf(grid)} › ${place}`;
  return { code, severity, message, where, key: `${code}:${grid.index}:${place}` };
}
