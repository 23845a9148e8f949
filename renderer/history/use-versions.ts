import { useCallback, useEffect, useState } from 'react';
import type { VersionRow } from '../../shared/api/index.ts';
import type { YearKey } from '../../shared/entry/index.ts';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';

/** The kept versions of a year, newest first, and a way to read them again. Undefined until they are read. */
export function useVersions(
  key: YearKey | undefined,
): readonly [readonly VersionRow[] | undefined, () => void] {
  const [versions, setVersions] = useState<readonly VersionRow[]>();
  const [turn, setTurn] = useState(0);
  const readAgain = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  useEffect(() => {
    if (!key) return;
    let isCurrent = true;
    void request('version/list', { key }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setVersions(answer.value.versions);
      else report(answer.problems);
    });
    return () => {
      isCurrent = false;
    };
  }, [key, turn]);
  return [versions, readAgain];
}
