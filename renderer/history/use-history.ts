import { useCallback, useEffect, useRef, useState } from 'react';
import type { YearKey } from '../../shared/entry/index.ts';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';
import { flush, useYear } from '../state/year-store.ts';
import { type HistoryStep, stepsFrom } from './history-steps.ts';

interface History {
  readonly steps: readonly HistoryStep[];
  readonly hasMore: boolean;
}

async function page(key: YearKey, known: History | undefined): Promise<History | undefined> {
  await flush();
  const last = known?.steps.at(-1);
  const { entry } = useYear.getState();
  const answer = await request('year/history', {
    key,
    ...(last ? { before: last.first.revision } : {}),
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
