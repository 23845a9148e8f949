import type { ExportFormat } from '../../shared/api/index.ts';
import type { YearKey } from '../../shared/entry/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { flush } from '../state/year-store.ts';
import { rememberExport } from './exported.ts';

/** The formats in the user's words. */
export const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  word: 'Word',
  excel: 'Excel',
  pdf: 'PDF',
  html: '网页用的表格和文字',
  report: '审核报告',
  leader: '领导审签页',
};

/** How far an export has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** What is being written now; undefined at the end. */
  readonly stage: string | undefined;
}

/** The files that an export would replace. */
export async function replacedFiles(
  key: YearKey,
  folder: string,
  formats: readonly ExportFormat[],
): Promise<readonly string[] | readonly Problem[]> {
  await flush();
  const plan = await request('export/plan', { key, folder, formats: [...formats] });
  if (!plan.ok) return plan.problems;
  return plan.value.files.filter(({ isThere }) => isThere).map(({ path }) => path);
}

/** A space stands between Chinese and Latin letters. */
function spaced(words: string): string {
  return /^[A-Za-z]/.test(words) ? ` ${words}` : words;
}

/** Writes the files one by one and says how far it has come. */
export async function runExport(
  input: {
    readonly key: YearKey;
    readonly folder: string;
    readonly formats: readonly ExportFormat[];
    readonly mayReplace: boolean;
  },
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { key, folder, formats, mayReplace } = input;
  await flush();
  let progress: Progress = {
    done: 0,
    total: formats.length,
    files: [],
    problems: [],
    stage: undefined,
  };
  for (const format of formats) {
    onProgress({ ...progress, stage: `正在生成${spaced(FORMAT_WORDS[format])}……` });
    const answer = await request('export/write', { key, folder, format, mayReplace });
    progress = answer.ok
      ? { ...progress, done: progress.done + 1, files: [...progress.files, answer.value.path] }
      : {
          ...progress,
          done: progress.done + 1,
          problems: [...progress.problems, ...answer.problems],
        };
  }
  onProgress(progress);
  if (progress.problems.length === 0) await rememberExport(key);
}
