import { current, isDraft } from 'immer';
import { type Path, isRecord, valueAt } from '../../shared/entry/index.ts';
import type { DraftEntry } from '../state/year-store.ts';

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

/** The list at a path of a draft; made where it is missing. */
export function draftList(draft: DraftEntry, path: Path): unknown[] {
  const found = valueAt(draft, path);
  if (Array.isArray(found)) return found;
  putAt(draft, path, []);
  const made = valueAt(draft, path);
  return Array.isArray(made) ? made : [];
}

/** Whether anything was typed into a value. */
export function hasContent(value: unknown): boolean {
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.some(hasContent);
  if (!isRecord(value)) return true;
  return Object.entries(value).some(([key, one]) => !key.startsWith('_') && hasContent(one));
}

/** The plain values of a part of a draft. */
export function plainOf(value: unknown): unknown {
  return isDraft(value) ? current(value) : value;
}
