import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Entry } from '../../../shared/entry/index.ts';
import { readingOf } from '../../state/reading.ts';
import { useResources } from '../../state/resources.ts';
import { useYear } from '../../state/year-store.ts';
import { type TextPlaces, findTextPlaces } from './reason-places.ts';
import { type Subject, subjectsOf } from './reason-subjects.ts';

const NOT_OF_INTEREST = new Set([
  'reasons',
  'mainUses',
  'texts',
  'paragraphs',
  'glossary',
  'notes',
]);

/** The entry without the texts: it stays the same while texts are typed. */
function useFigures(): Entry {
  return useYear(
    useShallow(({ entry }) =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => !NOT_OF_INTEREST.has(key))),
    ),
  );
}

interface Asked {
  readonly subjects: readonly Subject[];
  readonly places: TextPlaces;
}

const NOTHING: Asked = { subjects: [], places: new Map() };

/** What reasons and main uses the template prints, and in which sentences. */
export function useTextPlaces(): Asked {
  const figures = useFigures();
  const pack = useResources((state) => state.pack);
  const catalog = useResources((state) => state.catalog);
  return useMemo(() => {
    if (!pack || !catalog) return NOTHING;
    const { data } = readingOf(figures);
    const subjects = subjectsOf(data, pack, catalog);
    return { subjects, places: findTextPlaces(data, subjects, pack, catalog) };
  }, [figures, pack, catalog]);
}
