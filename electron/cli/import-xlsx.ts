import { importSheets } from '../services/import-sheets.ts';
import type { MoneyUnit } from '../../shared/money/index.ts';
import type { TableChoice } from '../../shared/sheet-import/index.ts';
import { isOutcome, readArguments } from './arguments.ts';
import { importReport, importReportJson } from './import-report.ts';
import { yearKey } from './library-arguments.ts';
import { type Command, type Outcome, wrongCall } from './outcome.ts';

const USAGE =
  'import-xlsx --library 库.db --department 编码 --year 年度 [--kind budget|finalAccounts] --file 文件.xlsx [--mapping 名称] [--unit 元|万元] [--function 科目编码] [--whole] [--dry-run] [--json]';
const OPTIONS = [
  'library',
  'department',
  'year',
  'kind',
  'file',
  'mapping',
  'unit',
  'function',
] as const;
const UNITS: Readonly<Record<string, MoneyUnit>> = { 元: 'yuan', 万元: 'wan' };

async function run(args: readonly string[]): Promise<Outcome> {
  const call = readArguments(args, OPTIONS, ['dry-run', 'json', 'whole']);
  if (isOutcome(call)) return call;
  const { library, file, mapping, unit: unitText, function: code } = call.options;
  const key = yearKey(call.options);
  if (library === undefined || file === undefined || !key || call.rest.length > 0) {
    return wrongCall(`用法：${USAGE}`);
  }
  const unit = unitText === undefined ? undefined : UNITS[unitText];
  if (unitText !== undefined && unit === undefined) return wrongCall('--unit 应为 元 或 万元。');
  const choice: TableChoice = {
    ...(unit === undefined ? {} : { unit }),
    ...(code === undefined ? {} : { constants: { function: code } }),
    ...(call.flags.has('whole') ? { isWhole: true } : {}),
  };
  const isDryRun = call.flags.has('dry-run');
  const imported = await importSheets({ library, key, file, mapping, choice, isDryRun });
  if (!imported.ok) return { problems: imported.problems, status: 1 };
  const report = call.flags.has('json') ? importReportJson : importReport;
  return { output: report(imported.value, isDryRun), problems: imported.remarks, status: 0 };
}

/** `import-xlsx`: figures out of a spreadsheet into a year of a library. */
export const importXlsxCommand: Command = {
  usage: USAGE,
  title: '从 Excel 表格导入数字（--dry-run 只看不写）',
  run,
};
