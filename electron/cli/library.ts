import { writeYearData } from '../../shared/facts/index.ts';
import { importYear, readYear } from '../services/library-files.ts';
import { isOutcome, readArguments } from './arguments.ts';
import { yearKey } from './library-arguments.ts';
import { type Command, type Outcome, jsonOutcome, wrongCall } from './outcome.ts';

async function runImport(args: readonly string[]): Promise<Outcome> {
  const call = readArguments(args, ['library']);
  if (isOutcome(call)) return call;
  const [file, ...others] = call.rest;
  const { library } = call.options;
  if (library === undefined || file === undefined || others.length > 0) {
    return wrongCall('用法：import --library 库.db 文件.json');
  }
  return jsonOutcome(await importYear(library, file), (saved) => saved);
}

function runDump(args: readonly string[]): Promise<Outcome> {
  const call = readArguments(args, ['library', 'department', 'year', 'kind']);
  if (isOutcome(call)) return Promise.resolve(call);
  const key = yearKey(call.options);
  const { library } = call.options;
  if (library === undefined || key === undefined) {
    return Promise.resolve(
      wrongCall(
        '用法：dump --library 库.db --department 编码 --year 年度 [--kind budget|finalAccounts]',
      ),
    );
  }
  return Promise.resolve(jsonOutcome(readYear(library, key), (saved) => writeYearData(saved.data)));
}

/** `import`: a year data file into a library. */
export const importCommand: Command = {
  usage: 'import --library 库.db 文件.json',
  title: '把年度数据文件存入库',
  run: runImport,
};

/** `dump`: a year of a library as year data file. */
export const dumpCommand: Command = {
  usage: 'dump --library 库.db --department 编码 --year 年度 [--kind budget|finalAccounts]',
  title: '从库中取出年度数据文件',
  run: runDump,
};
