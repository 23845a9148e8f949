import { expect, test } from 'vitest';
import { readSample } from '../../electron/services/samples.ts';
import { withLibrary } from '../../electron/store/index.ts';
import { sampleCode } from '../../shared/facts/index.ts';
import { success } from '../../shared/result/index.ts';
import { type AppFolder, RunningApp, appFolder, openSample } from '../support/running-app.ts';
import { must } from '../support/samples.ts';

function firstAmount({ library }: AppFolder): unknown {
  return must(
    withLibrary(library, true, (open) => {
      const saved = open.loadYear('样例-401', 2024);
      return saved.ok ? success(saved.value.data.expenditure?.[0]?.amount) : saved;
    }),
  );
}

test(
  'Ctrl+Z in the name of a version takes back the name, not the year',
  { timeout: 240_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    await openSample(app, 'yubei-2024');
    const phone = page.getByLabel('联系电话');
    await phone.fill('023-7654321');
    await phone.press('Tab');
    await page.getByRole('button', { name: /^更多/ }).click();
    await page.getByRole('menuitem', { name: '修改记录' }).click();
    const name = page.getByRole('combobox', { name: '版本名称' });
    await name.click();
    await page.keyboard.type('定稿');
    await page.keyboard.press('Control+z');
    expect(await name.inputValue()).not.toBe('定稿');
    await page.getByRole('button', { name: '填报' }).click();
    expect(await phone.inputValue()).toBe('023-7654321');
    await phone.click();
    await page.keyboard.press('Control+z');
    expect(await phone.inputValue()).not.toBe('023-7654321');
  },
);

test(
  'a change shows against the year before, and is taken back from the history after a restart',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const first = await RunningApp.start(folder);
    await openSample(first, 'yubei-2024');
    await first.step('基本支出');
    await first.page.getByText('449,556.00').first().click();
    await first.page.keyboard.type('500000');
    await first.page.keyboard.press('Enter');
    await first.page.getByText('正在保存').waitFor({ state: 'hidden' });
    await first.saved();
    await first.stop();
    expect(firstAmount(folder)).toBe(50_000_000);
    // The year before was the same, without the change.
    const sample = must(await readSample('yubei-2024'));
    const department = { ...sample.department, code: sampleCode(sample.department.code) };
    must(
      withLibrary(folder.library, false, (open) =>
        open.saveYear({ ...sample, department, year: 2023 }),
      ),
    );

    const again = await RunningApp.start(folder);
    const { page } = again;
    await page.getByRole('navigation', { name: '编制步骤' }).waitFor();
    await page.getByRole('button', { name: '对比' }).click();
    const compared = page.getByRole('main', { name: '对比' });
    await compared.getByText('主要数字').first().waitFor();
    const total = compared.getByRole('row').filter({ hasText: '基本支出' }).first();
    await total.waitFor();
    expect(await total.innerText()).toContain('＋50,444.00');
    const others = await compared.locator('tr.is-different').allInnerTexts();
    expect(others.length).toBeGreaterThan(0);
    // Totals that hold the changed amount, and nothing else.
    for (const row of others) expect(row).toContain('＋50,444.00');

    await page.getByRole('button', { name: /^更多/ }).click();
    await page.getByRole('menuitem', { name: '修改记录' }).click();
    const step = page.getByRole('article').filter({ hasText: '449,556.00' });
    await step.waitFor();
    expect(await step.innerText()).toContain('500,000.00');
    await step.getByRole('button', { name: '撤销这一步' }).click();
    const told = page.getByText(/已撤销.*改回了/);
    await told.waitFor();
    await told.getByRole('button', { name: '去看' }).click();
    await page.getByRole('heading', { level: 2, name: '基本支出' }).waitFor();
    await page.getByText('449,556.00').first().waitFor();
    await page.getByText('正在保存').waitFor({ state: 'hidden' });
    await again.saved();
    expect(firstAmount(folder)).toBe(44_955_600);

    await page.getByRole('button', { name: '对比' }).click();
    await compared.getByText(/两边完全一样|主要数字 0 个不同/).waitFor();
    expect(again.complaints).toEqual([]);
  },
);
