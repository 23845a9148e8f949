import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importXlsxCommand } from '../../electron/cli/import-xlsx.ts';
import { listBackups } from '../../electron/backup/index.ts';
import { withLibrary } from '../../electron/store/index.ts';
import { readEntry } from '../../shared/entry/index.ts';
import { success } from '../../shared/result/index.ts';
import { withMapping } from '../../shared/sheet-import/index.ts';
import { must } from '../support/must.ts';
import { temporaryFolder } from '../support/office.ts';
import { EMPTY_YEAR, KEY, planned, workbook, workbookBytes } from './workbook.ts';

const folder = temporaryFolder();
const library = join(folder, 'l.db');
const file = join(folder, '清单.xlsx');
const SHEET = {
  rows: [
    ['甲', '乙', '丙'],
    ['2060701', '30201', 1.5],
    ['2060701', '30202', 2],
  ],
} as const;

function run(...more: readonly string[]) {
  const year = ['--department', '401', '--year', '2024', '--file', file];
  return importXlsxCommand.run(['--library', library, ...year, ...more]);
}

function stored() {
  return must(withLibrary(library, true, (open) => open.openEntry(KEY)));
}

test('a saved mapping reads a header that nobody knows; a trial writes nothing; then one step is written', async () => {
  writeFileSync(file, await workbookBytes(SHEET));
  must(withLibrary(library, false, (open) => open.createEntry(EMPTY_YEAR)));
  const headerKey = planned(await workbook(SHEET)).tables[0]?.table.headerKey ?? '';
  const columns = ['function', 'economic', 'amount'].map((field, column) => ({ column, field }));
  const mapping = { name: '工资系统', headerKey, target: 'basic', columns } as const;
  must(
    withLibrary(library, false, (open) => {
      open.settings.save(withMapping([], mapping));
      return success(undefined);
    }),
  );

  const unknown = await run('--mapping', '没有的');
  const unasked = await run('--mapping', '工资系统');
  const trial = await run('--mapping', '工资系统', '--unit', '万元', '--dry-run');
  const untouched = stored().revision;
  const done = await run('--mapping', '工资系统', '--unit', '万元', '--json');
  const { entry, revision } = stored();

  expect(unknown.problems[0]?.message).toContain('没有叫“没有的”的对应关系');
  expect(unasked.problems[0]?.message).toContain('请选择“元”或“万元”');
  expect(trial.output).toContain('【新增】');
  expect(trial.output).toContain('没有写入');
  expect(done.status).toBe(0);
  expect(revision).toBe(untouched + 1);
  expect(readEntry(entry).data.expenditure?.map(({ amount }) => amount)).toEqual([
    1_500_000, 2_000_000,
  ]);
});

test('the library is copied as it was before the import, and only when something is written', async () => {
  const own = join(folder, 'copied.db');
  const list = join(folder, '支出.xlsx');
  const rows = [
    ['基本支出', null, '单位：元'],
    ['功能科目编码', '经济科目编码', '金额'],
    ['2060701', '30201', 15],
  ];
  writeFileSync(list, await workbookBytes({ rows }));
  const second = temporaryFolder();
  must(
    withLibrary(own, false, (open) => {
      open.settings.save({ backupSecondFolder: second });
      return open.createEntry(EMPTY_YEAR);
    }),
  );
  const year = ['--library', own, '--department', '401', '--year', '2024', '--file', list];

  await importXlsxCommand.run([...year, '--dry-run']);
  const afterTrial = await listBackups(own);
  const done = await importXlsxCommand.run(year);
  await importXlsxCommand.run(year);
  const backups = await listBackups(own);
  const entries = [backups[0]?.path ?? '', own].map(
    (path) => must(withLibrary(path, true, (open) => open.openEntry(KEY))).entry,
  );

  expect(afterTrial).toEqual([]);
  expect(done.problems).toEqual([]);
  expect(backups.map(({ reason }) => reason)).toEqual(['导入前']);
  expect(readdirSync(second)).not.toEqual([]);
  expect(entries.map(({ expenditure }) => expenditure)).toEqual([
    undefined,
    [expect.objectContaining({ amount: '15.00' })],
  ]);
});
