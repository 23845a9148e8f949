import { describe, expect, it } from 'vitest';
import { codesOf, findingsOf, review } from './tables-support.ts';

const EXPENDITURE = `2023年某区科学技术协会部门预算
部门支出总表
部门：某区科学技术协会
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
合计||350.22|200.22|150.00
206|科学技术支出|308.86|158.86|150.00
20601|科学技术管理事务|158.86|158.86|
2060101|行政运行|158.86|158.86|
20607|科学技术普及|150.00||150.00
2060702|科普活动|150.00||150.00
208|社会保障和就业支出|28.91|28.91|
20805|行政事业单位养老支出|28.91|28.91|
2080505|机关事业单位基本养老保险缴费支出|28.91|28.91|
221|住房保障支出|12.45|12.45|
22102|住房改革支出|12.45|12.45|
2210201|住房公积金|12.45|12.45|
`;

const BALANCE = `收支总表
部门：某区科学技术协会
单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|350.22|一、一般公共服务支出|
二、政府性基金预算拨款收入||二、科学技术支出|308.86
三、国有资本经营预算拨款收入||三、社会保障和就业支出|28.91
四、事业收入||四、住房保障支出|12.45
本年收入合计|350.22|本年支出合计|350.22
上年结转||结转下年|
收入总计|350.22|支出总计|350.22
`;

const BASIC = `一般公共预算基本支出表
部门：某区科学技术协会
单位：万元
科目编码|科目名称|合计|人员经费|公用经费
合计||200.22|185.05|15.17
301|工资福利支出|185.05|185.05|
30101|基本工资|85.05|85.05|
30102|津贴补贴|100.00|100.00|
302|商品和服务支出|15.17||15.17
30201|办公费|13.17||13.17
30231|公务用车运行维护费|2.00||2.00
`;

const PUBLIC = `一般公共预算“三公”经费支出表
部门：某区科学技术协会
单位：万元
单位编码|单位名称|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
||||小计|公务用车购置费|公务用车运行费|
|合计|2.66||2.00||2.00|0.66
`;

const ALL = `${EXPENDITURE}\n${BALANCE}\n${BASIC}\n${PUBLIC}`;

describe('correct tables', () => {
  it('give no finding, and the comparisons are counted', async () => {
    const { findings, passed } = await review(ALL);
    expect(findings).toEqual([]);
    expect(passed).toBeGreaterThan(80);
  });

  it('are read with the unit each states', async () => {
    const yuan = BALANCE.replaceAll(
      /(\d+\.\d\d)/g,
      (text) => `${text.replace('.', '')}00.00`,
    ).replace('万元', '元');
    expect(await codesOf(`${EXPENDITURE}\n${yuan}`)).toEqual([]);
    expect(
      await codesOf(`${EXPENDITURE}\n${yuan.replace('3088600.00', '3098600.00')}`),
    ).not.toEqual([]);
  });
});

describe('ties', () => {
  it('name the figure that is wrong, with its consequences under it', async () => {
    const wrong = ALL.replace('2060702|科普活动|150.00||150.00', '2060702|科普活动|150.00||180.00');
    const { findings } = await review(wrong);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.where).toBe('部门支出总表 › 2060702 科普活动 › 项目支出');
    expect(findings[0]?.message).toContain('按其余各数推算应为 150.00（现为 180.00）');
    expect(findings[0]?.related?.length).toBeGreaterThan(0);
  });

  it.each([
    ['a total', '合计||350.22|200.22', '合计||350.32|200.22'],
    ['a total of income', '本年收入合计|350.22', '本年收入合计|340.22'],
    ['a class in the list', '二、科学技术支出|308.86', '二、科学技术支出|306.86'],
    ['a part of the row', '30201|办公费|13.17||13.17', '30201|办公费|13.17||12.17'],
    ['“三公”', '|合计|2.66||2.00||2.00|0.66', '|合计|2.66||2.00||1.00|0.66'],
    ['a sign', '30101|基本工资|85.05|85.05', '30101|基本工资|-85.05|85.05'],
    ['a deleted item', '2080505|机关事业单位基本养老保险缴费支出|28.91|28.91|\n', ''],
    ['a deleted section', '20607|科学技术普及|150.00||150.00\n', ''],
    ['a deleted total', '收入总计|350.22|支出总计|350.22\n', ''],
  ])('find %s', async (_, right, wrong) => {
    expect(ALL).toContain(right);
    expect(await codesOf(ALL.replace(right, wrong))).not.toEqual([]);
  });

  it('call a difference of rounding by its name, once for a table', async () => {
    const rounded = EXPENDITURE.replace(
      '2060101|行政运行|158.86|158.86',
      '2060101|行政运行|158.85|158.85',
    ).replace('2210201|住房公积金|12.45|12.45', '2210201|住房公积金|12.46|12.46');
    const { findings } = await review(rounded);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['TIE-ROUNDING', 'info'],
    ]);
    const declared = await review(`${rounded}\n注：部分数据因四舍五入存在尾差。`);
    expect(declared.findings).toEqual([]);
  });

  it('say what could not be checked', async () => {
    const strange = EXPENDITURE.replace('单位：万元\n', '');
    const { notRun } = await review(`${strange}\n${BALANCE.replace('万元', '元')}\n${BASIC}`);
    expect(notRun.map(({ reason }) => reason).join()).toContain('没有写明金额单位');
  });
});

