import { describe, expect, it } from 'vitest';
import { codesOf, findingsOf } from './tables-support.ts';

/** Layouts of tables that differ from place to place, each as it should be, with a slip to be found. */
interface Layout {
  readonly name: string;
  readonly text: string;
  readonly slip: readonly [string, string];
  readonly code: string;
}

const HEAD = '2023年部门预算\n';
const NATIONAL = `${HEAD}部门收支总表
单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|90.00|一、科学技术支出|80.00
二、政府性基金预算拨款收入||二、住房保障支出|20.00
本年收入合计|90.00|本年支出合计|100.00
上年结转结余|10.00|年终结转结余|
收入总计|100.00|支出总计|100.00
部门支出总表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
206|科学技术支出|80.00|50.00|30.00
20601|科学技术管理事务|50.00|50.00|
2060101|行政运行|50.00|50.00|
20607|科学技术普及|30.00||30.00
2060702|科普活动|30.00||30.00
221|住房保障支出|20.00|20.00|
22102|住房改革支出|20.00|20.00|
2210201|住房公积金|20.00|20.00|
合计||100.00|70.00|30.00
一般公共预算支出表
公开05表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
206|科学技术支出|70.00|50.00|20.00
20601|科学技术管理事务|50.00|50.00|
2060101|行政运行|50.00|50.00|
20607|科学技术普及|20.00||20.00
2060702|科普活动|20.00||20.00
221|住房保障支出|20.00|20.00|
22102|住房改革支出|20.00|20.00|
2210201|住房公积金|20.00|20.00|
合计||90.00|70.00|20.00
部门收入总表
单位：万元
部门（单位）代码|部门（单位）名称|合计|一般公共预算|上年结转结余
|合计|100.00|90.00|10.00
315|某市科协|100.00|90.00|10.00
315001|某市科协本级|60.00|50.00|10.00
315002|某市科技馆|40.00|40.00|
`;

const PURCHASES = (rows: string) => `${HEAD}政府采购预算表
单位：万元
序号|采购项目|数量|金额
${rows}`;

const LAYOUTS: readonly Layout[] = [
  {
    name: 'this year’s appropriation beside totals with what was carried over',
    text: NATIONAL,
    slip: ['2060702|科普活动|20.00||20.00', '2060702|科普活动|22.00||22.00'],
    code: 'TIE-TREE',
  },
  {
    name: 'a department above its units',
    text: NATIONAL,
    slip: ['315002|某市科技馆|40.00|40.00|', '315002|某市科技馆|45.00|45.00|'],
    code: 'TIE-TOTAL',
  },
  {
    name: 'the basic expenditure is the same in both',
    text: NATIONAL,
    slip: ['合计||90.00|70.00|20.00', '合计||90.00|71.00|19.00'],
    code: 'TIE-TOTAL',
  },
  {
    name: 'purchases: 合计 in the column of numbers',
    text: PURCHASES('1|电脑|10|5.00\n2|打印机|6|3.60\n合计|||8.60'),
    slip: ['|||8.60', '|||9.60'],
    code: 'TIE-TOTAL',
  },
  {
    name: 'purchases: groups 一, 二 above 1, 2',
    text: PURCHASES(
      '|合计||23.60\n一|货物类||8.60\n1|电脑|10|5.00\n2|打印机|6|3.60\n二|服务类||15.00\n1|展览|1|15.00',
    ),
    slip: ['一|货物类||8.60', '一|货物类||8.80'],
    code: 'TIE-TOTAL',
  },
  {
    name: 'purchases: 1 above 1.1',
    text: PURCHASES(
      '1|货物类|16|8.60\n1.1|电脑|10|5.00\n1.2|打印机|6|3.60\n2|服务类|1|15.00\n2.1|展览|1|15.00\n|合计||23.60',
    ),
    slip: ['1.2|打印机|6|3.60', '1.2|打印机|6|3.90'],
    code: 'TIE-TOTAL',
  },
  {
    name: 'both economic classifications in one row, personnel, operating and projects side by side',
    text: `${HEAD}一般公共预算支出明细表（按经济分类科目）
单位：万元
部门经济科目编码|部门经济科目名称|政府经济科目编码|政府经济科目名称|合计|人员经费支出|公用经费支出|专项业务经费支出
|合计|||100.00|60.00|10.00|30.00
301|工资福利支出|||60.00|60.00||
30101|基本工资|50101|工资奖金津补贴|40.00|40.00||
30102|津贴补贴|50101|工资奖金津补贴|20.00|20.00||
302|商品和服务支出|||40.00||10.00|30.00
30201|办公费|50201|办公经费|10.00||10.00|
30227|委托业务费|50205|委托业务费|30.00|||30.00
`,
    slip: [
      '30227|委托业务费|50205|委托业务费|30.00|||30.00',
      '30227|委托业务费|50205|委托业务费|30.00|||20.00',
    ],
    code: 'TIE-TREE',
  },
  {
    name: 'one functional item once for each economic item',
    text: `${HEAD}部门支出明细表
单位：万元
科目编码|科目名称|部门经济科目编码|部门经济科目名称|合计|基本支出|项目支出
|合计|||100.00|80.00|20.00
2060101|行政运行|30101|基本工资|60.00|60.00|
2060101|行政运行|30201|办公费|20.00|20.00|
2060702|科普活动|30201|办公费|20.00||20.00
`,
    slip: [
      '2060702|科普活动|30201|办公费|20.00||20.00',
      '2060702|科普活动|30201|办公费|25.00||25.00',
    ],
    code: 'TIE-TOTAL',
  },
  {
    name: 'expenditure by function and by economic item side by side',
    text: `${HEAD}部门综合预算收支总表
单位：万元
收入||支出|||
项目|预算数|支出功能分科目（按大类）|预算数|部门预算支出经济科目（按大类）|预算数
一、部门预算|100.00|一、部门预算|100.00|一、部门预算|100.00
1、财政拨款|100.00|1、科学技术支出|80.00|1、人员经费和公用经费支出|70.00
||2、住房保障支出|20.00|（1）工资福利支出|60.00
||||（2）商品和服务支出|10.00
||||2、专项业务经费支出|30.00
本年收入合计|100.00|本年支出合计|100.00|本年支出合计|100.00
收入总计|100.00|支出总计|100.00|支出总计|100.00
`,
    slip: ['（2）商品和服务支出|10.00', '（2）商品和服务支出|12.00'],
    code: 'TIE-TREE',
  },
  {
    name: 'sources of this year and carried over under two headings',
    text: `${HEAD}项目支出表
单位：万元
项目编码|项目名称|合计|本年拨款||财政拨款结转结余||单位资金
|||一般公共预算|政府性基金预算|一般公共预算|政府性基金预算|
315T01|科普活动|30.00|20.00||10.00||
315T02|青少年竞赛|12.00|12.00||||
|合计|42.00|32.00||10.00||
`,
    slip: ['315T01|科普活动|30.00|20.00||10.00||', '315T01|科普活动|33.00|20.00||10.00||'],
    code: 'TIE-TOTAL',
  },
];

