import { useEffect } from 'react';
import { z } from 'zod';
import { create } from 'zustand';
import type { YearKey } from '../../shared/entry/index.ts';
import { request } from '../api/client.ts';
import { keyText } from '../start/words.ts';
import { useYear } from '../state/year-store.ts';

/** The revisions of years whose files were written last, by the text of the key. */
const useExported = create<Readonly<Record<string, number>>>()(() => ({}));

function settingOf(key: YearKey): string {
  return `exported:${keyText(key)}`;
}

/** Remembers that the files of the saved state of a year were written. */
export async function rememberExport(key: YearKey): Promise<void> {
  const { revision } = useYear.getState();
  useExported.setState({ [keyText(key)]: revision });
  await request('settings/save', { values: { [settingOf(key)]: revision } });
}

async function loadExport(key: YearKey): Promise<void> {
  const answer = await request('settings/load', {});
  const revision = answer.ok ? z.number().safeParse(answer.value[settingOf(key)]) : undefined;
  if (revision?.success) useExported.setState({ [keyText(key)]: revision.data });
}

/** Whether the files of the open year were written as it stands now. */
export function useIsExported(): boolean {
  const key = useYear((state) => state.key);
  const revision = useYear((state) => state.revision);
  const isSaved = useYear((state) => state.queue.length === 0);
  const last = useExported((all) => (key ? all[keyText(key)] : undefined));
  useEffect(() => {
    if (key) void loadExport(key);
  }, [key]);
  return isSaved && last === revision;
}
