import { useMemo } from 'react';
import { type Entry, type ReadEntry, readEntry } from '../../shared/entry/index.ts';
import { useYear } from './year-store.ts';

const known = new WeakMap<Entry, ReadEntry>();

/** What an entry says; the same entry is read once. */
export function readingOf(entry: Entry): ReadEntry {
  const read = known.get(entry) ?? readEntry(entry);
  known.set(entry, read);
  return read;
}

/** The facts of the open year as they stand at this keystroke. */
export function useReading(): ReadEntry {
  const entry = useYear((state) => state.entry);
  return useMemo(() => readingOf(entry), [entry]);
}
