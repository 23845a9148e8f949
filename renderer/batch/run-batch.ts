import type { ExportFormat, YearCheck, YearRow } from '../../shared/api/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { FORMAT_WORDS } from '../export/run-export.ts';
import { rememberFindings } from '../start/open-findings.ts';
import { keyText } from '../start/words.ts';

/** What came of one year. */
export interface Outcome {
  readonly row: YearRow;
  readonly files: readonly string[];
  readonly check: YearCheck | undefined;
  readonly problems: readonly string[];
}

/** How far a batch has come. */
export interface BatchState {
  readonly what: 'export' | 'check';
  readonly total: number;
  readonly outcomes: readonly Outcome[];
  /** The year at work; undefined when it has ended. */
  readonly current: YearRow | undefined;
  readonly isCancelled: boolean;
}

/** What is done with each year. */
export type Job = (row: YearRow) => Promise<Omit<Outcome, 'row'>>;

/**
 * Works through years one after the other. A year that fails does not stop the others; a cancelled batch
 * ends after the year at work, and what is done stays done.
 */
export async function runBatch(
  what: BatchState['what'],
  rows: readonly YearRow[],
  job: Job,
  signal: AbortSignal,
  onProgress: (state: BatchState) => void,
): Promise<void> {
  let state: BatchState = {
    what,
    total: rows.length,
    outcomes: [],
    current: undefined,
    isCancelled: false,
  };
  for (const row of rows) {
    if (signal.aborted) break;
    onProgress({ ...state, current: row });
    const outcome = { row, ...(await job(row)) };
    state = { ...state, outcomes: [...state.outcomes, outcome] };
  }
  onProgress({ ...state, isCancelled: state.outcomes.length < rows.length });
}

function messages(problems: readonly Problem[]): string[] {
  return problems.map(({ message }) => message);
}

/** Checks a year and remembers what was found for the overview of the library. */
export const checkJob: Job = async ({ key }) => {
  const answer = await request('check/year', { key });
  if (!answer.ok) return { files: [], check: undefined, problems: messages(answer.problems) };
  const { errors, warnings } = answer.value;
  await rememberFindings(key, { errors, warnings });
  return { files: [], check: answer.value, problems: [] };
};

/** Writes a year's files; those that are there are only replaced on a wish. */
export function exportJob(
  folder: string,
  formats: readonly ExportFormat[],
  mayReplace: boolean,
): Job {
  const taken = new Map<string, string>();
  return async ({ key, name }) => {
    const files: string[] = [];
    const problems: string[] = [];
    const plan = await request('export/plan', { key, folder, formats: [...formats] });
    if (!plan.ok) return { files, check: undefined, problems: messages(plan.problems) };
    for (const { format, path } of plan.value.files) {
      const other = taken.get(path);
      if (other !== undefined && other !== keyText(key)) {
        problems.push(`${FORMAT_WORDS[format]}文件与这一批里另一份同名，没有导出：${path}`);
        continue;
      }
      taken.set(path, keyText(key));
      const answer = await request('export/write', { key, folder, format, mayReplace });
      if (answer.ok) files.push(answer.value.path);
      else problems.push(...messages(answer.problems));
    }
    return { files, check: undefined, problems: problems.map((one) => `${name}：${one}`) };
  };
}
