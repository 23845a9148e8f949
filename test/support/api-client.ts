import { join } from 'node:path';
import { type Api, createApi } from '../../electron/api/index.ts';
import type { ApiOptions } from '../../electron/api/index.ts';
import { type Input, type OperationName, type Output, readAnswer } from '../../shared/api/index.ts';
import type { Result } from '../../shared/result/index.ts';
import { temporaryFolder } from './office.ts';
import { must } from './samples.ts';

/** What a window sees of the program, over a real library file. */
export interface Client {
  readonly api: Api;
  readonly folder: string;
  readonly library: string;
  readonly errors: unknown[];
  ask<N extends OperationName>(name: N, input: Input<N>): Promise<Result<Output<N>>>;
}

/** The API with an open library of its own. Answers go through JSON, as they do over the wire. */
export async function openClient(
  library = join(temporaryFolder(), 'library.db'),
  options: Partial<ApiOptions> = {},
): Promise<Client> {
  const folder = temporaryFolder();
  const errors: unknown[] = [];
  const api = createApi({
    host: 'browser',
    dataFolder: folder,
    reveal: () => Promise.resolve({ ok: true, value: undefined, remarks: [] }),
    log: (error) => errors.push(error),
    ...options,
  });
  const ask: Client['ask'] = async (name, input) =>
    readAnswer(name, JSON.parse(JSON.stringify(await api.request(name, input))));
  must(await ask('library/open', { path: library }));
  return { api, folder, library, errors, ask };
}

/** The codes of the problems of an answer that must have failed. */
export function codesOf(answer: Result<unknown>): string[] {
  return answer.ok ? [] : answer.problems.map(({ code }) => code);
}
