import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';
import { sampleDocument } from '../support/samples.ts';
import { workbookBytes } from '../sheet-import/workbook.ts';

async function openImport({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: /^更多/ }).click();
  await page.getByRole('menuitem', { name: '从表格导入' }).click();
  await page.getByRole('heading', { name: '从表格导入' }).waitFor();
}

test(
  'a list is looked at row by row, imported as one step, and taken back',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const file = join(folder.folder, '基本支出.xlsx');
    const rows = [
      ['功能分类科目编码', '部门经济分类科目编码', '科目名称', '金额（元）'],
      ['2012901', '30201', '办公费', 30_000],
      ['2012901', '30218', '专用材料费', 1_234.5],
      ['2012901', '88888', '没有的科目', 5],
    ] as const;
    writeFileSync(file, await workbookBytes({ name: '基本支出', rows }));
    const app = await RunningApp.start(folder);
    const { page } = app;
    await openSample(app, 'yubei-2024');
    await app.step('基本支出');
    const grid = page.getByRole('region', { name: '基本支出', exact: true });
    const foot = await grid.getByText(/共 \d+ 行/).innerText();

    await openImport(app);
    await page.locator('input[type=file]').setInputFiles(file);
    const decision = page.getByRole('status').filter({ hasText: '新增 1 条' });
    await decision.filter({ hasText: '改动 1 条' }).filter({ hasText: '看不懂 1 条' }).waitFor();
    await page.getByText('28,000.00').first().waitFor();
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText(/已导入：新增 1 条，改动 1 条/).waitFor();

    await app.step('基本支出');
    await page.getByText(`共 ${Number(/\d+/.exec(foot)?.[0]) + 1} 行`).waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText(foot, { exact: true }).waitFor();
    await app.saved();
    expect(app.complaints).toEqual([]);
  },
);

test(
  'the own workbook brings nothing new; a file that is none is refused',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const own = join(folder.folder, '部门预算.xlsx');
    writeFileSync(own, await writeExcel(await sampleDocument('chenghua-2023')));
    const other = join(folder.folder, '坏的.xlsx');
    writeFileSync(other, 'no workbook');
    const app = await RunningApp.start(folder);
    const { page } = app;
    await openSample(app, 'chenghua-2023');
    await openImport(app);
    await page.locator('input[type=file]').setInputFiles([own, other]);

    await page.getByText(/认出是用模板.*导出的工作簿/).waitFor();
    await page.getByText('与本年度已有的相同，没有需要写入的内容。').waitFor();
    await page.locator('.import-file', { hasText: '坏的.xlsx' }).getByRole('alert').waitFor();
    expect(app.complaints).toEqual([]);
  },
);