describe('layouts of other places', () => {
  it.each(LAYOUTS)('$name: nothing is found', async ({ text }) => {
    expect(await codesOf(text)).toEqual([]);
  });

  it.each(LAYOUTS)('$name: a slip is found', async ({ text, slip: [from, to], code }) => {
    expect(text).toContain(from);
    expect(await codesOf(text.replace(from, to))).toContain(code);
  });
});

const YUAN_ROWS =
  '301|工资福利支出|50,000.00\n30101|基本工资|50,000.00\n302|商品和服务支出|5,000.00\n30217|公务接待费|5,000.00';
const WITH_UNITS = (unit: string, amount: string) => `${HEAD}一般公共预算基本支出表
单位：元
科目编码|科目名称|合计
|合计|55,000.00
${YUAN_ROWS}
部门收入总表
单位：元
科目名称|合计|一般公共预算
合计|55,000.00|55,000.00
一般公共预算支出表
单位：元
科目编码|科目名称|合计
|合计|55,000.00
206|科学技术支出|55,000.00
“三公”经费支出表
单位：${unit}
合计|因公出国（境）费|公务接待费|公务用车购置及运行费||
|||小计|购置费|运行费
${amount}|0.00|${amount}|0.00|0.00|0.00
`;

describe('one table in another unit', () => {
  it('is right where its amounts are the others’ converted', async () => {
    expect(await codesOf(WITH_UNITS('万元', '0.50'))).toEqual([]);
  });

  it('is wrong where they are the others’ as they stand', async () => {
    expect(await codesOf(WITH_UNITS('万元', '5,000.00'))).toContain('HEAD-UNIT');
  });
});

it('headings that only name last year', async () => {
  const text =
    LAYOUTS[0]?.text.replace('科目编码|科目名称|合计|', '科目编码|科目名称|2022年预算数|') ?? '';
  expect(await codesOf(text)).toContain('HEAD-YEAR');
});

it('a total that falls short by what was carried over, though its items do not, is wrong', async () => {
  const [above = '', below = ''] = NATIONAL.split('一般公共预算支出表');
  const items = below
    .replace('206|科学技术支出|70.00|50.00|20.00', '206|科学技术支出|80.00|50.00|30.00')
    .replace('20607|科学技术普及|20.00||20.00', '20607|科学技术普及|30.00||30.00')
    .replace('2060702|科普活动|20.00||20.00', '2060702|科普活动|30.00||30.00');
  const [found] = await findingsOf(`${above}一般公共预算支出表${items}`, 'TIE-TOTAL');
  expect(found?.related?.map(({ code }) => code)).toEqual(['TIE-CROSS']);
});
