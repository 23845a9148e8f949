import type { Finding, Rule } from '../../findings/index.ts';
import { nameOf } from './grid.ts';
import type { UnderstoodTable } from './understood.ts';

/** The finding of a rule in a table, at a place in the user's words. */
export function findingIn(
  rule: Rule,
  table: UnderstoodTable,
  place: string,
  message: string,
): Finding {
  const where = place === '' ? nameOf(table.grid) : `${nameOf(table.grid)} › ${place}`;
  return {
    code: rule.code,
    severity: rule.severity,
    message,
    where,
    key: `${rule.code}:${table.grid.index}:${place}`,
  };
}
