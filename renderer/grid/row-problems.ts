import { type Path, type ReadEntry, pathText } from '../../shared/entry/index.ts';
import { pathWords } from '../../shared/facts/index.ts';

type Problems = ReadEntry['problems'];

/** What is wrong in the rows of a list, by true index. */
export interface RowProblems {
  /** What is wrong in each cell that has something wrong, by `cellKey`. */
  readonly clauses: Readonly<Record<string, string>>;
  /** All messages of a row; they name the field, not the row. */
  readonly of: (index: number) => readonly string[];
  /** Whether a row with problems is left out of the facts as a whole. */
  readonly isLeftOut: (index: number) => boolean;
  /** Whether a row only waits for its amount. */
  readonly isUnfinished: (index: number) => boolean;
}

/** The name of a cell, by true index of its row. */
export function cellKey(index: number, field: string): string {
  return `${index}.${field}`;
}

/** The first of several things that are wrong in a cell. */
function clausesOf(problems: Problems, list: Path): Readonly<Record<string, string>> {
  return Object.fromEntries(
    problems.toReversed().map(({ path, clause }) => {
      const [index, field] = path.slice(list.length);
      return [cellKey(Number(index), String(field)), clause];
    }),
  );
}

/** The message stands beside its row and need not name it again. */
function withoutRow({ path, clause }: Problems[number], list: Path): string {
  const fields = pathWords(path).slice(list.filter((key) => typeof key === 'string').length);
  return fields.length > 0 ? `${fields.join(' › ')}：${clause}` : clause;
}

function problemsIn(reading: ReadEntry, list: Path): Problems {
  const prefix = pathText(list);
  return reading.problems.filter(
    ({ path }) => path.length > list.length && pathText(path.slice(0, list.length)) === prefix,
  );
}

function problemsByRow(problems: Problems, list: Path): ReadonlyMap<unknown, Problems> {
  return Map.groupBy(problems, ({ path }) => path[list.length]);
}

/** The problems of a list's rows, as an entry was read. */
export function rowProblems(reading: ReadEntry, list: Path): RowProblems {
  const all = problemsIn(reading, list);
  const byRow = problemsByRow(all, list);
  const problemsOf = (index: number): Problems => byRow.get(index) ?? [];
  return {
    clauses: clausesOf(all, list),
    of: (index) => problemsOf(index).map((one) => withoutRow(one, list)),
    isLeftOut: (index) =>
      problemsOf(index).length > 0 && reading.factPath([...list, index]) === undefined,
    isUnfinished: (index) =>
      problemsOf(index).length > 0 && problemsOf(index).every((one) => one.isUnfinished),
  };
}

/** Rows of a list that do not count yet, how many there are. */
export interface UncountedRows {
  /** Begun, but not filled in so far that they count. */
  readonly leftOut: number;
  /** Those that lack nothing but their amount. */
  readonly waiting: number;
}

/** The rows of a list that the sums do not hold. */
export function countUncounted(reading: ReadEntry, list: Path): UncountedRows {
  const rows = [...problemsByRow(problemsIn(reading, list), list)].filter(
    ([index]) => typeof index === 'number' && reading.factPath([...list, index]) === undefined,
  );
  const waiting = rows.filter(([, problems]) => problems.every((one) => one.isUnfinished)).length;
  return { leftOut: rows.length - waiting, waiting };
}

/** Which rows only wait for their amount, in the user's words. */
export function waitingWords(count: number): string {
  return `有 ${count} 行还没有填金额，公开表里先不计入`;
}

/** What the sums do not hold, in the user's words; blank where they hold every row. */
export function leftOutWords(count: number): string {
  return count === 0 ? '' : `另有 ${count} 行没有填全，公开表里没有计入`;
}
