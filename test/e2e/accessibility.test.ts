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

/** What axe finds that keeps people from using the page. */
async function seriousFindings({ page }: RunningApp): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

test.each(['light', 'dark'] as const)(
  'every step is accessible, %s',
  { timeout: 240_000 },
  async (colorScheme) => {
    const app = await RunningApp.start(appFolder());
    await app.page.emulateMedia({ colorScheme });
    await openSample(app, 'zhangjiakou-2023');
    const found: Record<string, string[]> = {};
    for (const step of STEPS) {
      await app.step(step);
      const serious = await seriousFindings(app);
      if (serious.length > 0) found[step] = serious;
    }
    await app.stop();

    expect(found).toEqual({});
  },
);
