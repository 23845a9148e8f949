import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withLibrary } from '../../electron/store/index.ts';
import { type AppFolder, RunningApp, appFolder, openSample } from '../support/running-app.ts';
import { must } from '../support/samples.ts';

const ENDINGS = ['', '-wal', '-shm'];

function phoneIn({ library }: AppFolder): unknown {
  return must(withLibrary(library, true, (open) => open.loadYear('样例-401', 2024, 'budget'))).data
    .contact?.phone;
}

test(
  'what is typed while the library is away stays in the window, and is saved when it is back',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const { library } = folder;
    const app = await RunningApp.start(folder);
    const { page } = app;
    await openSample(app, 'yubei-2024');
    for (const ending of ENDINGS) renameSync(library + ending, `${library}.away${ending}`);
    const phone = page.getByLabel('联系电话');
    await phone.fill('023-7654321');
    await phone.press('Tab');
    await page.getByText('不在原处了').first().waitFor();

    await page.getByRole('button', { name: '全部年度' }).click();
    await page.getByText('还有改动没有保存进库').waitFor();
    expect(await phone.inputValue()).toBe('023-7654321');

    for (const ending of ENDINGS) renameSync(`${library}.away${ending}`, library + ending);
    await app.saved();
    await page.getByText('还没有保存：').waitFor({ state: 'hidden' });
    await app.stop();
    expect(phoneIn(folder)).toBe('023-7654321');
  },
);
