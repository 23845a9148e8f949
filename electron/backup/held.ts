import type { BackupHolds } from '../../shared/api/index.ts';
import { lookAt } from '../store/index.ts';

const NAMES = 5;

/** What a backup holds, in short; `problem` says why it cannot be used. */
export function holdsOf(path: string): BackupHolds {
  const look = lookAt(path);
  if (!look.ok) {
    const problem = look.problems.map(({ message }) => message).join('');
    return { departments: [], departmentCount: 0, years: [], yearCount: 0, savedAt: null, problem };
  }
  const { years } = look.value;
  const names = new Map(years.map(({ department, name }) => [department, name]));
  return {
    departments: [...names.values()].slice(0, NAMES),
    departmentCount: names.size,
    years: [...new Set(years.map(({ year }) => year))].toSorted((a, b) => b - a),
    yearCount: years.length,
    savedAt:
      years
        .map(({ savedAt }) => savedAt)
        .toSorted()
        .at(-1) ?? null,
    problem: null,
  };
}
