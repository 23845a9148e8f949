import { useMemo } from 'react';
import { type Path, pathText } from '../../shared/entry/index.ts';
import { useReading } from '../state/reading.ts';

/** What is wrong in the rows of a list, by true index. */
export interface RowProblems {
  readonly at: (index: number, field: string) => string | undefined;
  /** All messages of a row. */
  readonly of: (index: number) => readonly string[];
  /** Whether a row with problems is left out of the facts as a whole. */
  readonly isLeftOut: (index: number) => boolean;
}

/** Messages stand beside their cell and need not name it again. */
function shortened(message: string): string {
  return message.slice(message.indexOf('：') + 1);
}

/** The problems of a list's rows at this keystroke. */
export function useRowProblems(list: Path): RowProblems {
  const reading = useReading();
  return useMemo(() => {
    const prefix = pathText(list);
    const byRow = Map.groupBy(
      reading.problems.filter(
        ({ path }) => path.length > list.length && pathText(path.slice(0, list.length)) === prefix,
      ),
      ({ path }) => path[list.length],
    );
    const problemsOf = (index: number): typeof reading.problems => byRow.get(index) ?? [];
    return {
      at: (index, field) => {
        const found = problemsOf(index).find(({ path }) => path[list.length + 1] === field);
        return found && shortened(found.message);
      },
      of: (index) => problemsOf(index).map(({ message }) => message),
      isLeftOut: (index) =>
        problemsOf(index).length > 0 && reading.factPath([...list, index]) === undefined,
    };
  }, [list, reading]);
}
