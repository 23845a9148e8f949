import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWord } from '../../electron/writers/word/index.ts';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';
import { sampleDocument } from '../support/samples.ts';

test(
  'a finished file is reviewed, compared with the own export, and read as figures',
  { timeout: 240_000 },
  async () => {
    const folder = appFolder();
    const file = join(folder.folder, '公开文本.docx');
    writeFileSync(file, await writeWord(await sampleDocument('yubei-2024')));
    const app = await RunningApp.start(folder);
    const { page } = app;
    await openSample(app, 'yubei-2024');

    await page.getByRole('button', { name: /^更多/ }).click();
    await page.getByRole('menuitem', { name: '审核文件' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(/项核对相符/).waitFor();
    expect(await page.getByText('还有必须改的问题').count()).toBe(0);

    await page.getByText('与本年度导出的比较').click();
    await page.getByText('与现在导出的完全一样').waitFor();

    await page.getByText('从去年的文件取上年数').click();
    await page.getByText(/\d+ 个合计数中 \d+ 个对得上/).waitFor();
    await page.getByText('这个文件是 2024 年的').waitFor();

    const damaged = join(folder.folder, '坏的.docx');
    writeFileSync(damaged, 'not a document');
    await page.locator('input[type=file]').setInputFiles(damaged);
    await page
      .locator('.taken-file', { hasText: '坏的.docx' })
      .getByText(/[一-龥]/)
      .first()
      .waitFor();
    expect(app.complaints).toEqual([]);
  },
);

test('a finding leads to its field, and a reason settles it', { timeout: 240_000 }, async () => {
  const app = await RunningApp.start(appFolder());
  const { page } = app;
  await openSample(app, 'chenghua-2023');
  await app.step('审核');
  const finding = page.getByRole('article', { name: /完成及时率/ });
  await finding.getByRole('button', { name: '去“绩效目标”改' }).click();
  await page.getByRole('heading', { level: 2, name: '绩效目标' }).waitFor();

  // Of many boxes alike it leads to the one that is blank, and into view.
  await app.step('文字说明');
  const subject = page.getByRole('article', { name: '2060702 科普活动' });
  const box = subject.getByRole('textbox', { name: '增减原因' });
  await box.fill('');
  await app.step('审核');
  const blank = page.getByRole('article', { name: /增减变动原因 › 2060702/ });
  await blank.getByRole('button', { name: '去“文字说明”改' }).click();
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  const place = await box.boundingBox();
  expect(place && place.y >= 0 && place.y + place.height <= 768).toBe(true);

  await app.step('审核');
  await finding.getByRole('button', { name: '没有错，写明原因' }).click();
  await finding.getByPlaceholder(/写明为什么是对的/).fill('按申报表原文填列');
  await finding.getByRole('button', { name: '记下说明' }).click();
  await page.getByText('1 处已说明').waitFor();
  await page.getByText('说明：按申报表原文填列').waitFor();
  await app.saved();
  expect(app.complaints).toEqual([]);
});
