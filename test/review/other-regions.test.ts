import { describe, expect, it } from 'vitest';
import { reviewText } from '../../shared/review/text/index.ts';
import { finalBalance } from '../support/final-accounts.ts';
import { codesOf, findingsOf } from './tables-support.ts';
import { documentOf, tableOf } from './text-support.ts';

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

const TABLES = (carried: '52.61' | '', running: string) => `${finalBalance(carried)}
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

describe('a long list of shares below their whole', () => {
  const list = (last: string) => [
    '#结构情况',
    '财政拨款支出19,044.27万元，主要用于以下方面：',
    ...['306.90万元，占1.61', '350.56万元，占1.84', '16.24万元，占0.09', '5.57万元，占0.03'].map(
      (text, index) => `${index + 1}.“甲乙${index}支出”${text}%；`,
    ),
    ...['82.51万元，占0.43', '3,019.34万元，占15.85', '271.40万元，占1.43', '150万元，占0.79'].map(
      (text, index) => `${index + 5}.“丙丁${index}支出”${text}%；`,
    ),
    '9.“城乡社区支出”13,583.48万元，占71.33%；',
    `10.“住房保障支出”1,258.27万元，占${last}%。`,
  ];

  it('is held against that whole', () => {
    expect(codes(...list('6.61'))).toEqual([]);
    expect(codes(...list('7.61'))).toEqual(['TXT-SHARE']);
  });
});

describe('a share behind brackets', () => {
  const text = (share: string) =>
    `本年收入合计1,180.22万元；包括财政拨款收入1,150.22万元（其中，一般公共预算1,150.22万元、政府性基金预算0万元），占收入合计${share}%；其他收入30.00万元，占收入合计2.54%。`;

  it('is that of the amount before them', () => {
    expect(codes(text('97.46'))).toEqual([]);
    expect(codes(text('94.76'))).toContain('TXT-SHARE');
  });
});

describe('a year compared with for a reason that stands behind it', () => {
  it('is no slip', () => {
    const text = (year: string) =>
      `2023年度决算支出62.07万元，比上年决算数增加38.97万元，增长168.7%，主要原因是公务恢复；比${year}决算数减少24.87万元。`;
    expect(codes(text('2019年（疫情前）'))).not.toContain('TXT-YEAR');
    expect(codes(text('2019年'))).toContain('TXT-YEAR');
  });
});

const FUNDS = (general: string) => `2026年部门预算
2026年部门财务收支预算总表
单位：元
本年收入|本年收入|本年支出|本年支出
项目|预算数|项目|预算数
一、财政拨款收入|9,000.00|一、科学技术支出|5,000.00
1. 一般公共预算|6,000.00|二、城乡社区支出|4,000.00
2. 政府性基金预算|3,000.00||
收入总计|9,000.00|支出总计|9,000.00
2026年部门财政拨款收支预算总表
单位：元
财政拨款收入|财政拨款收入|财政拨款支出|财政拨款支出|财政拨款支出|财政拨款支出
项目|预算数|项目|合计|一般公共预算|政府性基金预算
一、一般公共预算|6,000.00|一、科学技术支出|5,000.00|5,000.00|0.00
二、政府性基金预算|3,000.00|二、城乡社区支出|4,000.00|1,000.00|3,000.00
收入总计|9,000.00|支出总计|9,000.00|6,000.00|3,000.00
2026年部门一般公共预算支出功能分类预算表
单位：元
科目编码|科目名称|合计|基本支出|项目支出
206|科学技术支出|5,000.00|5,000.00|0.00
20607|科学技术普及|5,000.00|5,000.00|0.00
2060702|科普活动|5,000.00|5,000.00|0.00
212|城乡社区支出|${general}|0.00|${general}
21201|城乡社区管理事务|${general}|0.00|${general}
2120104|城管执法|${general}|0.00|${general}
合计||6,000.00|5,000.00|1,000.00
2026年部门政府性基金预算支出功能分类预算表
单位：元
科目编码|科目名称|合计|基本支出|项目支出
212|城乡社区支出|3,000.00|0.00|3,000.00
21208|国有土地使用权出让收入安排的支出|3,000.00|0.00|3,000.00
2120803|城市建设支出|3,000.00|0.00|3,000.00
合计||3,000.00|0.00|3,000.00
`;

describe('sides headed 财政拨款收入 and 财政拨款支出', () => {
  it('tell the funds apart', async () => {
    expect(await codesOf(FUNDS('1,000.00'))).toEqual([]);
    expect(await codesOf(FUNDS('1,010.00'))).toContain('TIE-TOTAL');
  });
});

describe('one figure rounded more than the others', () => {
  const table = tableOf([
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计', '', '49,376.11', '8,252.79', '41,123.32'],
    ['206', '科学技术支出', '49,376.11', '8,252.79', '41,123.32'],
  ]);
  const found = (amount: string) => {
    const lines = ['2026年部门预算', `项目支出${amount}万元，基本支出8,252.79万元。`];
    const titled = [...lines, '一般公共预算支出表', '单位：万元'];
    return reviewText(documentOf(titled, [table])).findings.flatMap(({ code, severity }) =>
      code === 'TXT-TABLE' ? [severity] : [],
    );
  };

  it('is worth a look, cut off it is wrong', () => {
    expect(found('41,123.32')).toEqual([]);
    expect(found('41,123')).toEqual(['info']);
    expect(found('41,122')).toEqual(['error']);
  });

  it('may have a wide mark between its thousands', () => {
    expect(found('41，123.32')).toEqual([]);
  });
});

describe('决算数大于（小于）预算数', () => {
  const item = (amount: string, rest: string) =>
    codes(
      '2024年度部门决算',
      `科普活动（项）。年初预算为100.00万元，支出决算为${amount}万元${rest}的主要原因是：追加项目。`,
    );

  it('is held against the two amounts', () => {
    expect(item('120.00', '。决算数大于预算数')).toEqual([]);
    expect(item('90.00', '。决算数大于预算数')).toEqual(['TXT-COMPLETION']);
    expect(item('90.00', '。决算数与预算数持平')).toEqual(['TXT-COMPLETION']);
  });

  it('is held against the rate of a sentence before', () => {
    expect(item('120.00', '，完成年初预算的120.00%。决算数大于年初预算数')).toEqual([]);
    expect(item('90.00', '，完成年初预算的90.00%。决算数大于年初预算数')).toEqual([
      'TXT-COMPLETION',
    ]);
  });

  it('has no rate of a budget of 0', () => {
    const { findings } = reviewText(
      documentOf([
        '2024年度部门决算',
        '年初预算为0万元，支出决算为90.00万元，完成年初预算的90.00%。',
      ]),
    );
    expect(findings.map(({ message }) => message).join()).toContain('预算为 0，不能计算完成率');
  });
});

describe('other words of comparison', () => {
  it('一致 and 相同 say that nothing changed', () => {
    const text = (prior: string) => `支出决算为5.00万元，与2023年度决算数${prior}万元一致。`;
    expect(codes(text('5.00'))).toEqual([]);
    expect(codes(text('5.50'))).toEqual(['TXT-FLAT']);
  });

  it('a reason ends where the sentence compares anew', () => {
    const text = (reason: string) =>
      `机关运行经费支出88.20万元，比年初预算数减少9.80万元，降低10.00%，主要原因是${reason}；比2023年度增加2.20万元，增长2.56%，主要原因是维修费增加。`;
    expect(codes(text('厉行节约'))).toEqual([]);
    expect(codes(text('人员增加'))).toContain('TXT-REASON');
  });
});
