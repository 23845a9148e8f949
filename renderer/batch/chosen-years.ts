import type { YearRow } from '../../shared/api/index.ts';
import { keyText } from '../start/words.ts';

/** Which years of the library are worked on. */
export interface YearFilter {
  readonly year: number | undefined;
  readonly kind: YearRow['key']['kind'] | undefined;
  /** A part of a department's name or code. */
  readonly words: string;
}

/** The years that a filter leaves, in the order of the library. */
export function filteredYears(years: readonly YearRow[], filter: YearFilter): readonly YearRow[] {
  const words = filter.words.trim().toLowerCase();
  return years.filter(
    ({ key, name }) =>
      (filter.year === undefined || key.year === filter.year) &&
      (filter.kind === undefined || key.kind === filter.kind) &&
      (words === '' || `${name} ${key.department}`.toLowerCase().includes(words)),
  );
}

/** The rows with these keys, in the order of the library. */
export function rowsOf(years: readonly YearRow[], keys: ReadonlySet<string>): readonly YearRow[] {
  return years.filter(({ key }) => keys.has(keyText(key)));
}
