import { useEffect, useState } from 'react';
import type { Catalog } from '../../shared/catalog/index.ts';
import type { YearKey } from '../../shared/entry/index.ts';
import { openBooks } from '../../shared/ledger/index.ts';
import type { OpenedYear } from '../../shared/overview/index.ts';
import { request } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';
import { readingOf } from '../state/reading.ts';

/** More years say no more in a chart. */
const MOST_YEARS = 9;

async function openOther(key: YearKey, catalog: Catalog): Promise<readonly OpenedYear[]> {
  const answer = await request('year/open', { key });
  // A year that cannot be read is left out here; the list of years tells what is wrong with it.
  if (!answer.ok) return [];
  const { data } = readingOf(answer.value.entry);
  return [{ year: key.year, books: openBooks(data, catalog) }];
}

/** The other years of the same department and kind in the library. Undefined while they are read. */
export function useOtherYears(
  key: YearKey | undefined,
  catalog: Catalog | undefined,
): readonly OpenedYear[] | undefined {
  const years = useApp((state) => state.years);
  const [others, setOthers] = useState<readonly OpenedYear[]>();
  useEffect(() => {
    if (!key || !catalog) return undefined;
    let isCurrent = true;
    const keys = years
      .map((row) => row.key)
      .filter((one) => one.department === key.department && one.kind === key.kind)
      .filter(({ year }) => year !== key.year)
      .toSorted((a, b) => b.year - a.year)
      .slice(0, MOST_YEARS);
    void Promise.all(keys.map((one) => openOther(one, catalog))).then((opened) => {
      if (isCurrent) setOthers(opened.flat());
    });
    return () => {
      isCurrent = false;
    };
  }, [key, catalog, years]);
  return others;
}
