import type { Catalog } from '../../../shared/catalog/index.ts';
import type { YearData } from '../../../shared/facts/index.ts';
import {
  BOOKS,
  LEVELS,
  LEVEL_NAMES,
  type Level,
  type Measure,
  Scope,
  evaluate,
  openBooks,
} from '../../../shared/ledger/index.ts';
import { type Fen, ZERO, sum } from '../../../shared/money/index.ts';
import { type Pack, topicTitles } from '../../../shared/pack/index.ts';
import { type Names, namesFor } from '../../../shared/report/index.ts';

/** Something that a reason or a main use can be about. */
export interface Subject {
  readonly about: string;
  readonly title: string;
  /** This year's figure and the one its reason holds it against, where both are known. */
  readonly change?: {
    readonly now: Fen;
    readonly prior: Fen;
    /** What `prior` is: the prior year's figure unless said otherwise. */
    readonly than?: 'budget';
    /** Money that came from the year before is among them. */
    readonly hasCarried?: boolean;
  };
}

/** Levels whose rows a template may explain one by one. */
const LISTED: readonly Level[] = LEVEL_NAMES.filter(
  (level) => !['timing', 'category', 'kind'].includes(level),
);

type SpendingBook = 'expenditure' | 'priorExpenditureBridged';

function total(scope: Scope, book: SpendingBook): Fen {
  return sum(scope.lines(book).map(({ amounts }) => amounts.amount ?? ZERO));
}

function hasCarriedIn(scope: Scope, book: SpendingBook): boolean {
  return scope
    .lines(book)
    .some(
      ({ dimensions, amounts }) =>
        dimensions.timing === 'carriedForward' && (amounts.amount ?? ZERO) !== ZERO,
    );
}

function changeIn(scope: Scope): Subject['change'] {
  return {
    now: total(scope, 'expenditure'),
    prior: total(scope, 'priorExpenditureBridged'),
    hasCarried:
      hasCarriedIn(scope, 'expenditure') || hasCarriedIn(scope, 'priorExpenditureBridged'),
  };
}

/** The change that a level's reasons explain: of functional items what the template says, else the prior year's. */
function changeAt(level: Level, scope: Scope, pack: Pack, hasPrior: boolean): Subject['change'] {
  const against = pack.itemReasons?.against;
  if (level !== 'functionItem' || against === undefined) {
    return hasPrior ? changeIn(scope) : undefined;
  }
  const budget = evaluate(against, scope, pack.measures);
  if (!budget.isEntered) return undefined;
  return { now: total(scope, 'expenditure'), prior: budget.fen, than: 'budget' };
}

/** Figures of topics that are named in every template alike. */
const USUAL: Readonly<Record<string, readonly [Measure, Measure]>> = {
  total: [{ of: 'expenditure' }, { of: 'priorExpenditure' }],
  threePublic: [{ of: 'threePublic' }, { of: 'priorThreePublic' }],
  agencyOperatingFunds: [{ of: 'agencyOperatingFunds' }, { of: 'priorAgencyOperatingFunds' }],
  procurement: [{ of: 'procurement' }, { of: 'priorProcurement' }],
};

function measuresOf(about: string, pack: Pack): readonly [Measure, Measure] | undefined {
  const [, item] = /^threePublic\.(\w+)$/.exec(about) ?? [];
  if (item !== undefined) {
    return [
      { of: 'threePublic', where: { item } },
      { of: 'priorThreePublic', where: { item } },
    ];
  }
  const usual = USUAL[about];
  if (usual) return usual;
  const prior = `prior${about.charAt(0).toUpperCase()}${about.slice(1)}`;
  return Object.hasOwn(pack.measures, about) && Object.hasOwn(pack.measures, prior)
    ? [about, prior]
    : undefined;
}

function topicChange(about: string, pack: Pack, all: Scope): Subject['change'] {
  const measures = measuresOf(about, pack);
  if (!measures) return undefined;
  const [now, prior] = measures.map((measure) => evaluate(measure, all, pack.measures));
  return now && prior && prior.isEntered ? { now: now.fen, prior: prior.fen } : undefined;
}

function nameOf(level: Level, code: string, names: Names): string {
  const { dimension } = LEVELS[level];
  const name = names.name(level, code);
  const isCoded =
    dimension === 'function' || dimension === 'economic' || dimension === 'government';
  return isCoded && name !== code ? `${code} ${name}`.trim() : name;
}

/** All that reasons and main uses could be about: the pack's topics, then codes, units and projects. */
export function subjectsOf(data: YearData, pack: Pack, catalog: Catalog): readonly Subject[] {
  const all = Scope.all(openBooks(data, catalog));
  const names = namesFor(data, pack, catalog);
  // Without any figure of the prior year, nothing was zero then.
  const hasPrior = all.lines('priorExpenditureBridged').length > 0;
  const subjects = new Map<string, Subject>();
  for (const [about, title] of topicTitles(pack)) {
    const change = topicChange(about, pack, all);
    subjects.set(about, change ? { about, title, change } : { about, title });
  }
  for (const level of LISTED) {
    const keys = new Set(BOOKS.flatMap((book) => all.keys(book, level)));
    for (const key of [...keys].toSorted()) {
      const about = `${LEVELS[level].dimension}:${key}`;
      if (subjects.has(about)) continue;
      const change = changeAt(level, all.at(level, key), pack, hasPrior);
      const title = nameOf(level, key, names);
      subjects.set(about, change ? { about, title, change } : { about, title });
    }
  }
  for (const { code, name } of data.projects ?? []) {
    if (!subjects.has(`project:${code}`)) {
      subjects.set(`project:${code}`, { about: `project:${code}`, title: name });
    }
  }
  return [...subjects.values()];
}
