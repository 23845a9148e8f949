import { describe, expect, test } from 'vitest';
import { learnFrom } from '../../shared/learn/index.ts';
import { codesOf, written } from '../review/tables-support.ts';
import { finalBalance } from '../support/final-accounts.ts';

const BUDGET = (head: string, running = '38.76') => `2026年部门“三公”经费和机关运行经费预算表
单位：万元
“三公”经费预算数|“三公”经费预算数|“三公”经费预算数|“三公”经费预算数|“三公”经费预算数|“三公”经费预算数|机关运行经费预算数
合计|因公出国（境）费|公务接待费|公务用车购置及运行费|公务用车购置及运行费|公务用车购置及运行费|机关运行经费预算数
合计|因公出国（境）费|公务接待费|小计|${head}|机关运行经费预算数
114.22|0.00|0.46|113.76|75.00|${running}|507.25
`;

const FINAL = `${finalBalance('52.61')}
支出决算表
单位：万元
科目编码|科目名称|本年支出合计|基本支出|项目支出
合计||900.00|500.00|400.00
206|科学技术支出|900.00|500.00|400.00
20607|科学技术普及|900.00|500.00|400.00
2060702|科普活动|900.00|500.00|400.00
财政拨款“三公”经费支出决算表
单位：万元
合计|合计|因公出国（境）费|因公出国（境）费|公务用车购置费|公务用车购置费|公务用车运行维护费|公务用车运行维护费|公务接待费|公务接待费
预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数
11.49|3.04|0|0|0|0|9.38|2.64|2.11|0.40
`;

function threePublic(text: string): Record<string, string> {
  const { prior } = learnFrom(written(text));
  return Object.fromEntries(prior.threePublic.map(({ item, amount }) => [item, amount]));
}

describe('“三公” of other regions', () => {
  test('购置费 and 运行费 below their common head are those of the vehicles', async () => {
    expect(threePublic(BUDGET('购置费|运行费'))).toEqual({
      abroad: '0.00',
      vehiclePurchase: '750000.00',
      vehicleOperation: '387600.00',
      reception: '4600.00',
    });
    expect(await codesOf(BUDGET('购置费|运行费'))).toEqual([]);
    expect(await codesOf(BUDGET('购置费|运行费', '37.86'))).toContain('TIE-ROW');
  });

  test('an item that the table does not name so that it can be told is named', () => {
    const { notUnderstood } = learnFrom(written(BUDGET('甲|乙')));
    expect(notUnderstood.filter((text) => text.includes('没有认出'))).toEqual([
      '公务用车购置费（“三公”经费表里没有认出这一项）',
      '公务用车运行维护费（“三公”经费表里没有认出这一项）',
    ]);
  });

  test('what was spent is taken, not what was planned', () => {
    expect(threePublic(FINAL)).toMatchObject({
      vehicleOperation: '26400.00',
      reception: '4000.00',
    });
  });
});

test('what goes on to the next year is no part of what was spent', () => {
  const { reconciliation } = learnFrom(written(FINAL));
  expect(reconciliation.length).toBeGreaterThan(5);
  expect(reconciliation.filter(({ outcome }) => outcome !== 'equal')).toEqual([]);
});