describe('codes and heads', () => {
  it.each([
    ['CODE-NAME', '2060702|科普活动', '2060702|青少年科技活动'],
    ['CODE-NAME', '2060702|科普活动', '2060703|科普活动'],
    ['CODE-PARENT', '20607|科学技术普及|150.00||150.00\n', ''],
    ['CODE-SHAPE', '30231|公务', '10231|公务'],
    [
      'HEAD-UNIT',
      '支出表\n部门：某区科学技术协会\n单位：万元',
      '支出表\n部门：某区科学技术协会\n单位：元',
    ],
    ['HEAD-NAME', '部门支出总表\n部门：某区科学技术协会', '部门支出总表\n部门：某县科学技术协会'],
    ['HEAD-YEAR', '部门支出总表\n部门', '2021年部门支出总表\n部门'],
    ['LIST-NUMBER', '三、社会保障', '四、社会保障'],
    ['CODE-DETAIL', '2210201|住房公积金|12.45|12.45|\n', ''],
  ])('%s: %s', async (code, right, wrong) => {
    expect(ALL).toContain(right);
    expect(await findingsOf(ALL, code)).toEqual([]);
    expect(await findingsOf(ALL.replace(right, wrong), code)).not.toEqual([]);
  });
});

describe('layouts of other regions', () => {
  it('three sides with the same heads compare no year with itself', async () => {
    const sides = `2024年某区科协部门预算
收支总表
单位：万元
项目|2024年预算数|项目（按功能分类）|2024年预算数|项目（按支出性质）|2024年预算数
一般公共预算拨款收入|3.00|科学技术支出|3.00|基本支出|3.00
收入总计|3.00|支出总计|3.00|支出总计|3.00
`;
    expect(await findingsOf(sides, 'HEAD-YEAR')).toEqual([]);
    const doubled = sides
      .replace('项目（按功能分类）|2024', '2024年预算数|2024')
      .replace('科学技术支出|', '3.00|')
      .replace('|支出总计|', '|3.00|');
    expect(await findingsOf(doubled, 'HEAD-YEAR')).not.toEqual([]);
  });

  it('rates of completion are not added up', async () => {
    const table = `2024年某区科协部门决算
一般公共预算财政拨款支出决算表
单位：万元
科目编码|科目名称|年初预算数|决算数|完成预算%
合计||30.00|27.00|90.00%
206|科学技术支出|20.00|18.00|90.00%
208|社会保障和就业支出|10.00|9.00|90.00%
`;
    expect(await findingsOf(table, 'TIE-TOTAL')).toEqual([]);
    expect(await findingsOf(table.replace('|27.00|', '|28.00|'), 'TIE-TOTAL')).not.toEqual([]);
  });
});

describe('growth', () => {
  const table = (growth: string) => `2024年某区科协部门预算
一般公共预算支出表
单位：元
科目编码|科目名称|2023年预算数|2024年预算数|2024年比2023年增幅%
合计||163,333.60|185,623.52|${growth}
208|社会保障和就业支出|163,333.60|185,623.52|${growth}
`;

  it('is rounded once', async () => {
    expect(await findingsOf(table('13.6%'), 'TIE-GROWTH')).toEqual([]);
    const twice = await findingsOf(table('13.7%'), 'TIE-GROWTH');
    expect(twice[0]?.severity).toBe('error');
    expect(twice[0]?.message).toContain('应为 13.6%');
  });

  it('is left blank where last year is blank', async () => {
    const zero = table('#DIV/0!').replaceAll('163,333.60', '');
    expect(await findingsOf(zero, 'CELL-ERROR')).toHaveLength(1);
    expect(await findingsOf(table('—').replaceAll('163,333.60', ''), 'CELL-ERROR')).toEqual([]);
  });
});

describe('empty tables and contents', () => {
  const empty =
    '政府性基金预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||||\n';

  it('ask for a note below an empty table', async () => {
    expect(await findingsOf(empty, 'EMPTY-NOTE')).toHaveLength(1);
    expect(
      await findingsOf(`${empty}\n注：本部门无政府性基金收支，本表无数据。`, 'EMPTY-NOTE'),
    ).toEqual([]);
  });

  it('hold the list of contents against the tables', async () => {
    const contents = '目录\n一、部门支出总表\n二、部门收入总表\n三、收支总表\n一、部门支出总表\n';
    const found = await findingsOf(`${contents}${ALL}`, 'CONTENTS-MISSING');
    expect(found.map(({ message }) => message.slice(0, 15))).toEqual([
      '目录列有“二、部门收入总表”，',
    ]);
  });
});

describe('purchases and targets', () => {
  const purchase = (price: string) => `政府采购预算表
单位：万元
项目名称|采购物品名称|数量|单价|合计|货物|工程|服务
合计||||1.49|1.49||
办公经费|汽油|1980|${price}|1.49|1.49||
`;

  it('multiply quantity and price', async () => {
    expect(await findingsOf(purchase('0.00'), 'PROC-PRICE')).toHaveLength(1);
    expect(await findingsOf(purchase('0.00075'), 'PROC-PRICE')).toEqual([]);
    expect(await findingsOf(purchase('0.05'), 'PROC-PRICE')).toHaveLength(1);
  });

  const targets = (weight: string, unit: string) => `部门项目绩效目标表
一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重
产出指标|数量指标|科普活动次数|≥|12|场次|40
产出指标|时效指标|建设完成及时率|≤|100|${unit}|30
满意度指标|满意度指标|群众满意度|≥|90|%|${weight}
`;

  it.each([
    ['30', '%', []],
    ['20', '%', []],
    ['25', '%', ['PERF-WEIGHT']],
    ['30', '年', ['PERF-UNIT']],
  ])('weights %s and unit %s', async (weight, unit, codes) => {
    const { findings } = await review(targets(weight, unit));
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });
});
