import { type Catalog, withItems } from '../catalog/index.ts';
import type { Indicator, YearData } from '../facts/index.ts';
import { type Books, Scope, openBooks } from '../ledger/index.ts';
import type { Fen } from '../money/index.ts';
import { type Breakdown, breakDown, totalOf } from './breakdown.ts';
import { type Comparison, compareYears } from './comparison.ts';
import { Names } from './names.ts';

/** A project with its money and the targets it is held to. */
export interface ProjectTargets {
  readonly code: string;
  readonly name: string;
  readonly fen: Fen;
  readonly indicators: number;
  readonly core: number;
  /** How many indicators stand under each 一级指标, in the order of entry. */
  readonly byLevel: readonly { readonly level: string; readonly count: number }[];
}

/** What the page “一览” shows of one year. Every amount is added up in the ledger. */
export interface Overview {
  /** The income by source, what came from last year as a part of its own. */
  readonly income: Breakdown;
  /** The spending by 类. */
  readonly byClass: Breakdown;
  /** Basic, project and other spending. */
  readonly byNature: Breakdown;
  /** The basic spending: personnel and operating. */
  readonly byCategory: Breakdown;
  readonly comparison: Comparison;
  readonly projects: readonly ProjectTargets[];
  readonly books: Books;
}

function incomeOf(all: Scope, names: Names): Breakdown {
  const current = all.where({ timing: { not: 'carriedForward' } });
  const carried = all.where({ timing: 'carriedForward' });
  const now = breakDown(current, 'income', 'source', (key) => names.source(key));
  const before = breakDown(
    carried,
    'income',
    'source',
    (key) => `上年结转（${names.source(key)}）`,
  );
  const carriedParts = before.parts.map((part) => ({ ...part, key: `carried:${part.key}` }));
  return { total: totalOf(all, 'income'), parts: [...now.parts, ...carriedParts] };
}

function levelsOf(indicators: readonly Indicator[]): ProjectTargets['byLevel'] {
  const groups = Map.groupBy(indicators, ({ level1 }) => level1 ?? '未注明');
  return [...groups].map(([level, list]) => ({ level, count: list.length }));
}

const KINDS = ['产出', '效益', '满意度'];

/** `产出指标` and `产出` are one kind; what has no name is a kind of its own. */
function kindOf(level: string): string {
  return KINDS.find((kind) => level.includes(kind)) ?? level.replace(/指标$/, '');
}

/** The indicators of all projects by kind: one row of counts for each kind, in the order of the projects. */
export function indicatorKinds(
  projects: readonly ProjectTargets[],
): readonly { readonly kind: string; readonly counts: readonly number[] }[] {
  const levels = projects.flatMap(({ byLevel }) => byLevel.map(({ level }) => kindOf(level)));
  const found = [...new Set(levels)];
  const ordered = [...KINDS.filter((kind) => found.includes(kind)), ...found];
  const countOf = ({ byLevel }: ProjectTargets, kind: string): number =>
    byLevel.reduce((sum, { level, count }) => sum + (kindOf(level) === kind ? count : 0), 0);
  return [...new Set(ordered)].map((kind) => ({
    kind,
    counts: projects.map((project) => countOf(project, kind)),
  }));
}

function projectsOf(data: YearData, all: Scope): readonly ProjectTargets[] {
  return (data.projects ?? []).map(({ code, name, indicators = [] }) => ({
    code,
    name,
    fen: totalOf(all.at('project', code), 'expenditure'),
    indicators: indicators.length,
    core: indicators.filter(({ isCore }) => isCore === true).length,
    byLevel: levelsOf(indicators),
  }));
}

/** The year at a glance: amounts in whole 分, the largest first. In final accounts they are the actual ones. */
export function overviewOf(data: YearData, shipped: Catalog): Overview {
  const catalog = withItems(shipped, data.classificationItems ?? [], 'own');
  const books = openBooks(data, catalog);
  const all = Scope.all(books);
  const names = new Names(data, catalog);
  return {
    income: incomeOf(all, names),
    byClass: breakDown(all, 'expenditure', 'functionClass', (key) => names.code('function', key)),
    byNature: breakDown(all, 'expenditure', 'nature', (key) => names.nature(key)),
    byCategory: breakDown(all.where({ nature: 'basic' }), 'expenditure', 'category', (key) =>
      names.category(key),
    ),
    comparison: compareYears(all, names),
    projects: projectsOf(data, all),
    books,
  };
}
