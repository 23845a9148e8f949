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
    expect(app.complaints).toEqual([]);
  },
);
