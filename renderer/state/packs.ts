import { useEffect } from 'react';
import { create } from 'zustand';
import type { PackRow } from '../../shared/api/index.ts';
import type { Result } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { report } from './app-store.ts';
import { forgetPackFiles } from './resources.ts';

const useList = create<{ readonly packs: readonly PackRow[] | undefined }>()(() => ({
  packs: undefined,
}));

const NONE: readonly PackRow[] = [];
let asking = false;

async function load(): Promise<void> {
  if (asking || useList.getState().packs) return;
  asking = true;
  const answer = await request('pack/list', {});
  asking = false;
  if (answer.ok) useList.setState({ packs: answer.value.packs });
  else report(answer.problems);
}

/** The templates that the program has; none until they are known. */
export function usePacks(): readonly PackRow[] {
  useEffect(() => {
    void load();
  }, []);
  return useList((state) => state.packs ?? NONE);
}

/** Takes a template out of a folder into the program; gives its name. */
export async function addPack(folder: string, mayReplace: boolean): Promise<Result<string>> {
  const added = await request('pack/add', { folder, mayReplace });
  if (!added.ok) return added;
  const { id, packs } = added.value;
  forgetPackFiles(id);
  useList.setState({ packs });
  return { ...added, value: packs.find((pack) => pack.id === id)?.name ?? id };
}
