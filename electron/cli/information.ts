import { yearDataJsonSchema } from '../../shared/facts/index.ts';
import { listSamples } from '../services/samples.ts';
import type { Command } from './outcome.ts';

/** `samples`: the ids of the samples, one a line. */
export const samplesCommand: Command = {
  usage: 'samples',
  title: '列出样例',
  run: async () => ({ output: (await listSamples()).join('\n'), problems: [], status: 0 }),
};

/** `schema`: the JSON Schema of the year data file. */
export const schemaCommand: Command = {
  usage: 'schema',
  title: '年度数据文件的 JSON Schema',
  run: () =>
    Promise.resolve({
      output: JSON.stringify(yearDataJsonSchema(), null, 2),
      problems: [],
      status: 0,
    }),
};
