import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEMPLATES_FOLDER } from '../../electron/services/pack-files.ts';
import { temporaryFolder } from '../support/office.ts';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';

const NAME = '某市某区部门预算公开模板';

/** A pack of another region, as somebody sends it. */
function sentPack(): string {
  const folder = join(temporaryFolder(), '发来的模板');
  cpSync(join(TEMPLATES_FOLDER, 'shenzhen-2022'), folder, { recursive: true });
  const file = join(folder, 'pack.yaml');
  const text = readFileSync(file, 'utf8')
    .replace(/^id: .*$/m, 'id: mouqu-2025')
    .replace(/^name: .*$/m, `name: ${NAME}`);
  writeFileSync(file, text);
  return folder;
}

test(
  "another region's template is added on the start page, and a department is made with it",
  { timeout: 240_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    const add = async (folder: string): Promise<void> => {
      await page.getByRole('button', { name: '添加模板……' }).click();
      const dialog = page.getByRole('dialog', { name: /选择模板所在的文件夹/ });
      await dialog.getByRole('textbox').fill(folder);
      await dialog.getByRole('button', { name: '选这个文件夹' }).click();
    };
    await page.getByRole('button', { name: '开始使用' }).click();
    await add(temporaryFolder());
    await page.getByText('没有 pack.yaml').waitFor();
    await add(sentPack());
    await page.getByText(`已添加“${NAME}”`).waitFor();

    await page.getByRole('button', { name: '新建部门' }).click();
    const dialog = page.getByRole('dialog', { name: '新建部门' });
    await dialog.getByLabel(/^公开模板/).click();
    await page.getByTitle(NAME).click();
    await dialog.getByLabel('部门名称（全称）').fill('某区科学技术协会');
    await dialog.getByLabel('部门编码').fill('777');
    await dialog.getByLabel('单位编码').fill('777001');
    await dialog.getByLabel('单位名称').fill('某区科学技术协会本级');
    await dialog.getByLabel('单位性质').click();
    await page.locator('.ant-select-item-option').filter({ visible: true }).first().click();
    await dialog.getByRole('button', { name: '建好，开始填' }).click();
    await page.getByRole('navigation', { name: '编制步骤' }).waitFor();
    await page.getByText('某区科学技术协会').first().waitFor();
    expect(app.complaints).toEqual([]);
    await app.stop();
  },
);

test(
  'a year whose template is not there says so in its preview, after another year was looked at',
  { timeout: 240_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    await openSample(app, 'yubei-2024');
    const steps = page.getByRole('navigation', { name: '编制步骤' });
    await steps.getByRole('menuitem', { name: '预览与导出' }).click();
    await page.getByText(/共 \d+ 页/).waitFor();
    const file = join(temporaryFolder(), '别处的年度.json');
    const sample = readFileSync(join(TEMPLATES_FOLDER, 'chenghua-2023/sample.json'), 'utf8');
    writeFileSync(file, sample.replace('"chenghua-2023"', '"nowhere-2023"'));
    await page.getByRole('button', { name: '全部年度' }).click();
    await page.locator('input[type=file]').setInputFiles(file);

    await steps.getByRole('menuitem', { name: '预览与导出' }).click();
    await page.locator('.export-preview').getByText(/模板/).waitFor();
    expect(await page.getByText(/共 \d+ 页|正在生成/).count()).toBe(0);
    await app.stop();
  },
);
