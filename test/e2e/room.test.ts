import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';

const LITTLE = { width: 683, height: 384 };
const LARGE = { width: 1366, height: 768 };

async function shoot({ page }: RunningApp, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined) return;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
}

/** How wide the form is, in pixels. */
function formWidth(page: Page): Promise<number> {
  return page.locator('.step-frame').evaluate((one) => one.clientWidth);
}

/** How far an element's content runs out of it sideways, in pixels. */
function overflow(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((one) => one.scrollWidth - one.clientWidth);
}

test(
  'the preview is folded away for the form, by a button or where the window is narrow',
  { timeout: 120_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    await openSample(app, 'zhangjiakou-2023');
    const fold = page.getByRole('button', { name: '收起预览' });
    const unfold = page.getByRole('button', { name: '展开预览' });
    const preview = page.getByRole('region', { name: '预览', exact: true });
    await app.step('收入');
    await preview.waitFor();
    await shoot(app, 'room-open');
    const before = await formWidth(page);
    await fold.click();
    await preview.waitFor({ state: 'hidden' });
    expect(await formWidth(page)).toBeGreaterThan(before + 400);
    await shoot(app, 'room-folded');

    // Remembered, and taken back by the same button.
    await page.reload();
    await unfold.waitFor();
    expect(await preview.count()).toBe(0);
    await unfold.click();
    await preview.waitFor();
    expect(await formWidth(page)).toBe(before);

    // A narrow window folds by itself; the name and the projects stay readable.
    await page.setViewportSize(LITTLE);
    await preview.waitFor({ state: 'hidden' });
    await app.step('项目支出');
    expect(await formWidth(page)).toBeGreaterThan(450);
    expect(await overflow(page, '.step-frame')).toBeLessThanOrEqual(0);
    const list = page.getByRole('region', { name: '项目名单' });
    const names = await list.locator('.project-name').all();
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(await name.evaluate((one) => one.clientWidth)).toBeGreaterThan(60);
    }
    const title = page.locator('.title-bar-name');
    expect(await title.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThan(3);
    await shoot(app, 'room-little');

    // Opened there it takes the room, until the clerk goes on.
    await unfold.click();
    await preview.waitFor();
    await page.locator('.step-frame').waitFor({ state: 'hidden' });
    await shoot(app, 'room-little-over');
    await app.step('基本支出');
    await preview.waitFor({ state: 'hidden' });
    await shoot(app, 'room-little-grid');

    await page.getByRole('button', { name: '添加常用行' }).click();
    const dialog = page.getByRole('dialog', { name: '添加常用行' });
    await dialog.waitFor();
    await shoot(app, 'room-little-rows');
    for (const size of [LITTLE, LARGE]) {
      await page.setViewportSize(size);
      expect(await overflow(page, '.common-rows-list')).toBe(0);
      const last = dialog.getByRole('checkbox').last();
      await last.scrollIntoViewIfNeeded();
      const box = await last.boundingBox();
      expect(box && box.x >= 0 && box.x < size.width && box.y < size.height).toBe(true);
    }
    // Each entry stays in one piece: its box is as wide as one column.
    const widest = await dialog
      .locator('.common-rows-columns label')
      .evaluateAll((all) => Math.max(...all.map((one) => one.getClientRects().length)));
    expect(widest).toBe(1);
    await shoot(app, 'room-rows');
    await page.keyboard.press('Escape');

    // What was chosen in the large window is still so.
    await preview.waitFor();
    expect(app.complaints).toEqual([]);
  },
);
