import { applyPatches } from 'immer';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommitRow } from '../../shared/api/index.ts';
import { type EntryChange, entryChanges } from '../../shared/compare/index.ts';
import type { Entry, YearKey } from '../../shared/entry/index.ts';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';
import { flush, useYear } from '../state/year-store.ts';

/** A step of work with the year as it was before and after it. */
export interface HistoryStep {
  readonly commit: CommitRow;
  readonly before: Entry;
  readonly after: Entry;
  readonly changes: readonly EntryChange[];
}

interface History {
  readonly steps: readonly HistoryStep[];
  readonly hasMore: boolean;
}

/** The year's states, from the one after the newest of these commits backwards. */
function stepsFrom(entry: Entry, commits: readonly CommitRow[]): HistoryStep[] {
  let after = entry;
  return commits.map((commit) => {
    const before = applyPatches({ ...after }, [...commit.inverse]);
    const step = { commit, before, after, changes: entryChanges(before, after) };
    after = before;
    return step;
  });
}

async function page(key: YearKey, known: History | undefined): Promise<History | undefined> {
  await flush();
  const last = known?.steps.at(-1);
  const { entry } = useYear.getState();
  const answer = await request('year/history', {
    key,
    ...(last ? { before: last.commit.revision } : {}),
  });
  if (!answer.ok) {
    report(answer.problems);
    return undefined;
  }
  const { commits, hasMore } = answer.value;
  return {
    steps: [...(known?.steps ?? []), ...stepsFrom(last?.before ?? entry, commits)],
    hasMore,
  };
}

/** The steps of the open year, newest first, and a way to read further back. Undefined until they are read. */
export function useHistory(): readonly [History | undefined, () => Promise<void>] {
  const key = useYear((state) => state.key);
  const revision = useYear((state) => state.revision);
  const [history, setHistory] = useState<History>();
  const newest = useRef(0);
  useEffect(() => {
    if (!key) return;
    newest.current += 1;
    const own = newest.current;
    void page(key, undefined).then((found) => {
      if (found && own === newest.current) setHistory(found);
    });
  }, [key, revision]);
  const more = useCallback(async () => {
    if (!key) return;
    const own = newest.current;
    const found = await page(key, history);
    if (found && own === newest.current) setHistory(found);
  }, [key, history]);
  return [history, more];
}
