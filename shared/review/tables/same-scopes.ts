import type { Fact } from './fact.ts';
import type { Scope } from './kinds.ts';

const SCOPES = ['all', 'appropriation', 'general'] as const;

/** The figures of a scope by item: what two scopes are compared by. */
function valuesOf(
  facts: readonly Fact[],
  scope: Scope,
  year: number | undefined,
): Map<string, bigint[]> {
  const own = facts.filter(
    (other) =>
      other.side === 'expenditure' &&
      other.part === 'all' &&
      !other.isCurrent &&
      other.scope === scope &&
      other.year === year,
  );
  const groups = Map.groupBy(own, ({ item }) => item);
  return new Map(
    [...groups].map(([item, group]) => [item, group.map(({ place }) => place.cell.value)]),
  );
}

/** Whether two scopes show the same figures: the total, or most of what both list. */
function isSameMoney(
  one: ReadonlyMap<string, bigint[]>,
  other: ReadonlyMap<string, bigint[]>,
): boolean {
  const shared = [...one].flatMap(([item, values]) => {
    const others = other.get(item)?.filter((value) => value !== 0n) ?? [];
    const own = values.filter((value) => value !== 0n);
    return own.length === 0 || others.length === 0
      ? []
      : [own.some((value) => others.includes(value))];
  });
  const equal = shared.filter((isEqual) => isEqual).length;
  return equal > 0 && equal * 4 >= shared.length * 3;
}

/** Whether more than one table knows of government funds or state capital that were spent. */
export function hasOtherFunds(facts: readonly Fact[]): boolean {
  const spent = facts.filter(
    ({ side, scope, place }) =>
      side === 'expenditure' && ['fund', 'state'].includes(scope) && place.cell.value !== 0n,
  );
  return new Set(spent.map(({ table }) => table)).size > 1;
}

const OTHER_INCOME = new Set([
  'special',
  'superior',
  'subordinate',
  'operating',
  'services',
  'other',
]);

/** Whether the department has income that no budget grants. */
export function hasOtherIncome(facts: readonly Fact[]): boolean {
  return facts.some(
    ({ side, item, place }) =>
      side === 'income' && OTHER_INCOME.has(item) && place.cell.value !== 0n,
  );
}

/**
 * Scopes that mean the same money in this document: a department that has nothing but general
 * public budget shows the same figures in all its tables; one with other income does not.
 */
export function sameScopes(facts: readonly Fact[], year: number | undefined): Map<Scope, Scope> {
  const same = new Map<Scope, Scope>();
  const known: { name: Scope; values: Map<string, bigint[]> }[] = [];
  const isParted = hasOtherFunds(facts);
  const hasIncome = hasOtherIncome(facts);
  for (const scope of SCOPES) {
    const values = valuesOf(facts, scope, year);
    const like = known.find(
      (other) =>
        !(scope === 'general' && isParted) &&
        !(other.name === 'all' && hasIncome) &&
        isSameMoney(other.values, values),
    );
    if (like) same.set(scope, same.get(like.name) ?? like.name);
    known.push({ name: scope, values });
  }
  return same;
}
