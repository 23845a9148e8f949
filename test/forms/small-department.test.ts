import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withLibrary } from '../../electron/store/index.ts';
import { must } from '../support/must.ts';
import { type AppFolder, RunningApp, appFolder } from '../support/running-app.ts';

/** A new year, as the start page makes it: only its key, its name and its template. */
async function beginYear(app: RunningApp, { library }: AppFolder): Promise<void> {
  await app.page.evaluate(
    async ({ path, entry }) => {
      const call = async (name: string, input: unknown): Promise<void> => {
        const authorization = `Bearer ${sessionStorage.getItem('token') ?? ''}`;
        const answer = await fetch(`/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify(input),
        });
        const result: { ok: boolean } = await answer.json();
        if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
      };
      await call('library/open', { path });
      await call('year/create', { entry });
      const key = { department: '901', year: entry.year, kind: entry.kind };
      await call('settings/save', { values: { lastYear: key } });
    },
    {
      path: library,
      entry: {
        kind: 'budget',
        year: 2024,
        template: { id: 'yubei-2024' },
        department: { code: '901', name: '某区科学技术协会' },
      },
    },
  );
  await app.page.reload();
  await app.page.getByRole('heading', { level: 2, name: '部门概况' }).waitFor();
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).first().fill(text);
  await page.keyboard.press('Tab');
}

/** Pastes rows into the first free row of a grid, from its first column on. */
async function paste(
  page: Page,
  title: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const grid = page.getByRole('region', { name: title, exact: true });
  const text = rows.map((row) => row.join('\t')).join('\n');
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  const listed = grid.locator('.dsg-row');
  const before = await listed.count();
  const cells = listed.last().locator('.dsg-cell:not(.dsg-cell-gutter)');
  await cells.first().click();
  await page.keyboard.press('Control+v');
  await expect.poll(() => listed.count()).toBeGreaterThan(before);
}

const SHOTS = process.env['SHOTS'];

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

test('a small department is typed through all steps', async () => {
  const folder = appFolder();
  const app = await RunningApp.start(folder);
  const { page } = app;
  await beginYear(app, folder);
  await fill(page, '简称', '区科协');
  await fill(page, '主要职能', '开展科学普及');
  await fill(page, '联系人', '王某');
  await paste(page, '内设机构', [
    ['办公室', '综合'],
    ['科普部', '科普'],
  ]);
  await shot(page, '01');

  await app.step('预算单位与人员');
  await page.getByRole('button', { name: '添加单位' }).click();
  await fill(page, '单位编码', '901001');
  await fill(page, '单位名称', '某区科学技术协会本级');
  await page.getByLabel(/^单位性质（必填）/).click();
  await page.keyboard.press('Enter');
  await paste(page, '人员编制和实有人数', [['行政', '5', '4']]);
  await shot(page, '02');

  await app.step('收入');
  await paste(page, '收入明细', [
    ['一般公共预算', '2060701', '1,000,000'],
    ['一般公共预算', '2060702', '500000'],
  ]);
  await page.getByText('支出（含结转下年）还没有填').waitFor();
  await shot(page, '03');

  await app.step('基本支出');
  await paste(page, '基本支出', [
    ['2060701', '30101', '800,000'],
    ['2060701', '30201', '150000'],
    ['2060701', '30217', '50000'],
  ]);
  await shot(page, '04');

  await app.step('项目支出');
  await page.getByRole('button', { name: '添加项目' }).click();
  await fill(page, '项目名称', '科普活动经费');
  await paste(page, '支出明细', [
    ['2060702', '30299', '300000'],
    ['2060702', '30227', '200000'],
  ]);
  await page.getByText('两边相等').waitFor();
  await shot(page, '05');

  await app.step('绩效目标');
  await fill(page, '绩效目标', '办好科普活动');
  await page.getByRole('button', { name: '从指标库挑选……' }).click();
  // By key: on a busy machine the dialog still moves when a click arrives.
  await page.getByRole('checkbox', { name: /举办科普活动场次/ }).press('Space');
  await page.getByRole('checkbox', { name: /参与群众满意度/ }).press('Space');
  await shot(page, '06-library');
  await page.getByRole('button', { name: '添加选中的 2 条' }).click();
  await page.getByRole('button', { name: '从指标库挑选……' }).click();
  const library = page.getByRole('dialog', { name: '从指标库挑选' });
  await library.getByRole('checkbox', { name: /参与群众满意度.*已有/ }).waitFor();
  expect(await library.getByRole('checkbox', { name: /已有/ }).count()).toBe(2);
  await library.getByRole('button', { name: '全选' }).press('Enter');
  await library.getByRole('button', { name: /^添加选中的 \d\d? 条$/ }).waitFor();
  await library.getByRole('button', { name: /取\s?消/ }).press('Enter');
  await library.waitFor({ state: 'hidden' });
  await shot(page, '06');

  await app.step('“三公”经费与运行经费');
  const items = page.getByRole('row', { name: /因公出国/ });
  await items.getByRole('button', { name: '本年没有' }).click();
  await page.getByRole('button', { name: '采用并写下来' }).click();
  await shot(page, '07');

  await app.step('政府采购');
  await page.getByRole('checkbox', { name: '本年没有政府采购' }).check();
  await app.step('国有资产');
  await fill(page, '资产截止日期', '2023-12-31');
  await paste(page, '资产', [['单价超过限额的设备', '100', '0']]);
  await shot(page, '09');

  // Nothing is known yet that a reason could explain.
  await app.step('文字说明');
  const box = page.getByRole('textbox', { name: '增减原因' });
  await page.getByRole('button', { name: '去填上年数' }).waitFor();
  expect(await box.count()).toBe(0);
  await page.getByRole('button', { name: '去填上年数' }).click();
  await paste(page, '上年支出', [
    ['2060701', '基本支出', '900000'],
    ['2060702', '项目支出', '500000'],
  ]);
  await shot(page, '10');

  await app.step('文字说明');
  const subject = page.getByRole('article', { name: '2060701 机构运行' });
  await subject.getByLabel('增减原因').fill('人员增加');
  expect(await subject.locator('mark').first().innerText()).toBe('人员增加');
  await page.getByRole('button', { name: /职能职责/ }).click();
  await page.getByRole('button', { name: '改写这一段' }).first().click();
  await page.getByLabel('改写后的文字').fill('本会是群众团体。');
  await shot(page, '11');

  await app.step('名词解释');
  await page.getByRole('button', { name: '添加名词' }).click();
  await fill(page, '名词', '科学素质');
  await fill(page, '解释', '指公民应具备的科学知识和能力。');
  await page.getByText('科学素质：指公民应具备').first().waitFor();
  await shot(page, '12');

  await app.saved();
  await app.stop();
  expect(app.complaints).toEqual([]);
  const { data } = must(withLibrary(folder.library, true, (open) => open.loadYear('901', 2024)));
  expect(data).toMatchObject({
    department: { shortName: '区科协', duties: '开展科学普及' },
    units: [{ code: '901001', nature: 'administrative' }],
    staffing: [{ category: 'administrative', quota: 5, actual: 4 }],
    projects: [{ name: '科普活动经费', goal: '办好科普活动', indicators: [{}, {}] }],
    threePublic: [{ item: 'abroad', amount: 0 }],
    agencyOperatingFunds: [{ amount: 20_000_000 }],
    notApplicable: ['procurement'],
    assetsAsOf: '2023-12-31',
    assets: [{ kind: 'equipment', threshold: 100, quantity: '0' }],
    reasons: [{ about: 'function:2060701', text: '人员增加' }],
    paragraphs: [{ text: '本会是群众团体。' }],
    glossary: [{ term: '科学素质' }],
  });
  expect(data.income?.map(({ amount }) => amount)).toEqual([100_000_000, 50_000_000]);
  expect(data.expenditure).toHaveLength(5);
  expect(data.prior?.expenditure).toHaveLength(2);
}, 240_000);
