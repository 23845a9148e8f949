import { randomInt } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { withLibrary } from '../../electron/store/index.ts';
import { writeYearData } from '../../shared/facts/index.ts';
import { success } from '../../shared/result/index.ts';
import {
  type AppFolder,
  RunningApp,
  appFolder,
  isInBrowser,
  openSample,
} from '../support/running-app.ts';
import { must } from '../support/samples.ts';

/** The year data file as the library holds it, byte by byte. */
function dataFile({ library }: AppFolder, department: string, year: number): string {
  return must(
    withLibrary(library, true, (open) => {
      const saved = open.loadYear(department, year);
      return saved.ok ? success(JSON.stringify(writeYearData(saved.value.data))) : saved;
    }),
  );
}

function integrity({ library }: AppFolder): unknown {
  const database = new Database(library, { readonly: true });
  try {
    return database.pragma('integrity_check', { simple: true });
  } finally {
    database.close();
  }
}

describe('what was typed', () => {
  test(
    'and confirmed as saved is there after the process was killed',
    { timeout: 240_000 },
    async () => {
      const folder = appFolder();
      const first = await RunningApp.start(folder);
      await openSample(first, 'yubei-2024');
      const phone = `023-${randomInt(1_000_000, 9_999_999)}`;
      await first.page.getByLabel('联系电话').fill(phone);
      await first.page.getByLabel('联系电话').press('Tab');
      await first.page.getByText('正在保存').waitFor({ state: 'hidden' });
      await first.saved();
      // Killed in the middle of the next words.
      await first.page.getByLabel('联系人').pressSequentially('张三李四');
      await first.kill();

      expect(integrity(folder)).toBe('ok');
      const again = await RunningApp.start(folder);
      await again.page.getByRole('heading', { level: 2, name: '部门概况' }).waitFor();
      expect(await again.page.getByLabel('联系电话').inputValue()).toBe(phone);
      expect(dataFile(folder, '样例-401', 2024)).toContain(phone);
      expect(again.complaints).toEqual([]);
      await again.stop();
    },
  );

  test.runIf(isInBrowser())(
    'is there though the window was closed with the last key',
    { timeout: 240_000 },
    async () => {
      const folder = appFolder();
      const first = await RunningApp.start(folder);
      await openSample(first, 'yubei-2024');
      const { page } = first;
      page.on('dialog', (dialog) => void dialog.accept());
      await page.getByLabel('联系电话').fill('023-1234567');
      await page.getByLabel('联系人').fill('张三');
      await page.getByLabel('地址').pressSequentially('新路1号');
      await page.close({ runBeforeUnload: true });
      await page.waitForEvent('close').catch(() => undefined);
      await expect
        .poll(() => dataFile(folder, '样例-401', 2024), { timeout: 20_000 })
        .toContain('新路1号');
      await first.stop();
      const saved = dataFile(folder, '样例-401', 2024);
      for (const typed of ['023-1234567', '张三', '新路1号']) expect(saved).toContain(typed);
    },
  );

  test('is saved, be it longer than what may outlive a window', { timeout: 240_000 }, async () => {
    const folder = appFolder();
    const app = await RunningApp.start(folder);
    await openSample(app, 'yubei-2024');
    await app.step('文字说明');
    const long = '开展科学普及活动'.repeat(3500);
    await app.page.locator('textarea').first().fill(long);
    await app.page.locator('textarea').first().press('Tab');
    await expect
      .poll(() => dataFile(folder, '样例-401', 2024).includes(long), { timeout: 20_000 })
      .toBe(true);
    await app.saved();
    expect(app.complaints).toEqual([]);
    await app.stop();
  });

  test('is taken back by undo, fifty mixed edits to the byte', { timeout: 240_000 }, async () => {
    const folder = appFolder();
    const app = await RunningApp.start(folder);
    await openSample(app, 'yubei-2024');
    const before = dataFile(folder, '样例-401', 2024);
    const { page } = app;

    const texts = ['联系人', '联系电话', '地址', '公开网站', '简称'];
    for (let round = 0; round < 5; round += 1) {
      for (const label of texts) {
        const field = page.getByLabel(label, { exact: true }).first();
        await field.fill(`${label}${round}`);
        await field.press('Tab');
      }
    }
    await app.step('基本支出');
    await page.getByText('449,556.00').first().click();
    for (let row = 0; row < 20; row += 1) {
      await page.keyboard.type(`=${row + 1}*100`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
    }
    await page.getByRole('button', { name: '插入行' }).first().click();
    await app.step('政府采购');
    await page.getByText('本年没有政府采购').click();
    await app.step('文字说明');
    for (const text of ['甲', '乙', '丙']) {
      await page.locator('textarea').first().fill(text);
      await page.locator('textarea').first().press('Tab');
    }
    await page.getByText('正在保存').waitFor({ state: 'hidden' });
    await app.saved();
    expect(dataFile(folder, '样例-401', 2024)).not.toBe(before);

    const undo = page.getByRole('button', { name: '撤销' });
    for (let edit = 0; edit < 90 && (await undo.isEnabled()); edit += 1) await undo.click();
    await page.getByText('正在保存').waitFor({ state: 'hidden' });
    await app.saved();

    expect(dataFile(folder, '样例-401', 2024)).toBe(before);
    expect(app.complaints).toEqual([]);
    await app.stop();
  });
});
