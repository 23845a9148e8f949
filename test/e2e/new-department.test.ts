import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';

test(
  'a new department asks for a whole year, says its kind, and nothing in it looks done',
  { timeout: 240_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('button', { name: '新建部门' }).click();
    const dialog = page.getByRole('dialog', { name: '新建部门' });
    await dialog.getByText('先选模板').waitFor();
    await dialog.getByLabel(/^公开模板/).click();
    await page.getByRole('option').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await dialog.getByText(/^部门(预算|决算)$/).waitFor();
    await dialog.getByLabel('部门名称（全称）').fill('某区科学技术协会');
    await dialog.getByLabel('部门编码').fill('３４５');
    expect(await dialog.getByLabel('部门编码').inputValue()).toBe('345');
    await dialog.getByLabel('单位编码').fill('345001');
    await dialog.getByLabel('单位性质').click();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: '再加一个单位' }).click();
    await dialog.getByLabel('单位编码').nth(1).fill('３４５００１');
    await dialog.getByText('编码重复了').waitFor();
    await dialog.getByRole('button', { name: '删去这个单位' }).nth(1).click();
    const year = dialog.getByLabel('年度', { exact: true });
    await year.fill('24');
    await dialog.getByRole('button', { name: '建好，开始填' }).click();
    await dialog.getByText('年度要填四位').waitFor();
    expect(await year.inputValue()).toBe('24');
    await year.fill('2024');
    await dialog.getByRole('button', { name: '建好，开始填' }).click();
    const steps = page.getByRole('navigation', { name: '编制步骤' });
    await steps.getByRole('img', { name: '填了一部分' }).first().waitFor();
    await steps.getByRole('img', { name: '有问题要改' }).waitFor();
    expect(await steps.getByRole('img', { name: '已填好' }).count()).toBe(0);
    expect(app.complaints).toEqual([]);
  },
);

test(
  'a unit says how much hangs on it before it is deleted; an export is marked until the next change',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const app = await RunningApp.start(folder);
    const { page } = app;
    await openSample(app, 'yubei-2024');
    const steps = page.getByRole('navigation', { name: '编制步骤' });
    await app.step('预算单位与人员');
    await page
      .getByRole('button', { name: /^删除单位/ })
      .first()
      .click();
    const question = page.getByRole('dialog');
    await question.getByText(/支出明细 \d+ 行.*填的是这个单位/).waitFor();
    await question.getByRole('button', { name: '不删除' }).click();

    await app.step('预览与导出');
    await steps.getByRole('img', { name: '现在的内容还没有导出' }).waitFor();
    const out = join(folder.folder, '导出');
    mkdirSync(out);
    await page.getByLabel('放到哪个文件夹').fill(out);
    const panel = page.getByRole('region', { name: '导出' });
    await panel.getByRole('button', { name: /^导出$/ }).click();
    const anyway = page.getByRole('button', { name: '仍然导出' });
    const done = steps.getByRole('img', { name: '现在的内容已导出' });
    await anyway.or(done).first().waitFor();
    if (await anyway.isVisible()) await anyway.click();
    await done.waitFor();
    await app.step('部门概况');
    await page.getByLabel('联系电话').fill('023-7654321');
    await steps.getByRole('img', { name: '现在的内容还没有导出' }).waitFor();
    expect(app.complaints).toEqual([]);
  },
);
