import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { RunningApp, appFolder, openSample } from '../support/running-app.ts';

const STEPS = [
  '部门概况',
  '预算单位与人员',
  '收入',
  '基本支出',
  '项目支出',
  '绩效目标',
  '“三公”经费与运行经费',
  '政府采购',
  '国有资产',
  '上年数',
  '文字说明',
  '名词解释',
  '审核',
  '预览与导出',
];

const PAGES = ['一览', '对比'];
const MORE_PAGES = ['从表格导入', '单位报送', '审核文件', '修改记录'];

/** What axe finds that keeps people from using the page. */
async function seriousFindings({ page }: RunningApp): Promise<string[]> {
  // What is still loading, and colours on their way, are not what the user reads.
  await page.waitForTimeout(600);
  await page.locator('.ant-spin-spinning').first().waitFor({ state: 'hidden' });
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => !(one instanceof CSSTransition)),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

test.each(['light', 'dark'] as const)(
  'every step and every page is accessible, %s',
  { timeout: 900_000 },
  async (colorScheme) => {
    const app = await RunningApp.start(appFolder());
    await app.page.emulateMedia({ colorScheme });
    await openSample(app, 'zhangjiakou-2023');
    const found: Record<string, string[]> = {};
    const look = async (place: string): Promise<void> => {
      const serious = await seriousFindings(app);
      if (serious.length > 0) found[place] = serious;
    };
    for (const step of STEPS) {
      await app.step(step);
      await look(step);
    }
    for (const title of PAGES) {
      await app.page.getByRole('button', { name: title, exact: true }).click();
      await app.page.getByRole('heading', { name: title }).first().waitFor();
      await look(title);
    }
    for (const title of MORE_PAGES) {
      await app.page.getByRole('button', { name: /^更多/ }).click();
      await app.page.getByRole('menuitem', { name: title }).click();
      await app.page.getByRole('heading', { name: title }).first().waitFor();
      await app.page.locator('.ant-dropdown-menu').waitFor({ state: 'hidden' });
      await look(title);
    }
    await app.page.getByRole('button', { name: '全部年度' }).click();
    await app.page.getByRole('heading', { name: '部门与年度' }).waitFor();
    await look('部门与年度');
    for (const title of ['备份与恢复', '关于']) {
      await app.page.getByRole('button', { name: title }).click();
      await app.page.getByRole('heading', { name: title }).first().waitFor();
      await look(title);
      await app.page.getByRole('button', { name: '返回' }).click();
    }
    await app.stop();

    expect(found).toEqual({});
  },
);
