import { join } from 'node:path';
import { exportDisclosure } from '../services/export-disclosure.ts';
import { listSamples, readSample } from '../services/samples.ts';
import type { Command, Outcome } from './outcome.ts';

async function run(): Promise<Outcome> {
  const [sample] = await listSamples();
  if (sample === undefined) return { output: '还没有样例。', problems: [], status: 0 };
  const data = await readSample(sample);
  if (!data.ok) return { problems: data.problems, status: 1 };
  const folder = join(process.cwd(), 'out', sample);
  const files = await exportDisclosure({ data: data.value, template: sample, folder });
  if (!files.ok) return { problems: files.problems, status: 1 };
  const { docx, xlsx } = files.value;
  const output = [
    '窗口还没有做好，先导出一份样例供查看：',
    `  Word：${docx}`,
    `  Excel：${xlsx}`,
    '其他用法：npm run -s cli -- help',
  ].join('\n');
  return { output, problems: [], status: 0 };
}

/** `start`: what `npm start` does. */
export const startCommand: Command = { usage: 'start', title: '打开程序', run };
