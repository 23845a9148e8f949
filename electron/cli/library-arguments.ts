import type { YearKey } from '../services/library-files.ts';

/** The year that the options name, or undefined where they do not. */
export function yearKey(
  options: Readonly<Record<string, string | undefined>>,
): YearKey | undefined {
  const { department, year, kind } = options;
  if (department === undefined || year === undefined || !/^\d{4}$/.test(year)) return undefined;
  if (kind !== undefined && kind !== 'budget' && kind !== 'finalAccounts') return undefined;
  return { department, year: Number(year), kind };
}
