import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLibrary } from '../../electron/store/index.ts';
import { workbookBytes } from '../sheet-import/workbook.ts';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';
import { must } from '../support/samples.ts';

test(
  'an official list is looked at, taken in as one step, and taken back',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const good = join(folder.folder, '2024年支出功能分类科目.xlsx');
    const rows = [
      ['科目编码', '科目名称', '说明'],
      ['206', '科学技术支出', ''],
      ['2060702', '科普事务', '反映科普事务的支出。'],
      ['2069898', '科技新支出', ''],
      ['', '合计', ''],
    ] as const;
    writeFileSync(good, await workbookBytes({ name: '功能分类', rows }));
    const bad = join(folder.folder, '科目.csv');
    writeFileSync(bad, '科目编码,科目名称\n20607x,科普\n');
    const app = await RunningApp.start(folder);
    const { page } = app;
    const picture = async (name: string): Promise<void> => {
      if (process.env['SHOTS'] === undefined) return;
      await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` });
    };
    await openSample(app, 'yubei-2024');
    await app.step('名词解释');
    const dialog = page.getByRole('dialog', { name: '导入财政部门的科目表' });

    await page.locator('input[type=file]').setInputFiles(bad);
    await dialog.getByRole('alert').filter({ hasText: '第 2 行：编码“20607x”' }).waitFor();
    expect(await dialog.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
    await picture('catalog-list-refused');
    await dialog.getByRole('button', { name: '关闭' }).last().click();

    await page.locator('input[type=file]').setInputFiles(good);
    await dialog.getByText('新增 1 个，改名 1 个，1 个与现在的相同，不写入。').waitFor();
    const row = dialog.getByRole('row', { name: /改名.*2060702.*科普活动.*科普事务/ });
    await row.waitFor();
    await dialog.getByText(/“功能分类”第 5 行没有科目编码，未导入/).waitFor();
    await picture('catalog-list');
    await dialog.getByRole('button', { name: '导入 2 个科目' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const grid = page.getByRole('region', { name: '自设科目', exact: true });
    await grid.getByText('共 2 行').waitFor();
    await page.getByText('正在保存').waitFor({ state: 'hidden' });
    await app.saved();
    await picture('catalog-list-taken');

    const { entry } = must(
      withLibrary(folder.library, true, (open) =>
        open.openEntry({ department: '样例-401', year: 2024, kind: 'budget' }),
      ),
    );
    expect(entry['classificationItems']).toEqual([
      {
        classification: 'function',
        code: '2060702',
        name: '科普事务',
        definition: '反映科普事务的支出。',
      },
      { classification: 'function', code: '2069898', name: '科技新支出' },
    ]);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await grid.getByText('共 0 行').waitFor();
    await app.saved();
    expect(app.complaints).toEqual([]);
  },
);
