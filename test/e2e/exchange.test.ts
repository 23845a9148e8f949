import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLibrary } from '../../electron/store/index.ts';
import { success } from '../../shared/result/index.ts';
import { DEPARTMENT } from '../exchange/department.ts';
import { openClient } from '../support/api-client.ts';
import { temporaryFolder } from '../support/office.ts';
import { RunningApp, appFolder } from '../support/running-app.ts';
import { must } from '../support/samples.ts';

const key = { department: '345', year: 2026, kind: 'budget' as const };
const TEMPLATE = { template: { id: 'chenghua-2023' } };

/** Files of two units, as they come from computers of their own. */
async function unitFiles(): Promise<string[]> {
  const unit = await openClient();
  const income = DEPARTMENT.income.map((row) => ({ ...row, amount: '777.00' }));
  must(await unit.ask('year/create', { entry: { ...DEPARTMENT, ...TEMPLATE, income } }));
  const folder = temporaryFolder();
  const paths: string[] = [];
  for (const code of ['345002', '345003']) {
    const wish = { key, unit: code, folder, mayReplace: false };
    paths.push(must(await unit.ask('exchange/write', wish)).path);
  }
  unit.api.close();
  return paths;
}

test(
  'the files of two units are taken in, one is undone, and all years are checked at once',
  { timeout: 240_000 },
  async () => {
    const files = await unitFiles();
    const folder = appFolder();
    const before = await openClient(folder.library);
    must(await before.ask('year/create', { entry: { ...DEPARTMENT, ...TEMPLATE } }));
    must(await before.ask('year/create', { entry: { ...DEPARTMENT, ...TEMPLATE, year: 2025 } }));
    before.api.close();

    const app = await RunningApp.start(folder);
    const { page } = app;
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('button', { name: '某区科学技术协会' }).first().click();
    await page.getByRole('navigation', { name: '编制步骤' }).waitFor();
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '单位报送' }).click();
    await page.getByText('共 3 个单位：已接收 0 个').waitFor();
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByRole('button', { name: '全部接收（2 个）' }).click();
    await page.getByText('共 3 个单位：已接收 2 个').waitFor();
    await page.getByRole('cell', { name: '2,554.00' }).waitFor();
    await app.saved();

    const incomeNow = () =>
      must(
        withLibrary(folder.library, true, (open) => {
          const year = open.loadYear('345', 2026, 'budget');
          return year.ok ? success(year.value.data.income?.map(({ amount }) => amount)) : year;
        }),
      );
    expect(incomeNow()).toEqual([100_000, 77_700, 77_700]);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('共 3 个单位：已接收 1 个').waitFor();
    await app.saved();
    expect(incomeNow()).toEqual([100_000, 77_700, 20_000]);

    await page.getByRole('button', { name: '全部年度' }).click();
    await page.getByRole('button', { name: '批量处理' }).click();
    await page.getByRole('checkbox', { name: '选这一页' }).check();
    await page.getByRole('button', { name: '审核选中的 2 份' }).click();
    await page.getByText('已审核 2 份。').waitFor();
    await page.getByLabel('放到文件夹').fill(join(folder.folder, '批量'));
    await page.getByRole('button', { name: '导出选中的 2 份' }).click();
    await page.getByText('已导出 2 份。').waitFor();
    expect(app.complaints).toEqual([]);
  },
);
