import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeHtml } from '../../electron/writers/html/index.ts';
import { sampleDocuments } from '../support/samples.ts';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

let browser: Browser;

beforeAll(async () => {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
});

test.each(await sampleDocuments())(
  'the page of %s is no wider than a phone: its tables scroll by themselves, under centred titles',
  async (_, document) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.setContent(writeHtml(document));
    const { width, tables, titles } = await page.evaluate(() => ({
      width: window.document.documentElement.scrollWidth,
      tables: [...window.document.querySelectorAll('table')].map(
        (table) => table.scrollWidth > 390,
      ),
      titles: [...window.document.querySelectorAll('.tableTitle, .tableSubtitle')].map(
        (title) => getComputedStyle(title).textAlign,
      ),
    }));
    await page.close();
    expect(width).toBe(390);
    expect(tables).toContain(true);
    expect(new Set(titles)).toEqual(new Set(['center']));
  },
);
