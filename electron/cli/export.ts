import type { YearData } from '../../shared/facts/index.ts';
import type { Result } from '../../shared/result/index.ts';
import { exportDisclosure } from '../services/export-disclosure.ts';
import { readYear } from '../services/library-files.ts';
import { readYearDataFile } from '../services/read-input.ts';
import { readSample } from '../services/samples.ts';
import { type Arguments, isOutcome, readArguments } from './arguments.ts';
import { yearKey } from './library-arguments.ts';
import { type Command, type Outcome, jsonOutcome, wrongCall } from './outcome.ts';

const OPTIONS = ['sample', 'data', 'library', 'department', 'year', 'kind', 'template', 'out'];

interface Source {
  readonly data: Result<YearData>;
  readonly template: string | undefined;
}

async function readSource({ options }: Arguments): Promise<Source | Outcome> {
  const { sample, data, library, template } = options;
  if (sample !== undefined) return { data: await readSample(sample), template: template ?? sample };
  if (data !== undefined) return { data: await readYearDataFile(data), template };
  const key = yearKey(options);
  if (library === undefined || key === undefined) {
    return wrongCall(
      '请写明数据来源：--sample 编号，或 --data 文件，或 --library 库 --department 编码 --year 年度。',
    );
  }
  const saved = readYear(library, key);
  if (!saved.ok) return { data: saved, template };
  const { data: facts, pack } = saved.value;
  return {
    data: { ok: true, value: facts, remarks: saved.remarks },
    template: template ?? facts.template?.id ?? pack?.id,
  };
}

async function run(args: readonly string[]): Promise<Outcome> {
  const call = readArguments(args, OPTIONS);
  if (isOutcome(call)) return call;
  const folder = call.options['out'];
  if (folder === undefined) return wrongCall('请用 --out 写明导出到哪个文件夹。');
  if (call.rest.length > 0) return wrongCall(`有多余的参数：${call.rest.join(' ')}`);
  const source = await readSource(call);
  if ('status' in source) return source;
  if (!source.data.ok) return { problems: source.data.problems, status: 1 };
  const { template } = source;
  const exported = await exportDisclosure({ data: source.data.value, template, folder });
  return jsonOutcome(exported, (files) => files);
}

/** `export`: a disclosure as Word and Excel files. */
export const exportCommand: Command = {
  usage:
    'export (--sample 编号 | --data 文件.json | --library 库.db --department 编码 --year 年度 [--kind budget|finalAccounts]) [--template 编号或文件夹] --out 文件夹',
  title: '导出 Word 和 Excel',
  run,
};
