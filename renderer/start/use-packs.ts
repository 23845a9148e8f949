import { useEffect, useState } from 'react';
import type { PackRow } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';

/** The templates that come with the program. */
export function usePacks(): readonly PackRow[] {
  const [packs, setPacks] = useState<readonly PackRow[]>([]);
  useEffect(() => {
    void request('pack/list', {}).then((answer) => {
      if (answer.ok) setPacks(answer.value.packs);
      else report(answer.problems);
    });
  }, []);
  return packs;
}
