import { useEffect, useState } from 'react';
import type { YearKey } from '../../shared/entry/index.ts';
import { useYear } from '../state/year-store.ts';
import type { FromComparer } from '../worker/compare-messages.ts';
import { compareInWorker } from './compare-in-worker.ts';
import type { Side } from './compared.ts';
import { entryOfSide, sideText } from './sides.ts';

async function compareSides(before: Side, after: Side, key: YearKey): Promise<FromComparer> {
  const [old, now] = [await entryOfSide(before, key), await entryOfSide(after, key)];
  if (!old.ok) return { serial: 0, comparison: undefined, problems: old.problems };
  if (!now.ok) return { serial: 0, comparison: undefined, problems: now.problems };
  return compareInWorker(old.value, now.value);
}

/** The comparison of two sides; undefined while it is being made. */
export function useComparison(before: Side | undefined, after: Side): FromComparer | undefined {
  const key = useYear((state) => state.key);
  const revision = useYear((state) => state.revision);
  const [found, setFound] = useState<{ readonly of: string; readonly answer: FromComparer }>();
  const of = before ? `${sideText(before)} ${sideText(after)} ${revision}` : '';
  useEffect(() => {
    if (!before || !key) return;
    let isCurrent = true;
    void compareSides(before, after, key).then((answer) => {
      if (isCurrent) setFound({ of, answer });
    });
    return () => {
      isCurrent = false;
    };
    // `of` stands for the two sides, which are made anew in each rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [of, key]);
  return found?.of === of ? found.answer : undefined;
}
