import type { ExportFormat } from '../../shared/api/index.ts';
import type { Problem } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { FORMAT_WORDS } from '../export/run-export.ts';
import { rememberFindings } from '../start/open-findings.ts';
import { keyText } from '../start/words.ts';
import type { Job } from './run-batch.ts';

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
