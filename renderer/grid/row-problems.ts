import { type Path, type ReadEntry, pathText } from '../../shared/entry/index.ts';
import { pathWords } from '../../shared/facts/index.ts';

type Problems = ReadEntry['problems'];

/** What is wrong in the rows of a list, by true index. */
export interface RowProblems {
  readonly at: (index: number, field: string) => string | undefined;
  /** All messages of a row; they name the field, not the row. */
  readonly of: (index: number) => readonly string[];
  /** Whether a row with problems is left out of the facts as a whole. */
  readonly isLeftOut: (index: number) => boolean;
  /** Whether a row only waits for its amount. */
  readonly isUnfinished: (index: number) => boolean;
}

/** The message stands beside its row and need not name it again. */
function withoutRow({ path, clause }: Problems[number], list: Path): string {
  const fields = pathWords(path).slice(list.filter((key) => typeof key === 'string').length);
  return fields.length > 0 ? `${fields.join(' › ')}：${clause}` : clause;
}

function problemsByRow(reading: ReadEntry, list: Path): ReadonlyMap<unknown, Problems> {
  const prefix = pathText(list);
  return Map.groupBy(
    reading.problems.filter(
      ({ path }) => path.length > list.length && pathText(path.slice(0, list.length)) === prefix,
    ),
    ({ path }) => path[list.length],
  );
}

/** The problems of a list's rows, as an entry was read. */
export function rowProblems(reading: ReadEntry, list: Path): RowProblems {
  const byRow = problemsByRow(reading, list);
  const problemsOf = (index: number): Problems => byRow.get(index) ?? [];
  return {
    at: (index, field) => {
      return problemsOf(index).find(({ path }) => path[list.length + 1] === field)?.clause;
    },
    of: (index) => problemsOf(index).map((one) => withoutRow(one, list)),
    isLeftOut: (index) =>
      problemsOf(index).length > 0 && reading.factPath([...list, index]) === undefined,
    isUnfinished: (index) =>
      problemsOf(index).length > 0 && problemsOf(index).every((one) => one.isUnfinished),
  };
}

/** How many rows of a list are begun, but not filled in so far that they count. */
export function countLeftOut(reading: ReadEntry, list: Path): number {
  const indexes = [...problemsByRow(reading, list).keys()];
  return indexes.filter(
    (index) => typeof index === 'number' && reading.factPath([...list, index]) === undefined,
  ).length;
}

/** What the sums do not hold, in the user's words; blank where they hold every row. */
export function leftOutWords(count: number): string {
  return count === 0 ? '' : `另有 ${count} 行没有填全，公开表里没有计入`;
}
