import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../shared/api/index.ts';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';

export type BackupList = Output<'backup/list'>;

/** The backups of a library, open or not, and the way to read the list again. */
export function useBackups(
  library: string | undefined,
): readonly [BackupList | undefined, () => Promise<void>] {
  const [list, setList] = useState<BackupList>();
  const load = useCallback(async (): Promise<void> => {
    const answer = await request('backup/list', library === undefined ? {} : { library });
    if (answer.ok) setList(answer.value);
    else report(answer.problems);
  }, [library]);
  useEffect(() => {
    const timer = setTimeout(() => void load(), 0);
    return () => {
      clearTimeout(timer);
    };
  }, [load]);
  return [list, load];
}
