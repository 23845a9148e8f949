import type { Entry } from '../entry/index.ts';
import type { Learned } from './learned.ts';

const FROM_FILE = 'imported';

function marked<T extends object>(
  row: T,
): T & { readonly _origin: Readonly<Record<string, string>> } {
  return { ...row, _origin: Object.fromEntries(Object.keys(row).map((key) => [key, FROM_FILE])) };
}

/**
 * What was learned, as parts of the entry of the following year: the figures as the prior year's, name,
 * duties and projects as a starting point. Amounts of projects are not carried: they are last year's.
 */
export function entryParts(learned: Learned): Entry {
  const { prior, department, projects } = learned;
  const lists = Object.entries(prior).flatMap(([name, rows]) =>
    rows.length > 0 ? [[name, rows.map((row: object) => marked(row))] as const] : [],
  );
  return {
    ...(Object.keys(department).length > 0 ? { department: marked(department) } : {}),
    ...(lists.length > 0 ? { prior: Object.fromEntries(lists) } : {}),
    ...(projects.length > 0
      ? {
          projects: projects.map(({ name }, index) =>
            marked({ code: `P${String(index + 1).padStart(2, '0')}`, name }),
          ),
        }
      : {}),
  };
}
