import { expect, test } from 'vitest';
import { rememberLibrary } from '../../electron/services/last-library.ts';
import { readSample } from '../../electron/services/samples.ts';
import { withLibrary } from '../../electron/store/index.ts';
import { writeYearData } from '../../shared/facts/index.ts';
import { success } from '../../shared/result/index.ts';
import { type AppFolder, RunningApp, appFolder, openSample } from '../support/running-app.ts';
import { must } from '../support/samples.ts';

function yearOf({ library }: AppFolder, department: string): string {
  return must(
    withLibrary(library, true, (open) => {
      const saved = open.loadYear(department, 2024, 'budget');
      return saved.ok ? success(JSON.stringify(writeYearData(saved.value.data))) : saved;
    }),
  );
}

test(
  'a sample stands apart from the own year of the department that it was made of',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const sample = must(await readSample('yubei-2024'));
    const contact = { ...sample.contact, phone: '023-1111111' };
    for (const year of [2023, 2024]) {
      must(
        withLibrary(folder.library, false, (open) => open.saveYear({ ...sample, year, contact })),
      );
    }
    await rememberLibrary(folder.folder, folder.library);
    const before = yearOf(folder, '401');

    const app = await RunningApp.start(folder);
    const { page } = app;
    await openSample(app, 'yubei-2024');
    await page.getByText('样例', { exact: true }).waitFor();
    const phone = page.getByLabel('联系电话');
    expect(await phone.inputValue()).not.toBe(contact.phone);
    await phone.fill('023-7654321');
    await phone.press('Tab');
    await page.getByText('正在保存').waitFor({ state: 'hidden' });
    await app.saved();
    expect(yearOf(folder, '401')).toBe(before);
    expect(yearOf(folder, '样例-401')).toContain('023-7654321');

    // Nothing to hold it against: the other years are real ones.
    await page.getByRole('button', { name: '对比' }).click();
    await page.getByRole('combobox', { name: '前一个' }).click();
    expect(await page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '全部年度' }).click();
    const rows = page.getByRole('row').filter({ hasText: sample.department.name });
    await rows.nth(2).waitFor();
    expect(await rows.filter({ hasText: '样例' }).count()).toBe(1);
    await page.getByRole('button', { name: '批量处理' }).click();
    await page.getByRole('heading', { name: '批量处理' }).waitFor();
    expect(await rows.count()).toBe(2);
    expect(app.complaints).toEqual([]);
  },
);
