import { type EntryChange, entryChanges, reshape, takeBack } from '../../shared/compare/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import { inQuotes } from '../../shared/facts/index.ts';
import { edit, endGroup, useYear } from '../state/year-store.ts';

/** Makes the open year what it was, as one more step that can be undone itself. */
export function returnTo(title: string, state: Entry): void {
  endGroup();
  edit(title, (draft) => {
    reshape(draft, state);
  });
}

/**
 * Takes one step back and leaves what was done since; gives what is otherwise now. Undefined where the same
 * places were changed again.
 */
export function takeStepBack(
  title: string,
  before: Entry,
  after: Entry,
): readonly EntryChange[] | undefined {
  const { entry } = useYear.getState();
  const without = takeBack(before, after, entry);
  if (!without) return undefined;
  returnTo(`撤销${inQuotes(title)}`.slice(0, 300), without);
  return entryChanges(entry, without);
}
