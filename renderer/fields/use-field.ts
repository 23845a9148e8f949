import { useCallback, useMemo } from 'react';
import {
  type EntryProblem,
  type FieldInfo,
  type Path,
  fieldInfo,
  isRecord,
  parsePath,
  pathText,
  valueAt,
} from '../../shared/entry/index.ts';
import { useReading } from '../state/reading.ts';
import { type DraftEntry, edit, endGroup, useYear } from '../state/year-store.ts';

/** A field of the open year, ready to be typed into. */
export interface BoundField {
  readonly info: FieldInfo;
  readonly value: unknown;
  readonly problems: readonly EntryProblem[];
  readonly isReadOnly: boolean;
  /** Takes a keystroke; `undefined` clears the field. */
  readonly set: (value: unknown) => void;
  /** The user has left the field: what follows is another step of undo. */
  readonly end: () => void;
}

/** Puts a value at a path of a draft, making what is missing on the way; `undefined` removes it. */
export function putAt(draft: DraftEntry, path: Path, value: unknown): void {
  const last = path.at(-1);
  let holder: unknown = draft;
  path.slice(0, -1).forEach((key, index) => {
    if (Array.isArray(holder) && typeof key === 'number') {
      holder[key] ??= {};
      holder = holder[key];
    } else if (isMutable(holder)) {
      holder[key] ??= typeof path[index + 1] === 'number' ? [] : {};
      holder = holder[key];
    }
  });
  if (Array.isArray(holder) && typeof last === 'number') holder[last] = value;
  else if (isMutable(holder) && last !== undefined) {
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else holder[last] = value;
  }
}

function isMutable(value: unknown): value is Record<string, unknown> {
  return isRecord(value);
}

const UNKNOWN: FieldInfo = { kind: 'text', title: '', isRequired: false, choices: [] };

/** Binds a form's field to the open year. */
export function useField(path: Path): BoundField {
  const text = pathText(path);
  const stable = useMemo(() => parsePath(text), [text]);
  const value = useYear((state) => valueAt(state.entry, stable));
  const isReadOnly = useYear((state) => state.isPublished);
  const { problems } = useReading();
  const info = useMemo(() => fieldInfo(stable) ?? { ...UNKNOWN, title: text }, [stable, text]);
  const set = useCallback(
    (next: unknown) => {
      edit(
        `修改“${info.title}”`,
        (draft) => {
          putAt(draft, stable, next === '' ? undefined : next);
        },
        text,
      );
    },
    [stable, text, info],
  );
  const own = useMemo(() => problems.filter(({ where }) => where === text), [problems, text]);
  return { info, value, problems: own, isReadOnly, set, end: endGroup };
}
