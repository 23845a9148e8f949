import { create } from 'zustand';
import {
  type SavedMapping,
  mappingsIn,
  withMapping,
  withoutMapping,
} from '../../shared/sheet-import/index.ts';
import { request } from '../api/client.ts';
import { report } from '../state/app-store.ts';

interface Mappings {
  readonly mappings: readonly SavedMapping[];
}

/** The mappings that the library keeps. */
export const useMappings = create<Mappings>()(() => ({ mappings: [] }));

/** Brings the mappings of the library here. */
export async function loadMappings(): Promise<void> {
  const answer = await request('settings/load', {});
  if (answer.ok) useMappings.setState({ mappings: mappingsIn(answer.value) });
  else report(answer.problems);
}

async function save(values: Readonly<Record<string, unknown>>): Promise<boolean> {
  const answer = await request('settings/save', { values: { ...values } });
  if (!answer.ok) report(answer.problems);
  await loadMappings();
  return answer.ok;
}

/** Keeps a mapping under its name; one of the same name is replaced. False where it could not be kept. */
export async function keepMapping(mapping: SavedMapping): Promise<boolean> {
  await loadMappings();
  return save(withMapping(useMappings.getState().mappings, mapping));
}

/** Forgets a mapping. */
export async function dropMapping(name: string): Promise<void> {
  await loadMappings();
  await save(withoutMapping(useMappings.getState().mappings, name));
}
