import { describe, expect, it } from 'vitest';
import { reviewText } from '../../shared/review/text/index.ts';
import { codesOf, findingsOf } from './tables-support.ts';
import { documentOf } from './text-support.ts';

/** Rules of text that report more than a look, by code, for lines written as other regions write. */
function codes(...lines: string[]): string[] {
  const { findings } = reviewText(documentOf(lines));
  return findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

describe('what was planned beside what was spent', () => {
  const items = (running: string) => [
    '2023年度部门决算',
    '2023年度“三公”经费支出预算为3.00万元，支出决算为2.17万元，完成预算的72.33%，其中：',
    '因公出国（境）费支出预算为0万元，支出决算为0万元。',
    '公务接待费支出预算为1.00万元，支出决算为0.66万元，完成预算的66.00%。',
    `公务用车运行维护费支出预算为2.00万元，支出决算为${running}万元。`,
  ];

  it('is no part of it, item by item', () => {
    expect(codes(...items('1.51'))).toEqual([]);
    expect(codes(...items('1.91'))).toEqual(['TXT-PARTS']);
  });

  const sentence = (running: string) =>
    `2024年度决算：公务用车购置及运行维护费支出决算为2.02万元，完成全年预算5.3万元的38.1%，其中：公务用车购置支出决算为0万元，完成全年预算0万元的0%，公务用车运行维护费支出决算为${running}万元，完成全年预算5.3万元的38.1%。`;

  it('is no part of it in one sentence', () => {
    expect(codes(sentence('2.02'))).toEqual([]);
    expect(codes(sentence('2.22'))).toContain('TXT-PARTS');
  });
});

describe('shares of what is named without its amount', () => {
  const text = (share: string) =>
    `政府采购支出总额20.00万元，授予小微企业合同金额20.00万元，占政府采购支出总额的${share}；货物采购授予中小企业合同金额占货物支出金额的40.00%。`;

  it('are left alone', () => {
    expect(codes(text('100%'))).toEqual([]);
    expect(codes(text('90%'))).toEqual(['TXT-SHARE']);
  });
});

describe('项目支出 of two wholes', () => {
  const text = (amount: string) => [
    '2024年部门预算',
    '2024年支出预算326.50万元，其中：基本支出256.50万元，比上年预算增加14.15万元，主要原因是增资；项目支出70.00万元，比上年预算增加20.00万元，主要原因是增加项目。',
    `2024年一般公共预算拨款合计316.50万元，其中：基本支出256.50万元，比上年预算增加14.15万元。主要原因是：增资。项目支出${amount}万元，比上年预算增加10.00万元。主要原因是：增加项目。`,
  ];

  it('are two amounts with changes of their own', () => {
    expect(codes(...text('60.00'))).toEqual([]);
  });

  it('are one where the whole is one', () => {
    const [title = '', first = '', second = ''] = text('60.00');
    expect(codes(title, first, second.replace('316.50', '326.50'))).toContain('TXT-SAME');
  });
});

describe('equal figures in a list', () => {
  it('are no words written twice', () => {
    expect(codes('基金预算收入2.80万元，支出2.80万元，支出具体情况如下。')).toEqual([]);
    expect(codes('公用经费2.80万元，公用经费2.80万元，用于办公。')).toEqual(['TXT-REPEATED']);
  });
});

describe('growth of things whose amount stands elsewhere', () => {
  const text = (change: string) => [
    '2025年度部门决算',
    '“三公”经费支出年初预算为11.49万元，支出决算为3.04万元，其中：公务用车购置及运行维护费支出决算为2.64万元；公务接待费支出决算为0.40万元。',
    `2025年度“三公”经费支出决算数比2024年度减少19.66万元，下降86.61%，其中：公务用车购置及运行维护费支出决算减少20.06万元，下降88.37%；${change}。减少的主要原因是2025年未新增公务用车，维修减少。`,
  ];

  it('is worked out from there', () => {
    expect(codes(...text('公务接待费支出决算增加0.10万元，增长33.33%'))).toEqual([]);
    expect(codes(...text('公务接待费支出决算增加0.10万元，增长23.33%'))).toEqual(['TXT-GROWTH']);
  });

  it('has no rate where there was nothing before', () => {
    expect(codes(...text('公务接待费支出决算增加0.40万元，增长100%'))).toEqual(['TXT-GROWTH']);
  });
});

const TABLES = (carried: string, running: string) => `2025年度部门决算
收入支出决算总表
单位：万元
收入|收入|支出|支出
项目|决算数|项目|决算数
一、一般公共预算财政拨款收入|900.00|一、科学技术支出|900.00
本年收入合计|900.00|本年支出合计|900.00
年初结转和结余|${carried}|年末结转和结余|${carried}
总计|${carried === '' ? '900.00' : '952.61'}|总计|${carried === '' ? '900.00' : '952.61'}
财政拨款收入支出决算总表
单位：万元
收入|收入|支出|支出
项目|决算数|项目|决算数
一、一般公共预算财政拨款|900.00|一、科学技术支出|900.00
本年收入合计|900.00|本年支出合计|900.00
年初财政拨款结转和结余||年末财政拨款结转和结余|
总计|900.00|总计|900.00
财政拨款“三公”经费支出决算表
单位：万元
三公经费|三公经费|三公经费|三公经费|三公经费|三公经费|三公经费|三公经费|三公经费|三公经费|三公经费|三公经费
合计|合计|因公出国（境）费|因公出国（境）费|公务用车购置及运行维护费|公务用车购置及运行维护费|公务用车购置及运行维护费|公务用车购置及运行维护费|公务用车购置及运行维护费|公务用车购置及运行维护费|公务接待费|公务接待费
合计|合计|因公出国（境）费|因公出国（境）费|小计|小计|公务用车购置费|公务用车购置费|公务用车运行维护费|公务用车运行维护费|公务接待费|公务接待费
预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数
11.49|3.04|0|0|9.38|2.64|0|0|9.38|${running}|2.11|0.40
`;

describe('tables of final accounts', () => {
  it('count other money carried over in one of the totals only', async () => {
    expect(await codesOf(TABLES('52.61', '2.64'))).toEqual([]);
    expect(await codesOf(TABLES('', '2.64'))).toEqual([]);
  });

  it('add up “三公” planned and spent, each by itself', async () => {
    const found = await findingsOf(TABLES('', '2.46'), 'TIE-ROW');
    expect(found.map(({ message }) => message).join()).toContain('2.46');
  });
});
