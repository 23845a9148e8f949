import { applyPatches, enablePatches } from 'immer';
import type { CommitRow } from '../../shared/api/index.ts';
import { type EntryChange, entryChanges } from '../../shared/compare/index.ts';
import { type Entry, pathText } from '../../shared/entry/index.ts';

enablePatches();

/** A step of work with the year as it was before and after it. */
export interface HistoryStep {
  /** The commit, or the last of those that one typing was saved in. */
  readonly commit: CommitRow;
  /** The first of them. */
  readonly first: CommitRow;
  readonly before: Entry;
  readonly after: Entry;
  readonly changes: readonly EntryChange[];
}

/** Who pauses longer begins anew. */
const LONGEST_PAUSE_MS = 10_000;

/**
 * What is typed into a field is saved after each short pause. Such commits are one step: the same words,
 * shortly after one another, and one goes on where the other ended.
 */
function isSameTyping(newer: HistoryStep, older: HistoryStep): boolean {
  const [change, ...others] = newer.changes;
  const [first, ...more] = older.changes;
  if (!change || !first || others.length + more.length > 0) return false;
  const pause = Date.parse(newer.first.at) - Date.parse(older.commit.at);
  return (
    newer.commit.title === older.commit.title &&
    pause <= LONGEST_PAUSE_MS &&
    pathText(change.path) === pathText(first.path) &&
    change.before === first.after
  );
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
