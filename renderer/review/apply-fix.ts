import { parsePath } from '../../shared/entry/index.ts';
import type { Fix } from '../../shared/findings/index.ts';
import { putAt } from '../fields/use-field.ts';
import { readingOf } from '../state/reading.ts';
import { edit, useYear } from '../state/year-store.ts';

/** Makes the changes of a fix, as one step of undo. */
export function applyFix({ title, changes }: Fix): void {
  const read = readingOf(useYear.getState().entry);
  const placed = changes.map(({ fact, value }) => ({
    path: read.entryPath(parsePath(fact)),
    value,
  }));
  edit(title, (draft) => {
    for (const { path, value } of placed) putAt(draft, path, value);
  });
}
