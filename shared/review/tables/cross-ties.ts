import { classTies } from './class-ties.ts';
import { lastPlace } from './decimal.ts';
import { type Fact, hasUnits } from './fact.ts';
import { collectFacts } from './facts.ts';
import { CURRENT } from './income-facts.ts';
import type { Scope } from './kinds.ts';
import type { CodeFinder } from './names.ts';
import { projectTies } from './project-ties.ts';
import { TIE_RULES } from './rule-data.ts';
import { hasOtherFunds, hasOtherIncome, sameScopes } from './same-scopes.ts';
import { type Tie, valueInYuan } from './ties.ts';
import type { UnderstoodDocument } from './understood.ts';

function keyOf(other: Fact, same: ReadonlyMap<Scope, Scope>): string {
  const scope = same.get(other.scope) ?? other.scope;
  const isSource = other.side === 'income' && !['', CURRENT].includes(other.item);
  const money = other.isCurrent ? 'current' : '';
  return [other.side, other.year ?? '', isSource ? '' : scope, money, other.part, other.item].join(
    '|',
  );
}

/** The value most of the figures have; among equals the first. */
function reference(facts: readonly Fact[]): Fact | undefined {
  const groups = [...Map.groupBy(facts, ({ place }) => place.cell.value).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0]?.[0];
}

function isComparable(one: Fact, other: Fact): boolean {
  if (one.table === other.table || !hasUnits(one, other)) return false;
  // Wholly blank columns are left out by the department; the table says nothing there.
  return one.place.cell.decimal !== undefined || other.place.cell.decimal !== undefined;
}

/** A figure held against the reference, or where that stands in the same table against one of its like. */
function tieTo(main: Fact, other: Fact, like: readonly Fact[], facts: readonly Fact[]): Tie[] {
  const partner =
    other === main
      ? undefined
      : like.find((fact) => isComparable(fact, other) && !isOfOtherCarried(fact, other, facts));
  if (partner === undefined) return [];
  return [
    {
      rule: TIE_RULES.cross,
      target: other.place,
      parts: [partner.place],
      unitSize: lastPlace(Math.min(partner.table.decimals, other.table.decimals)),
      what: '与',
    },
  ];
}

/**
 * 总计 of all money beside that of the appropriation, with one income of the year: what was carried over
 * is not all appropriation. Each total is held against its own rows.
 */
function isOfOtherCarried(one: Fact, other: Fact, facts: readonly Fact[]): boolean {
  if (one.side !== 'income' || one.item !== '' || one.scope === other.scope) return false;
  const current = [one, other].map(({ table, year }) =>
    facts.find((fact) => fact.table === table && fact.year === year && fact.item === CURRENT),
  );
  const [own, like] = current.map((fact) => fact && valueInYuan(fact.place.cell));
  return own !== undefined && own === like;
}

/** Figures of the same thing in different tables are equal. */
export function crossTies(document: UnderstoodDocument, codeOf: CodeFinder): Tie[] {
  const facts = collectFacts(document, codeOf);
  const years = new Set(facts.map(({ year }) => year));
  const keys = new Map([...years].map((year) => [year, sameScopes(facts, year)]));
  const groups = Map.groupBy(facts, (other) => keyOf(other, keys.get(other.year) ?? new Map()));
  const ties = [...groups.values()].flatMap((group) => {
    const main = reference(group);
    if (main === undefined) return [];
    const { value } = main.place.cell;
    const like = [main, ...group.filter(({ place }) => place.cell.value === value)];
    return group.flatMap((other) => tieTo(main, other, like, facts));
  });
  return [
    ...ties,
    ...classTies(document, facts),
    ...projectTies(document, hasOtherFunds(facts) || hasOtherIncome(facts)),
  ];
}
