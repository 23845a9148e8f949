import {
  type Book,
  LEVELS,
  type LedgerLine,
  type Level,
  type Scope,
  keyAtLevel,
} from '../ledger/index.ts';
import { type Fen, absolute, subtract } from '../money/index.ts';
import { totalOf } from './breakdown.ts';
import type { Names } from './names.ts';

/** This year's and last year's amount of one thing. */
export interface Change {
  readonly key: string;
  readonly label: string;
  readonly now: Fen;
  readonly before: Fen;
  /** `now − before`. */
  readonly difference: Fen;
}

/** This year against last year, as finely as both years are known. */
export interface Comparison {
  /** False where no figure of last year is entered. */
  readonly isKnown: boolean;
  /** What the rows are: 科目, 项目, 支出性质; undefined where only the totals can be compared. */
  readonly by: string | undefined;
  readonly total: Change;
  /** All rows, in the order of their codes; they add up to the total exactly. */
  readonly rows: readonly Change[];
}

const NOW: Book = 'expenditure';
/** Last year's spending under this year's codes (科目调整). */
const BEFORE: Book = 'priorExpenditureBridged';

interface Way {
  readonly by: string;
  readonly keyOf: (line: LedgerLine) => string | undefined;
  readonly within: (all: Scope, key: string) => Scope;
  readonly nameOf: (key: string, names: Names) => string;
}

function levelWay(by: string, level: Level, nameOf: Way['nameOf']): Way {
  return {
    by,
    keyOf: ({ dimensions }) => keyAtLevel(dimensions[LEVELS[level].dimension], level),
    within: (all, key) => all.at(level, key),
    nameOf,
  };
}

const PROJECT = 'project:';

function codeOfProject(key: string): string | undefined {
  return key.startsWith(PROJECT) ? key.slice(PROJECT.length) : undefined;
}

/** Projects one by one, all else by its nature. */
const BY_PROJECT: Way = {
  by: '项目',
  keyOf: ({ dimensions: { nature, project } }) => {
    if (project !== undefined) return `${PROJECT}${project}`;
    return nature === 'project' ? undefined : nature;
  },
  within: (all, key) => {
    const code = codeOfProject(key);
    if (code !== undefined) return all.at('project', code);
    const projects = [...all.keys(NOW, 'project'), ...all.keys(BEFORE, 'project')];
    return all.where({ nature: key, project: { not: projects } });
  },
  nameOf: (key, names) => {
    const code = codeOfProject(key);
    return code === undefined ? names.nature(key) : names.project(code);
  },
};

const functionName: Way['nameOf'] = (key, names) => names.code('function', key);

/** The finest way comes first; one is taken when every line of both years can be placed by it. */
const WAYS: readonly Way[] = [
  levelWay('功能分类项级科目', 'functionItem', functionName),
  levelWay('功能分类款级科目', 'functionSection', functionName),
  levelWay('功能分类类级科目', 'functionClass', functionName),
  BY_PROJECT,
  levelWay('支出性质', 'nature', (key, names) => names.nature(key)),
];

function change(key: string, label: string, now: Fen, before: Fen): Change {
  return { key, label, now, before, difference: subtract(now, before) };
}

function rowsBy(all: Scope, way: Way, names: Names): readonly Change[] {
  const keys = new Set([...all.lines(NOW), ...all.lines(BEFORE)].map((line) => way.keyOf(line)));
  const named = [...keys].filter((key) => key !== undefined).toSorted();
  return named.map((key) => {
    const within = way.within(all, key);
    return change(key, way.nameOf(key, names), totalOf(within, NOW), totalOf(within, BEFORE));
  });
}

/** Spending of this year against last year's; not entered last year is not zero: see `isKnown`. */
export function compareYears(all: Scope, names: Names): Comparison {
  const before = all.lines(BEFORE);
  const total = change('total', '支出合计', totalOf(all, NOW), totalOf(all, BEFORE));
  if (before.length === 0) return { isKnown: false, by: undefined, total, rows: [] };
  const lines = [...all.lines(NOW), ...before];
  const way = WAYS.find(({ keyOf }) => lines.every((line) => keyOf(line) !== undefined));
  if (!way) return { isKnown: true, by: undefined, total, rows: [] };
  return { isKnown: true, by: way.by, total, rows: rowsBy(all, way, names) };
}

/** The rows that changed most in money, either way, the largest first. */
export function largestChanges({ rows }: Comparison, count = 5): readonly Change[] {
  return rows
    .filter(({ difference }) => difference !== 0)
    .toSorted((a, b) => absolute(b.difference) - absolute(a.difference))
    .slice(0, count);
}
