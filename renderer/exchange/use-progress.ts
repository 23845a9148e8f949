import { useEffect, useState } from 'react';
import type { UnitRow } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';

/** The units of the open year and what was received of each, as the library has it. */
export function useProgress(): readonly UnitRow[] {
  const key = useYear((state) => state.key);
  const revision = useYear((state) => state.revision);
  const [units, setUnits] = useState<readonly UnitRow[]>([]);
  useEffect(() => {
    if (!key) return undefined;
    let isCurrent = true;
    void request('exchange/progress', { key }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setUnits(answer.value.units);
      else report(answer.problems);
    });
    return () => {
      isCurrent = false;
    };
  }, [key, revision]);
  return units;
}
