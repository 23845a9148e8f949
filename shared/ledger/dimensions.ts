import { CHOICES } from '../facts/index.ts';

/** What is known about an amount. Codes are compared by prefix: 206 includes 2060702. */
export const DIMENSIONS = [
  'unit',
  'unitNature',
  'function',
  'economic',
  'government',
  'nature',
  'project',
  'source',
  'timing',
  'category',
  'item',
  'kind',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

const CODED: ReadonlySet<Dimension> = new Set(['function', 'economic', 'government']);

/** True for classification codes, where a shorter code includes the longer ones. */
export function isCoded(dimension: Dimension): boolean {
  return CODED.has(dimension);
}

/** 财政拨款: the three sources that come from the treasury. */
export const FISCAL_SOURCES = [
  'generalPublicBudget',
  'governmentFundBudget',
  'stateCapitalBudget',
] as const;

const UNIT_FUND_SOURCES = [
  'unitFunds',
  'businessIncome',
  'operatingIncome',
  'superiorSubsidy',
  'affiliateRemittance',
  'otherIncome',
] as const;

/** Collective names that a template may use for several values. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  fiscalAppropriation: FISCAL_SOURCES,
  allUnitFunds: UNIT_FUND_SOURCES,
  agencies: ['administrative', 'civilServiceManaged'],
};

/** The names that a condition on a dimension of choices can have: its values and collective ones. */
export const CONDITION_NAMES = {
  ...CHOICES,
  unitNature: [...CHOICES.unitNature, 'agencies'],
  source: [...CHOICES.source, 'fiscalAppropriation', 'allUnitFunds'],
} as const;

/** The single values a name in a template stands for. */
export function expandGroup(value: string): readonly string[] {
  return (Object.hasOwn(GROUPS, value) ? GROUPS[value] : undefined) ?? [value];
}

interface LevelDefinition {
  readonly dimension: Dimension;
  /** For codes: how many digits make the level. */
  readonly digits?: number;
}

/** The levels by which amounts can be grouped into rows and lists. */
export const LEVEL_NAMES = [
  'functionClass',
  'functionSection',
  'functionItem',
  'economicClass',
  'economicSection',
  'economicItem',
  'governmentClass',
  'governmentSection',
  'unit',
  'project',
  'source',
  'nature',
  'timing',
  'category',
  'item',
  'kind',
] as const;

export type Level = (typeof LEVEL_NAMES)[number];

export const LEVELS: Readonly<Record<Level, LevelDefinition>> = {
  functionClass: { dimension: 'function', digits: 3 },
  functionSection: { dimension: 'function', digits: 5 },
  functionItem: { dimension: 'function', digits: 7 },
  economicClass: { dimension: 'economic', digits: 3 },
  economicSection: { dimension: 'economic', digits: 5 },
  economicItem: { dimension: 'economic', digits: 7 },
  governmentClass: { dimension: 'government', digits: 3 },
  governmentSection: { dimension: 'government', digits: 5 },
  unit: { dimension: 'unit' },
  project: { dimension: 'project' },
  source: { dimension: 'source' },
  nature: { dimension: 'nature' },
  timing: { dimension: 'timing' },
  category: { dimension: 'category' },
  item: { dimension: 'item' },
  kind: { dimension: 'kind' },
};

/** The key of a line at a level: the code cut to the level's digits; undefined where it is not known so far down. */
export function keyAtLevel(value: string | undefined, level: Level): string | undefined {
  const definition = LEVELS[level];
  if (value === undefined || definition.digits === undefined) return value;
  return value.length >= definition.digits ? value.slice(0, definition.digits) : undefined;
}
