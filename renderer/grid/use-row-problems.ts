import { useMemo } from 'react';
import type { Path } from '../../shared/entry/index.ts';
import { useReading } from '../state/reading.ts';
import { type RowProblems, rowProblems } from './row-problems.ts';

/** The problems of a list's rows at this keystroke. */
export function useRowProblems(list: Path): RowProblems {
  const reading = useReading();
  return useMemo(() => rowProblems(reading, list), [list, reading]);
}
