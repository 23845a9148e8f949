import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withLibrary } from '../../electron/store/index.ts';
import {
  type AppFolder,
  RunningApp,
  appFolder,
  isInBrowser,
  openSample,
} from '../support/running-app.ts';
import { must } from '../support/samples.ts';

const PATIENT = { timeout: 20_000 };
const ENDINGS = ['', '-wal', '-shm'];

function phoneIn({ library }: AppFolder): unknown {
  return must(withLibrary(library, true, (open) => open.loadYear('样例-401', 2024, 'budget'))).data
    .contact?.phone;
}

async function typePhone(page: Page, digits: string): Promise<void> {
  const phone = page.getByLabel('联系电话');
  await phone.fill(digits);
  await phone.press('Tab');
}

interface SampleOpened extends AppFolder {
  readonly app: RunningApp;
}

async function sampleOpened(): Promise<SampleOpened> {
  const folder = appFolder();
  const app = await RunningApp.start(folder);
  await openSample(app, 'yubei-2024');
  return { ...folder, app };
}

test.runIf(isInBrowser())(
  'what is typed when the program is gone is taken along in a file',
  { timeout: 240_000 },
  async () => {
    const { app, ...folder } = await sampleOpened();
    const { page } = app;
    const before = phoneIn(folder);
    await app.killProgram();
    await typePhone(page, '023-7654321');
    const bar = page.getByRole('alert').filter({ hasText: '还没有保存：' });
    await bar.waitFor();
    const words = await bar.innerText();
    expect(words).toContain('不要关闭窗口');
    expect(words).not.toMatch(/[A-Za-z]/);
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: '另存为数据文件' }).click();
    const file = join(folder.folder, 'rescued.json');
    await (await arriving).saveAs(file);
    await app.stop();
    expect(phoneIn(folder)).toBe(before);

    const again = await RunningApp.start(folder);
    const choose = again.page.locator('input[type=file]');
    const back = again.page.getByRole('button', { name: '全部年度' });
    // The program was killed perhaps before it remembered which year was open.
    await choose.or(back).first().waitFor({ state: 'attached' });
    if (await back.isVisible()) await back.click();
    await choose.setInputFiles(file);
    await again.page.getByRole('button', { name: '用文件里的内容替换' }).click();
    await again.page.getByRole('navigation', { name: '编制步骤' }).waitFor();
    const taken = again.page.getByLabel('联系电话');
    await expect.poll(() => taken.inputValue(), PATIENT).toBe('023-7654321');
    await again.page.getByText('正在保存').waitFor({ state: 'hidden' });
    await again.saved();
    expect(phoneIn(folder)).toBe('023-7654321');
    await again.page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => taken.inputValue(), PATIENT).toBe(before);
  },
);

test(
  'what is typed while the library is away stays in the window, and is saved when it is back',
  { timeout: 240_000 },
  async () => {
    const { app, ...folder } = await sampleOpened();
    const { library } = folder;
    const { page } = app;
    for (const ending of ENDINGS) renameSync(library + ending, `${library}.away${ending}`);
    await typePhone(page, '023-7654321');
    await page.getByText('不在原处了').first().waitFor();

    await page.getByRole('button', { name: '全部年度' }).click();
    await page.getByText('还有改动没有保存进库').waitFor();
    expect(await page.getByLabel('联系电话').inputValue()).toBe('023-7654321');

    for (const ending of ENDINGS) renameSync(`${library}.away${ending}`, library + ending);
    await app.saved();
    await page.getByText('还没有保存：').waitFor({ state: 'hidden' });
    await app.stop();
    expect(phoneIn(folder)).toBe('023-7654321');
  },
);

test.runIf(isInBrowser())(
  'two windows on one year join what they write in different places, and each undoes its own',
  { timeout: 240_000 },
  async () => {
    const { app, ...folder } = await sampleOpened();
    const other = await app.secondWindow();
    const before = await app.page.getByLabel('联系人').inputValue();
    await typePhone(other, '023-1111111');
    await expect.poll(() => phoneIn(folder), PATIENT).toBe('023-1111111');

    await app.page.getByLabel('联系人').fill('张三');
    await app.page.getByLabel('联系人').press('Tab');
    await app.page.getByText('已经并到这里').waitFor();
    await app.saved();
    expect(await app.page.getByLabel('联系电话').inputValue()).toBe('023-1111111');

    await other.getByLabel('地址').fill('新路1号');
    await other.getByLabel('地址').press('Tab');
    await expect.poll(() => other.getByLabel('联系人').inputValue(), PATIENT).toBe('张三');
    await app.page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => app.page.getByLabel('地址').inputValue(), PATIENT).toBe('新路1号');
    expect(await app.page.getByLabel('联系人').inputValue()).toBe(before);
    expect(await app.page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
    await app.saved();
    expect(phoneIn(folder)).toBe('023-1111111');
    expect(app.complaints).toEqual([]);
  },
);

test.runIf(isInBrowser())(
  'what a second window wrote is not written over, and the first window says what to do',
  { timeout: 240_000 },
  async () => {
    const { app, ...folder } = await sampleOpened();
    const other = await app.secondWindow();
    await typePhone(other, '023-1111111');
    await expect.poll(() => phoneIn(folder), PATIENT).toBe('023-1111111');
    await typePhone(app.page, '023-2222222');
    const bar = app.page.getByRole('alert').filter({ hasText: '还没有保存：' });
    await bar.waitFor();
    const words = await bar.innerText();
    expect(words).toContain('不会自动保存');
    expect(words).toContain('请先点“另存为数据文件”');
    expect(phoneIn(folder)).toBe('023-1111111');
  },
);

test(
  'a library in another place does not look like the loss of the first',
  { timeout: 120_000 },
  async () => {
    const folder = appFolder();
    const app = await RunningApp.start(folder);
    const { page } = app;
    await openSample(app, 'yubei-2024');
    await page.getByRole('button', { name: '全部年度' }).click();
    await page.getByRole('button', { name: '换一个库' }).click();
    await page.getByText('里面的部门和年度不会跟过去').waitFor();
    await page.getByLabel('库文件的位置').fill(join(folder.folder, '另一处.db'));
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByText(`原来的数据没有丢，还在 ${folder.library}`).waitFor();
    await page.getByRole('button', { name: '换一个库' }).click();
    await page.getByLabel('库文件的位置').fill(folder.library);
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('heading', { name: '部门与年度' }).waitFor();
    expect(await page.getByText('原来的数据没有丢').count()).toBe(0);
    expect(app.complaints).toEqual([]);
  },
);
