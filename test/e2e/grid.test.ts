import { type Locator, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { InputMethod } from '../support/input-method.ts';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';

/** The grid of a step. */
async function gridOf(app: RunningApp, step: string, title: string): Promise<Locator> {
  await app.step(step);
  const grid = app.page.getByRole('region', { name: title, exact: true });
  await grid.locator('.dsg-row').first().waitFor();
  return grid;
}

async function countOf(grid: Locator): Promise<number> {
  return Number(/共 (\d+) 行/.exec(await grid.innerText())?.[1]);
}

async function sumOf(grid: Locator): Promise<number> {
  const text = /合计：\s*([\d,.]+)/.exec(await grid.innerText())?.[1];
  return Number(text?.replaceAll(',', ''));
}

/** Pastes what is on the clipboard below the last row. */
async function pasteBelow(page: Page, grid: Locator): Promise<void> {
  await grid.locator('.dsg-container').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await grid.locator('.dsg-row').last().locator('.dsg-cell').nth(1).click();
  await page.keyboard.press('ControlOrMeta+v');
}

/** How far the sums below a grid stand above the window's lower edge, in pixels. */
function roomBelowSums(grid: Locator): Promise<number> {
  return grid
    .locator('.grid-totals')
    .evaluate((sums) => window.innerHeight - sums.getBoundingClientRect().bottom);
}

/** A cell by its row and column, both from 0; row 0 is the first below the head. */
function cellAt(grid: Locator, row: number, column: number): Locator {
  return grid
    .locator('.dsg-row')
    .nth(row + 1)
    .locator('.dsg-cell')
    .nth(column + 1);
}

async function write(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ({ plain, table }) => {
      const types: Record<string, Blob> = {
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      };
      if (table !== undefined) types['text/html'] = new Blob([table], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(types)]);
    },
    { plain: text, table: html },
  );
}

