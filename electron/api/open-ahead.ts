import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Result } from '../../shared/result/index.ts';

type Ask = (name: string, input: unknown) => Promise<Result<unknown>>;

const infoSchema = z.object({ lastLibrary: z.string() });
const settingsSchema = z.object({ lastYear: z.unknown() });
const yearSchema = z.object({ entry: z.object({ template: z.object({ id: z.string() }) }) });

/**
 * Opens what a window asks for first, while that window is still loading. What cannot be opened is
 * left: the window asks again, and says so.
 */
export async function openAhead(ask: Ask): Promise<void> {
  const valueOf = async (name: string, input: unknown): Promise<unknown> => {
    // The window's own files go first.
    await setImmediate();
    const answer = await ask(name, input);
    return answer.ok ? answer.value : undefined;
  };
  const info = infoSchema.safeParse(await valueOf('app/info', {}));
  if (!info.success) return;
  await valueOf('library/open', { path: info.data.lastLibrary });
  const settings = settingsSchema.safeParse(await valueOf('settings/load', {}));
  if (!settings.success) return;
  const year = yearSchema.safeParse(await valueOf('year/open', { key: settings.data.lastYear }));
  if (year.success) await valueOf('pack/load', { id: year.data.entry.template.id });
}
