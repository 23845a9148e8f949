import { z } from 'zod';
import type { YearKey } from '../../shared/entry/index.ts';
import { request } from '../api/client.ts';
import { keyText } from './words.ts';

/** How many findings a year had when it was last open. */
const openFindingsSchema = z.object({ errors: z.number(), warnings: z.number() });

export type OpenFindings = z.output<typeof openFindingsSchema>;

function settingOf(key: YearKey): string {
  return `findings:${keyText(key)}`;
}

/** Remembers the open findings of a year for the overview of the library. */
export async function rememberFindings(key: YearKey, value: OpenFindings): Promise<void> {
  await request('settings/save', { values: { [settingOf(key)]: value } });
}

/** What is remembered, by the text of the key. */
export async function loadFindings(
  keys: readonly YearKey[],
): Promise<ReadonlyMap<string, OpenFindings>> {
  const answer = await request('settings/load', {});
  if (!answer.ok) return new Map();
  return new Map(
    keys.flatMap((key) => {
      const known = openFindingsSchema.safeParse(answer.value[settingOf(key)]);
      return known.success ? [[keyText(key), known.data] as const] : [];
    }),
  );
}
