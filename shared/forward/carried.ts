import { isRecord } from '../entry/index.ts';
import { AMOUNT_FIELDS, type YearDataFile } from '../facts/index.ts';
import type { ForwardOptions, ForwardPart } from './options.ts';
import { type Row, isEmpty, isMark, rowsOf, textOf, without } from './rows.ts';

const YEARLY_RESULTS = ['actual', 'score'] as const;

interface Relation {
  readonly source: YearDataFile;
  readonly options: ForwardOptions;
  /** Final accounts that start from the budget of the same year. */
  readonly isSameYear: boolean;
}

function firstAmount(row: Row): unknown {
  return row['amount'] ?? row['actual'] ?? row['adjustedBudget'] ?? row['initialBudget'];
}

/** What becomes of a row's amounts. Final accounts never get figures but the budget they start from. */
function amountsFor(row: Row, { options, isSameYear }: Relation): Row {
  const amount = firstAmount(row);
  if (amount === undefined) return {};
  if (isSameYear) return { initialBudget: amount };
  return options.kind === 'budget' && options.withAmounts ? { amount } : {};
}

function lines(list: unknown, relation: Relation): Row[] {
  return rowsOf(list)
    .filter((row) => relation.isSameYear || row['timing'] !== 'carriedForward')
    .map((row) => ({ ...without(row, ...AMOUNT_FIELDS, 'note'), ...amountsFor(row, relation) }));
}

function isChosen(code: unknown, { options }: Relation): boolean {
  return options.projects === undefined || options.projects.some((one) => one === code);
}

function indicatorsOf(list: unknown): Row[] {
  return rowsOf(list).map((row) => without(row, ...YEARLY_RESULTS));
}

const TARGETS = ['goal', 'indicators', 'hasPerformanceTarget', 'selfEvaluation'] as const;

function projectsOf(relation: Relation): Row[] {
  const { source, options } = relation;
  return rowsOf(source.projects)
    .filter(({ code }) => isChosen(code, relation))
    .map((row) => {
      const kept = options.parts.includes('projects')
        ? without(row, ...TARGETS, ...(options.withAmounts ? [] : ['controlTotal', 'budgetItems']))
        : { code: row['code'], name: row['name'], unit: row['unit'] };
      if (!options.parts.includes('indicators')) return kept;
      const { goal, hasPerformanceTarget, indicators } = row;
      return { ...kept, goal, hasPerformanceTarget, indicators: indicatorsOf(indicators) };
    });
}

function overallOf({ source }: Relation): Row {
  const { overallPerformance } = source;
  return {
    goal: overallPerformance?.goal,
    tasks: rowsOf(overallPerformance?.tasks).map((row) =>
      without(row, 'amount', 'fiscal', 'other'),
    ),
    indicators: indicatorsOf(overallPerformance?.indicators),
  };
}

const PARTS: Readonly<Record<Exclude<ForwardPart, 'prior'>, (relation: Relation) => Row>> = {
  profile: ({ source }) => ({
    department: source.department,
    contact: without(source.contact ?? {}, 'publishedOn'),
    preparedBy: source.preparedBy,
  }),
  units: ({ source, isSameYear }) => ({
    units: source.units,
    staffing: source.staffing,
    vehicles: rowsOf(source.vehicles).map((row) => (isSameYear ? row : without(row, 'purchased'))),
  }),
  basic: (relation) => ({
    expenditure: lines(relation.source.expenditure, relation).filter(
      (row) => row['nature'] !== 'project',
    ),
  }),
  projects: (relation) => ({
    projects: projectsOf(relation),
    expenditure: lines(relation.source.expenditure, relation).filter(
      (row) => row['nature'] === 'project' && isChosen(row['project'], relation),
    ),
  }),
  indicators: (relation) => ({
    projects: projectsOf(relation),
    overallPerformance: overallOf(relation),
  }),
  income: (relation) => ({
    income: lines(relation.source.income, relation),
    ...(relation.isSameYear ? budgetOnly(relation) : {}),
  }),
  texts: ({ source }) => ({ mainUses: source.mainUses }),
  glossary: ({ source }) => ({
    glossary: source.glossary,
    classificationItems: source.classificationItems,
  }),
};

/** What final accounts take from the budget of their own year beside income and spending. */
function budgetOnly(relation: Relation): Row {
  const { source } = relation;
  return {
    carriedOver: lines(source.carriedOver, relation),
    threePublic: lines(source.threePublic, relation),
    agencyOperatingFunds: lines(source.agencyOperatingFunds, relation),
    procurement: lines(source.procurement, relation),
  };
}

/** Each chosen part of the earlier year as it would stand in the new one. */
export function carriedParts(
  source: YearDataFile,
  options: ForwardOptions,
): { readonly part: ForwardPart; readonly values: Row }[] {
  const isSameYear = source.year === options.year;
  return options.parts.flatMap((part) =>
    part === 'prior' ? [] : [{ part, values: PARTS[part]({ source, options, isSameYear }) }],
  );
}

/** Projects that were over before `year`: carried-forward money only, or their time is up. */
export function endedProjects(source: YearDataFile, year: number): string[] {
  if (year <= source.year) return [];
  return rowsOf(source.projects)
    .filter((project) => {
      const code = textOf(project, 'code');
      const spent = rowsOf(source.expenditure).filter((row) => row['project'] === code);
      const isLeftover =
        spent.length > 0 && spent.every((row) => row['timing'] === 'carriedForward');
      const years = [...textOf(project, 'period').matchAll(/20\d\d/g)].map(([text]) =>
        Number(text),
      );
      const isOver = new Set(years).size > 1 && Math.max(...years) < year;
      return isLeftover || isOver;
    })
    .map((project) => textOf(project, 'code'));
}

/** Number of rows, or of fields outside of lists, that were filled: what stayed as it was is the same object. */
export function countFilled(before: unknown, after: unknown): number {
  if (before === after || isEmpty(after)) return 0;
  if (Array.isArray(after)) {
    const known = new Set<unknown>(Array.isArray(before) ? before : []);
    return after.filter((row) => !known.has(row)).length;
  }
  if (!isRecord(after)) return 1;
  const old = isRecord(before) ? before : {};
  return Object.entries(after)
    .filter(([key]) => !isMark(key))
    .reduce((count, [key, value]) => count + countFilled(old[key], value), 0);
}
