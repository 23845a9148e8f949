import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RunningApp, appFolder, isInBrowser, openSample } from '../support/running-app.ts';
import { pdfPages, temporaryFolder } from '../support/office.ts';

test.runIf(isInBrowser()).each([
  ['yubei-2024', 2],
  ['zhangjiakou-2023', 3],
])(
  'the overview of %s is printed on %i pages, with no heading alone at a foot',
  { timeout: 120_000 },
  async (id, count) => {
    const app = await RunningApp.start(appFolder());
    await openSample(app, id);
    const { page } = app;
    await page.getByRole('button', { name: '一览' }).click();
    await page.getByRole('img', { name: /各项目的绩效指标个数/ }).waitFor();
    const path = join(temporaryFolder(), 'overview.pdf');
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
    const pages = pdfPages(path);
    expect(pages).toHaveLength(count);
    for (const text of pages) expect(text.trim()).not.toMatch(/(项目与绩效指标|几项。)$/);
    expect(app.complaints).toEqual([]);
  },
);
