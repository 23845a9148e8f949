import { applyPatches, enablePatches } from 'immer';
import type { CommitRow } from '../../shared/api/index.ts';
import { type EntryChange, entryChanges } from '../../shared/compare/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import { isGoingOn } from '../state/step-titles.ts';

enablePatches();

/** A step of work with the year as it was before and after it. */
export interface HistoryStep {
  /** The commit, or the last of those that one typing was saved in. */
  readonly commit: CommitRow;
  /** The first of them; its title is the step's. */
  readonly first: CommitRow;
  readonly before: Entry;
  readonly after: Entry;
  readonly changes: readonly EntryChange[];
}

/** A typing is saved at each short pause, and is one step all the same; what was typed after it is another. */
function isSameTyping(newer: HistoryStep, older: HistoryStep): boolean {
  return isGoingOn(newer.first.title, older.commit.title);
}

function joined(newer: HistoryStep, older: HistoryStep): HistoryStep {
  const changes = entryChanges(older.before, newer.after);
  return { ...older, commit: newer.commit, after: newer.after, changes };
}

/** The year's steps backwards from what it is now; `commits` are the newest ones, newest first. */
export function stepsFrom(entry: Entry, commits: readonly CommitRow[]): readonly HistoryStep[] {
  const steps: HistoryStep[] = [];
  let after = entry;
  for (const commit of commits) {
    const before = applyPatches({ ...after }, [...commit.inverse]);
    const changes = entryChanges(before, after);
    const step = { commit, first: commit, before, after, changes };
    const newer = steps.at(-1);
    if (newer && isSameTyping(newer, step)) steps.splice(-1, 1, joined(newer, step));
    else steps.push(step);
    after = before;
  }
  return steps;
}
