import type { Catalog, UnitNature } from '../../catalog/index.ts';
import type { Rule } from '../../findings/index.ts';
import { lastPlace } from './decimal.ts';
import type { Fact } from './fact.ts';
import { collectFacts } from './facts.ts';
import type { CodeFinder } from './names.ts';
import { TIE_RULES } from './rule-data.ts';
import { sameScopes } from './same-scopes.ts';
import type { Tie } from './ties.ts';
import type { UnderstoodDocument } from './understood.ts';

/** Economic items and the functional items that hold the same money of the basic expenditure. */
const PAIRS = [
  ['30108', '2080505'],
  ['30109', '2080506'],
  ['30113', '2210201'],
] as const;
const AGENCY = /^50[1-4]/;
const INSTITUTION = /^50[56]/;
const NATURES = ['administrative', 'institution'] as const satisfies readonly UnitNature[];

function tieOf(rule: Rule, target: Fact, parts: readonly Fact[], what: string): Tie {
  const decimals = [target, ...parts].map(({ table }) => table.decimals);
  return {
    rule,
    target: target.place,
    parts: parts.map(({ place }) => place),
    unitSize: lastPlace(Math.min(...decimals)),
    what,
  };
}

/** The facts of one table, the first that has any like these. */
function ofOneTable(facts: readonly Fact[], pattern: RegExp): Fact[] {
  const like = facts.filter(({ item }) => pattern.test(item));
  const own = like.filter(({ table }) => table === like[0]?.table);
  return new Set(own.map(({ item }) => item)).size === own.length ? own : [];
}

function hasAmount({ place }: Fact): boolean {
  return place.cell.value !== 0n;
}

/** Agencies use 501 to 504, institutions 505 and 506; a department with both tells no nature. */
function naturesIn(government: readonly Fact[]): readonly UnitNature[] {
  const used = government.filter(hasAmount).map(({ item }) => item);
  const isAgency = used.some((item) => AGENCY.test(item));
  const isInstitution = used.some((item) => INSTITUTION.test(item));
  if (isAgency === isInstitution) return NATURES;
  return [isAgency ? 'administrative' : 'institution'];
}

/** Governmental sections against the departmental items that the mapping puts into them. */
function governmentTies(facts: readonly Fact[], catalog: Catalog): Tie[] {
  const government = ofOneTable(facts, /^5\d{4}$/);
  const economic = ofOneTable(facts, /^3\d{4}$/);
  const natures = naturesIn(government);
  const [nature = 'administrative'] = natures;
  const targets = economic.map((fact) => {
    const mappings = natures.map((own) => catalog.governmentMapping(fact.item, own));
    const codes = new Set(mappings.map((mapping) => mapping?.code));
    const isSure = codes.size === 1 && mappings.every((mapping) => mapping?.isDocumented === true);
    return { fact, code: catalog.governmentCode(fact.item, nature), isSure };
  });
  const used = targets.filter(({ fact }) => hasAmount(fact));
  // An item without a section may belong to any of them.
  if (used.length < 2 || used.some(({ code }) => code === undefined)) return [];
  return government.flatMap((target): Tie[] => {
    const own = targets.filter(({ code }) => code === target.item);
    const isMixed = natures.length > 1 && own.some(({ isSure }) => !isSure);
    if (own.length === 0 || isMixed) return [];
    const isSure = natures.length === 1 && own.every((one) => one.isSure);
    const rule = isSure
      ? TIE_RULES.government
      : ({ ...TIE_RULES.government, severity: 'info' } as const);
    const parts = own.map(({ fact }) => fact);
    return [tieOf(rule, target, parts, '按对照关系归入该款的部门经济科目')];
  });
}

function personnelTies(facts: readonly Fact[]): Tie[] {
  return PAIRS.flatMap(([economic, code]) => {
    const [paid] = ofOneTable(facts, new RegExp(`^${economic}$`));
    const [item] = ofOneTable(facts, new RegExp(`^${code}$`));
    if (paid === undefined || item === undefined || !hasAmount(paid) || !hasAmount(item)) return [];
    return [tieOf(TIE_RULES.personnel, item, [paid], '与')];
  });
}

/**
 * Figures of different classifications that mean the same money: governmental sections and their
 * departmental items, social insurance and housing funds as economic and as functional items.
 */
export function kinTies(
  document: UnderstoodDocument,
  codeOf: CodeFinder,
  catalog: Catalog | undefined,
): Tie[] {
  const all = collectFacts(document, codeOf).filter(
    ({ side, year }) => side === 'expenditure' && year === document.year,
  );
  const same = sameScopes(all, document.year);
  const groups = Map.groupBy(
    all.filter(({ part }) => part === 'basic' || part === 'project'),
    ({ scope, part, isCurrent }) => `${same.get(scope) ?? scope}|${String(isCurrent)}|${part}`,
  );
  return [...groups].flatMap(([key, facts]) => [
    ...(catalog === undefined ? [] : governmentTies(facts, catalog)),
    ...(key.endsWith('basic') ? personnelTies(facts) : []),
  ]);
}
