import { type Path, type ReadEntry, pathText } from '../../shared/entry/index.ts';

type Problems = ReadEntry['problems'];

/** What is wrong in the rows of a list, by true index. */
export interface RowProblems {
  readonly at: (index: number, field: string) => string | undefined;
  /** All messages of a row; they name the field, not the row. */
  readonly of: (index: number) => readonly string[];
  /** Whether a row with problems is left out of the facts as a whole. */
  readonly isLeftOut: (index: number) => boolean;
}

/** Messages stand beside their cell and need not name it again. */
function shortened(message: string): string {
  return message.slice(message.indexOf('：') + 1);
}

/** Rows of a list are counted otherwise where a grid shows a part of it, so messages go without. */
function withoutRow(message: string, list: Path): string {
  const words = message.split(' › ').slice(list.filter((key) => typeof key === 'string').length);
  return words.length > 0 ? words.join(' › ') : shortened(message);
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
      const found = problemsOf(index).find(({ path }) => path[list.length + 1] === field);
      return found && shortened(found.message);
    },
    of: (index) => problemsOf(index).map(({ message }) => withoutRow(message, list)),
    isLeftOut: (index) =>
      problemsOf(index).length > 0 && reading.factPath([...list, index]) === undefined,
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
