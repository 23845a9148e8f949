import { expect, test } from 'vitest';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';

async function shoot({ page }: RunningApp, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

test(
  'the preview shows the tables of a step as they are printed, and where a figure is from',
  { timeout: 120_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    await openSample(app, 'yubei-2024');
    const preview = page.getByRole('region', { name: '预览', exact: true });

    await app.step('上年数');
    await preview.getByRole('table').waitFor();
    expect(await preview.getByRole('figure').innerText()).toContain('财政拨款支出预算表');
    await shoot(app, 'prior');
    // Shrunk as a whole: nothing scrolls, no column is as narrow as one character.
    const table = preview.getByRole('table');
    const holder = table.locator('xpath=..');
    await expect
      .poll(() => holder.evaluate((one) => one.scrollWidth - one.clientWidth))
      .toBeLessThan(3);
    const narrowest = await table.evaluate((one) =>
      Math.min(
        ...[...one.querySelectorAll('tbody tr:last-child td')].map(
          (cell) => cell.clientWidth / Number.parseFloat(getComputedStyle(cell).fontSize),
        ),
      ),
    );
    expect(narrowest).toBeGreaterThan(2);

    await app.step('基本支出');
    await preview.getByRole('table').waitFor();
    await preview.locator('td.figure').first().click();
    const origin = page.getByRole('tooltip').filter({ hasText: '从哪里来' });
    await origin.waitFor();
    await shoot(app, 'origin');
    const box = await origin.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 768).toBe(true);
    await page.keyboard.press('Escape');

    await app.step('绩效目标');
    await page.getByLabel('填哪一个的目标').click();
    await page.getByRole('option').nth(2).waitFor({ state: 'attached' });
    await page.locator('.ant-select-item-option').nth(2).click();
    const project = await page.locator('.ant-select-item-option-selected').first().textContent();
    const name = (project ?? '').replace(/（.*/, '');
    await expect.poll(() => preview.getByRole('figure').innerText()).toContain(name);
    await shoot(app, 'targets');

    await app.step('国有资产');
    await preview.getByText('国有资产占有使用情况').first().waitFor();
    await shoot(app, 'assets');
    await app.step('文字说明');
    await preview
      .getByText('部门预算总体情况')
      .or(preview.locator('.print-text p'))
      .first()
      .waitFor();
    await shoot(app, 'texts');

    // A paragraph that was written anew says that the figures have changed since.
    const fold = page.getByRole('button', { name: /按支出属性说明/ });
    await fold.click();
    // By key: on a busy machine the part still unfolds when a click arrives.
    await page.getByRole('button', { name: '改写这一段' }).first().press('Enter');
    await page.getByText('已改写', { exact: true }).waitFor();
    await app.step('基本支出');
    await page.getByText('449,556.00').first().click();
    await page.keyboard.type('500000');
    await page.keyboard.press('Enter');
    await app.step('文字说明');
    await page.getByText('1 段要核对：数据变了').waitFor();
    await preview.getByText('改写后数据变了').waitFor();
    await shoot(app, 'outdated');

    await page.getByRole('button', { name: '一览' }).click();
    const picture = page.getByRole('img', { name: /各项目的绩效指标个数：.*\d/ });
    await picture.scrollIntoViewIfNeeded();
    await shoot(app, 'indicators');
    expect(app.complaints).toEqual([]);
  },
);

test(
  'the document is looked through page by page, and an export says what it is doing',
  { timeout: 120_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    await openSample(app, 'yubei-2024');
    await app.step('预览与导出');
    const viewer = page.getByRole('region', { name: '文件各页' });
    const status = page.getByRole('status').filter({ hasText: '页，共' });
    await page.getByText(/第 1 页，共 [2-9]\d 页/).waitFor();
    await shoot(app, 'export-page');
    const isInView = (): Promise<number> =>
      viewer.evaluate((one) => {
        const frame = one.getBoundingClientRect();
        const papers = [...one.querySelectorAll('.paper')].map((paper) =>
          paper.getBoundingClientRect(),
        );
        return papers.filter(
          ({ left, right, top, bottom }) =>
            left >= frame.left - 1 &&
            right <= frame.right + 1 &&
            top >= frame.top - 1 &&
            bottom <= frame.bottom + 1,
        ).length;
      });
    expect(await isInView()).toBe(1);
    // More than half of the window's height.
    expect((await viewer.boundingBox())?.height).toBeGreaterThan(400);

    await page.getByRole('button', { name: '下一页' }).click();
    await expect.poll(() => status.innerText()).toContain('第 2 页');
    await viewer.evaluate((one) => {
      one.scrollTo({ left: one.clientWidth * 5 });
    });
    await expect.poll(() => status.innerText()).toContain('第 6 页');
    await page.getByTitle('100%').click();
    await expect.poll(() => status.innerText()).toContain('第 6 页');

    // What is handed to the printer is the whole document, not the page in view.
    await page.addInitScript(() => {
      window.print = () => {
        Reflect.set(window.parent, 'printed_', document.body.innerText);
      };
    });
    await page.getByRole('button', { name: '打印' }).click();
    const printed = (): Promise<unknown> =>
      page.evaluate(() => Reflect.get(window, 'printed_') as unknown);
    await expect.poll(printed, { timeout: 60_000 }).toContain('部门支出预算总表');
    expect(await printed()).toContain('部门一般项目绩效目标表');
    // The key means the same.
    await page.evaluate(() => Reflect.deleteProperty(window, 'printed_'));
    await page.keyboard.press('Control+p');
    await expect.poll(printed, { timeout: 60_000 }).toContain('部门一般项目绩效目标表');
    await shoot(app, 'export-natural');
    await page.getByTitle('适合宽度').click();
    await shoot(app, 'export-width');

    const stages = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const observer = new MutationObserver(() => {
            const found = /正在生成 Word……/.exec(document.body.textContent);
            if (!found) return;
            observer.disconnect();
            resolve(found[0]);
          });
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
    );
    await page
      .getByRole('region', { name: '导出', exact: true })
      .getByText('导出', { exact: true })
      .last()
      .click();
    const anyway = page.getByRole('button', { name: '仍然导出' });
    const done = page.getByText(/已导出 2 个文件/);
    await anyway.or(done).first().waitFor();
    if (await anyway.isVisible()) await anyway.click();
    expect(await stages).toBe('正在生成 Word……');
    await done.waitFor();
    await shoot(app, 'export-done');
    expect(app.complaints).toEqual([]);
  },
);
