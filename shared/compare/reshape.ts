import { isRecord } from '../entry/index.ts';

function isMutable(value: unknown): value is Record<string, unknown> {
  return isRecord(value);
}

function reshapeList(draft: unknown[], next: readonly unknown[]): void {
  next.forEach((value, index) => {
    if (index >= draft.length || !reshaped(draft[index], value)) draft[index] = value;
  });
  if (draft.length > next.length) draft.splice(next.length);
}

function reshapeRecord(
  draft: Record<string, unknown>,
  next: Readonly<Record<string, unknown>>,
): void {
  for (const key of Object.keys(draft)) {
    if (!Object.hasOwn(next, key)) Reflect.deleteProperty(draft, key);
  }
  for (const [key, value] of Object.entries(next)) {
    if (!reshaped(draft[key], value)) draft[key] = value;
  }
}

/** False where the value has to be put in whole. */
function reshaped(draft: unknown, next: unknown): boolean {
  if (Object.is(draft, next)) return true;
  if (Array.isArray(draft) && Array.isArray(next)) {
    reshapeList(draft, next);
    return true;
  }
  if (!isMutable(draft) || !isRecord(next)) return false;
  reshapeRecord(draft, next);
  return true;
}

/**
 * Makes a draft equal to another tree of plain values, touching only what differs, so that the patches
 * of the change say what was changed and nothing else.
 */
export function reshape(
  draft: Record<string, unknown>,
  next: Readonly<Record<string, unknown>>,
): void {
  reshapeRecord(draft, next);
}