test(
  'an input method over a cell keeps the first letter, finds codes, and is one step of undo',
  { timeout: 240_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    await openSample(app, 'yubei-2024');
    const ime = await InputMethod.in(page);
    const grid = await gridOf(app, '政府采购', '采购项目');
    const name = cellAt(grid, 0, 0);
    const input = page.locator('input.grid-input-open');
    await name.click();
    await ime.compose('dianshi');
    expect(await input.inputValue()).toBe('dianshi');
    await ime.choose('电视机');
    await page.keyboard.press('Enter');
    await grid.getByText('共 1 行').waitFor();
    expect(await name.innerText()).toBe('电视机');

    // Over a filled cell it overwrites, as any typing does.
    await name.click();
    await ime.compose('dayin');
    expect(await input.inputValue()).toBe('dayin');
    await ime.choose('打印机');
    await page.keyboard.type('A4');
    await page.keyboard.press('Tab');
    expect(await name.innerText()).toBe('打印机A4');

    const undo = page.getByRole('button', { name: '撤销' });
    await undo.click();
    expect(await name.innerText()).toBe('电视机');
    await undo.click();
    await grid.getByText('共 0 行').waitFor();

    const item = cellAt(await gridOf(app, '基本支出', '基本支出'), 0, 0);
    await item.click();
    await ime.compose('kepu');
    expect(await input.inputValue()).toBe('kepu');
    await ime.choose('科普活动');
    await page.getByRole('option', { name: '2060702 科普活动' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await item.innerText()).toBe('2060702 科普活动');
    expect(app.complaints).toEqual([]);
  },
);

test(
  'tables from a spreadsheet come in whole: merged names, codes as text, 2 000 rows',
  { timeout: 240_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    await openSample(app, 'yubei-2024');
    const html = `<table>
    <tr><td>功能分类科目</td><td>部门经济分类科目</td><td>金额（元）</td></tr>
    <tr><td rowspan="2">2060701 机构运行</td><td style="mso-number-format:'\\@'">30101</td><td>1,234,567.80</td></tr>
    <tr><td>30102&nbsp;津贴补贴</td><td x:num="98.76">99</td></tr>
    <tr><td colspan="2">合计</td><td>1,234,666.56</td></tr>
  </table>`;
    const basic = await gridOf(app, '基本支出', '基本支出');
    const rows = await countOf(basic);
    await write(page, 'x', html);
    await pasteBelow(page, basic);
    await basic.getByText(`共 ${rows + 2} 行`).waitFor();
    await page
      .getByText('已粘贴 2 行；表头或合计 2 行没有粘贴；“功能分类科目”有 1 个空白格')
      .waitFor();
    // The notice takes its room from the rows, not from the sums, and gives it back.
    await expect.poll(() => roomBelowSums(basic)).toBeGreaterThanOrEqual(0);
    const height = await basic.locator('.dsg-container').evaluate((one) => one.clientHeight);
    await page.getByRole('button', { name: '用上一行的内容填满' }).click();
    await expect
      .poll(() => basic.locator('.dsg-container').evaluate((one) => one.clientHeight))
      .toBeGreaterThan(height);
    expect(await roomBelowSums(basic)).toBeGreaterThanOrEqual(0);
    // The cells keep the focus: the clerk goes on where she pasted.
    expect(await basic.locator('.grid-input').evaluate((one) => one.matches(':focus'))).toBe(true);
    const text = await basic.locator('.dsg-container').innerText();
    expect(text.match(/2060701 机构运行/g)).toHaveLength(2);
    expect(text).toContain('1,234,567.80');
    expect(text).toContain('98.76');
    expect(text).not.toContain('1,234,666.56');

    const prior = await gridOf(app, '上年数', '上年支出');
    const [count, sum] = [await countOf(prior), await sumOf(prior)];
    const lines = Array.from({ length: 2000 }, (_, at) => `2060702\t项目支出\t${at + 1}.25`);
    await write(page, lines.join('\r\n'));
    await pasteBelow(page, prior);
    await prior.getByText(`共 ${count + 2000} 行`).waitFor();
    expect(await sumOf(prior)).toBeCloseTo(sum + 2_001_000 + 500, 2);
    await page.getByRole('button', { name: '撤销' }).click();
    await prior.getByText(`共 ${count} 行`).waitFor();
    expect(await sumOf(prior)).toBe(sum);
    expect(app.complaints).toEqual([]);
  },
);

test(
  'the window itself never scrolls; clicks choose and show where a cell is used, double clicks open',
  { timeout: 240_000 },
  async () => {
    const app = await RunningApp.start(appFolder());
    const { page } = app;
    await openSample(app, 'yubei-2024');
    const steps = page.getByRole('navigation', { name: '编制步骤' }).getByRole('menuitem');
    const titles = (await steps.allInnerTexts()).map((text) => /\.\s*(.+)/.exec(text)?.[1] ?? text);
    expect(titles.length).toBeGreaterThan(10);
    for (const title of titles) {
      await app.step(title);
      const { height, room } = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        room: window.innerHeight,
      }));
      expect(`${title} ${height}`).toBe(`${title} ${room}`);
    }

    const basic = await gridOf(app, '基本支出', '基本支出');
    // The heading says in which unit the amounts below it stand.
    for (const unit of ['万元', '元']) {
      await basic.getByText(unit, { exact: true }).first().click();
      await basic.locator('.dsg-cell-header', { hasText: `金额（${unit}）` }).waitFor();
    }
    const amount = cellAt(basic, 2, 2);
    const input = amount.locator('input');
    await amount.click();
    const uses = page.getByRole('status').filter({ hasText: '此项用在' });
    await uses.getByRole('button', { name: '2024年渝北区部门支出预算总表' }).waitFor();
    await amount.click();
    expect(await input.getAttribute('data-editing')).toBe('false');
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await basic.getByText('30.00', { exact: true }).waitFor();
    expect(await amount.innerText()).toBe('30.00');

    await amount.dblclick();
    expect(await input.getAttribute('data-editing')).toBe('true');
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    expect(await amount.innerText()).toBe('30.00');
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    expect(await amount.innerText()).toBe('30.005');
    await basic.getByText('金额最多写到分').first().waitFor();

    // The row below the last has no place in the year until something is typed.
    await basic.locator('.dsg-container').evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await basic.locator('.dsg-row').last().locator('.dsg-cell').nth(1).click();
    expect(await page.locator('input:focus').getAttribute('data-path')).toBeNull();
    await page.keyboard.type('2060701');
    await page.keyboard.press('Tab');
    expect(await page.locator('input:focus').getAttribute('data-path')).toMatch(
      /^expenditure\[\d+\]\.\w+$/,
    );
    expect(app.complaints).toEqual([]);
  },
);
