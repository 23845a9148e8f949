import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPublished } from '../../electron/readers/index.ts';
import { focusByKey } from '../support/keyboard.ts';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';
import { must } from '../support/samples.ts';

test(
  'a small disclosure from nothing to the Word file, by keyboard alone',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const app = await RunningApp.start(folder);
    const { page } = app;
    const { keyboard } = page;
    const type = async (name: RegExp, text: string): Promise<void> => {
      await focusByKey(page, name);
      await keyboard.type(text);
    };

    await page.getByRole('button', { name: '开始使用' }).waitFor();
    await focusByKey(page, /^开始使用$/);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: '新建部门' }).waitFor();
    await focusByKey(page, /^新建部门$/);
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: '新建部门' }).waitFor();
    await type(/^公开模板/, '渝北');
    await keyboard.press('Enter');
    await type(/^部门名称/, '某区科学技术协会');
    await type(/^部门编码/, '345');
    await focusByKey(page, /^年度/);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('2024');
    await type(/^单位编码/, '345001');
    await focusByKey(page, /^单位性质/);
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await focusByKey(page, /^建好，开始填$/);
    await keyboard.press('Enter');
    await page.getByRole('navigation', { name: '编制步骤' }).waitFor();

    const goTo = async (title: string): Promise<void> => {
      await focusByKey(page, /^菜单$|部门概况$/);
      await focusByKey(page, new RegExp(title), 'ArrowDown');
      await keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
    };
    await goTo('基本支出');
    await focusByKey(page, /第 1 行 功能分类科目|基本支出.*表格/);
    for (const text of ['2012901', '30101', '449556']) {
      await keyboard.type(text);
      await keyboard.press('Tab');
    }
    await app.saved();
    await keyboard.press('Escape');
    await page.reload();
    await page.getByRole('navigation', { name: '编制步骤' }).waitFor();
    await goTo('预览与导出');
    await focusByKey(page, /^导出$/);
    await keyboard.press('Enter');
    const out = join(folder.folder, '导出');
    const proceed = page.getByRole('button', { name: '仍然导出' });
    const done = page.getByText(/已导出 \d+ 个文件/);
    await proceed.or(done).first().waitFor();
    if (await proceed.isVisible()) {
      await focusByKey(page, /^仍然导出$/);
      await keyboard.press('Enter');
    }
    await done.waitFor();

    expect(existsSync(out)).toBe(true);
    const word = readdirSync(out).find((name) => name.endsWith('.docx')) ?? '';
    const document = must(await readPublished(join(out, word)));
    expect(JSON.stringify(document.blocks)).toContain('449,556');
    expect(app.complaints).toEqual([]);
  },
);

test('a dialog that is closed gives the focus back', { timeout: 240_000 }, async () => {
  const app = await RunningApp.start(appFolder());
  const { page } = app;
  /** Opens a dialog by key, closes it by key, and looks where the focus is. */
  const thereAndBack = async (name: RegExp): Promise<void> => {
    await focusByKey(page, name);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    await expect.poll(focused).toMatch(name);
  };
  await openSample(app, 'yubei-2024');
  await app.step('基本支出');
  await thereAndBack(/^添加常用行/);
  await page.getByRole('button', { name: '全部年度' }).click();
  await page.getByRole('button', { name: '新建部门' }).waitFor();
  await thereAndBack(/^结转到新年度$/);
  await thereAndBack(/^新建部门$/);
});
