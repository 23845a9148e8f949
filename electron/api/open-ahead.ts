import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Output } from '../../shared/api/index.ts';
import type { Result } from '../../shared/result/index.ts';

type Ask = (name: string, input: unknown) => Promise<Result<unknown>>;
type Answers = Output<'app/ahead'>['answers'];

const infoSchema = z.object({ lastLibrary: z.string() });
const settingsSchema = z.object({ lastYear: z.unknown() });
const yearSchema = z.object({ entry: z.object({ template: z.object({ id: z.string() }) }) });

/** The answers to what a window asks for first, as far as the last library and year can be opened. */
export async function openAhead(ask: Ask): Promise<Answers> {
  const answers: Answers = [];
  const valueOf = async (name: string, input: unknown): Promise<unknown> => {
    // What else is asked for goes between.
    await setImmediate();
    const answer = await ask(name, input);
    if (!answer.ok) return undefined;
    answers.push({ name, input, answer });
    return answer.value;
  };
  const info = infoSchema.safeParse(await valueOf('app/info', {}));
  if (!info.success) return answers;
  await valueOf('library/open', { path: info.data.lastLibrary });
  const settings = settingsSchema.safeParse(await valueOf('settings/load', {}));
  if (!settings.success) return answers;
  const year = yearSchema.safeParse(await valueOf('year/open', { key: settings.data.lastYear }));
  if (!year.success) return answers;
  await valueOf('pack/load', { id: year.data.entry.template.id });
  await valueOf('catalog/load', {});
  return answers;
}
