import { lastPlace } from './decimal.ts';
import { type Fact, hasUnits } from './fact.ts';
import { nameOf } from './grid.ts';
import type { Scope } from './kinds.ts';
import { TIE_RULES } from './rule-data.ts';
import { sameScopes } from './same-scopes.ts';
import { partAt } from './tie-support.ts';
import type { Tie } from './ties.ts';
import type { UnderstoodDocument } from './understood.ts';

/** Items of a class in a table that lists items only, against the class in another table. */
export function classTies(document: UnderstoodDocument, facts: readonly Fact[]): Tie[] {
  const same = sameScopes(facts, document.year);
  const scopeOf = (scope: Scope) => same.get(scope) ?? scope;
  const lists = document.tables.filter(
    ({ nature, classification }) =>
      nature.kind === 'coded' && classification === 'function' && nature.part === 'all',
  );
  return lists.flatMap((table) => {
    const own = facts.filter(
      (other) => other.table === table && other.part === 'all' && other.item !== '',
    );
    if (own.some(({ item }) => item.length === 3)) return [];
    const classes = Map.groupBy(
      own.filter(({ item }) => item.length === 7),
      ({ item }) => item.slice(0, 3),
    );
    return [...classes].flatMap(([code, items]): Tie[] => {
      const [first] = items;
      const whole = facts.find(
        (other) =>
          other.item === code &&
          other.part === 'all' &&
          other.table !== table &&
          first !== undefined &&
          other.isCurrent === first.isCurrent &&
          scopeOf(other.scope) === scopeOf(first.scope) &&
          hasUnits(other, first),
      );
      const columns = new Set(items.map(({ place }) => place.cell.column));
      const [column] = columns;
      // Unit by unit a code stands in several rows, which are no facts of their own.
      const rows = table.blocks.flatMap((block) =>
        block.rows.filter((row) => row.code?.length === 7 && row.code.startsWith(code)),
      );
      if (whole === undefined || first === undefined || column === undefined) return [];
      if (columns.size !== 1 || rows.length < 2) return [];
      return [
        {
          rule: TIE_RULES.cross,
          target: whole.place,
          parts: rows.map((row) => partAt(table, row, column)),
          unitSize: lastPlace(Math.min(table.decimals, whole.table.decimals)),
          what: `“${nameOf(table.grid)}”中 ${code} 类各项`,
        },
      ];
    });
  });
}
