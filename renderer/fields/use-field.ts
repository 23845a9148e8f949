import { useCallback, useMemo } from 'react';
import {
  type EntryProblem,
  type FieldInfo,
  type Path,
  type ReadEntry,
  fieldInfo,
  parsePath,
  pathText,
  valueAt,
} from '../../shared/entry/index.ts';
import { readingOf } from '../state/reading.ts';
import { edit, endGroup, useYear } from '../state/year-store.ts';
import { originAt, typeAt } from './origin.ts';

export { putAt } from './draft.ts';

/** A field of the open year, ready to be typed into. */
export interface BoundField {
  readonly info: FieldInfo;
  readonly value: unknown;
  readonly problems: readonly EntryProblem[];
  readonly isReadOnly: boolean;
  /** Where the value came from, in words; undefined where it was typed. */
  readonly origin: string | undefined;
  /** Takes a keystroke; `undefined` clears the field. */
  readonly set: (value: unknown) => void;
  /** The user has left the field: what follows is another step of undo. */
  readonly end: () => void;
}

const UNKNOWN: FieldInfo = { kind: 'text', title: '', isRequired: false, choices: [] };

const NONE: readonly EntryProblem[] = [];
const indexed = new WeakMap<ReadEntry, ReadonlyMap<string, readonly EntryProblem[]>>();

/** The problems of one field; a reading is indexed once for all fields. */
function problemsAt(read: ReadEntry, text: string): readonly EntryProblem[] {
  const known = indexed.get(read) ?? Map.groupBy(read.problems, ({ path }) => pathText(path));
  indexed.set(read, known);
  return known.get(text) ?? NONE;
}

/** Binds a form's field to the open year. */
export function useField(path: Path): BoundField {
  const text = pathText(path);
  const stable = useMemo(() => parsePath(text), [text]);
  const value = useYear((state) => valueAt(state.entry, stable));
  const isReadOnly = useYear((state) => state.isPublished);
  const origin = useYear((state) => originAt(state.entry, stable));
  const complaint = useYear(({ entry }) =>
    problemsAt(readingOf(entry), text)
      .map(({ message }) => message)
      .join(),
  );
  const info = useMemo(() => fieldInfo(stable) ?? { ...UNKNOWN, title: text }, [stable, text]);
  const set = useCallback(
    (next: unknown) => {
      edit(
        `修改“${info.title}”`,
        (draft) => {
          typeAt(draft, stable, next === '' ? undefined : next);
        },
        text,
      );
    },
    [stable, text, info],
  );
  const own = useMemo(
    () => (complaint === '' ? NONE : problemsAt(readingOf(useYear.getState().entry), text)),
    [complaint, text],
  );
  return { info, value, problems: own, isReadOnly, origin, set, end: endGroup };
}
