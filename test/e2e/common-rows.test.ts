import { expect, test } from 'vitest';
import { withLibrary } from '../../electron/store/index.ts';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';
import { must } from '../support/samples.ts';

test(
  'usual rows are ticked, added without amounts, and taken back in one step',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const app = await RunningApp.start(folder);
    const { page } = app;
    await openSample(app, 'yubei-2024');
    await app.step('基本支出');
    const grid = page.getByRole('region', { name: '基本支出', exact: true });
    const count = async (): Promise<number> =>
      Number(/共 (\d+) 行/.exec(await grid.innerText())?.[1]);
    const before = await count();
    await page.getByRole('button', { name: '添加常用行' }).click();
    const dialog = page.getByRole('dialog', { name: '添加常用行' });
    // What the sample has is shown as such, and cannot be added twice.
    const salary = dialog.getByRole('checkbox', { name: /30101 基本工资/ });
    expect(await salary.isDisabled()).toBe(true);
    expect(await dialog.innerText()).toContain('2012901');
    await dialog.getByRole('button', { name: '全不选' }).click();
    await dialog.getByRole('checkbox', { name: /30111 公务员医疗补助/ }).check();
    await dialog.getByRole('checkbox', { name: /30302 退休费/ }).check();
    if (process.env['SHOTS'] !== undefined) {
      await page.screenshot({ path: `${process.env['SHOTS']}/common-rows.png` });
    }
    await dialog.getByRole('button', { name: '添加选中的 2 行' }).click();
    await grid.getByText(`共 ${before + 2} 行`).waitFor();
    await page.getByText('正在保存').waitFor({ state: 'hidden' });
    await app.saved();

    const { entry } = must(
      withLibrary(folder.library, true, (open) =>
        open.openEntry({ department: '样例-401', year: 2024, kind: 'budget' }),
      ),
    );
    expect(JSON.stringify(entry['expenditure'])).toContain('2080501');
    await page.getByRole('button', { name: '撤销' }).click();
    await grid.getByText(`共 ${before} 行`).waitFor();
    expect(app.complaints).toEqual([]);
  },
);
