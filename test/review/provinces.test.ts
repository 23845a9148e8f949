import { describe, expect, it } from 'vitest';
import { reviewDocument, yearOf } from '../../shared/review/index.ts';
import { codesOf, findingsOf, written } from './tables-support.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import { reviewText } from '../../shared/review/text/index.ts';
import { documentOf, tableOf } from './text-support.ts';

function textCodes(...lines: string[]): string[] {
  const { findings } = reviewText(documentOf(lines));
  return findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

describe('“三公” with 购置费 and 运行维护费 side by side, nothing over them', () => {
  const table = (running: string) => `一般公共预算拨款“三公”经费预算表
单位：元
单位编码|单位名称|合计|因公出国（境）费用|公务接待费|公务用车购置费|公务用车运行维护费
合计||26,000.00||6,000.00||${running}
126001|市科协机关|26,000.00||6,000.00||${running}`;

  it('adds up all four', async () => {
    expect(await codesOf(table('20,000.00'))).toEqual([]);
    expect(await codesOf(table('21,000.00'))).toContain('TIE-ROW');
  });

  const rows = (running: string) => `“三公”经费预算表
单位：元
项目|预算数
合计|26,000.00
因公出国（境）费|0.00
公务接待费|6,000.00
公务用车购置费|0.00
公务用车运行维护费|${running}`;

  it('in rows, too', async () => {
    expect(await codesOf(rows('20,000.00'))).toEqual([]);
    expect(await codesOf(rows('21,000.00'))).toContain('TIE-TOTAL');
  });
});

it('a table that the contents call empty is listed all the same', async () => {
  const text = `目录
表1 部门综合预算收支总表
表2 部门综合预算政府性基金收支表（不涉及，空表）
表1 部门综合预算收支总表
单位：元
收入|预算数|支出|预算数
一、财政拨款|100.00|一、科学技术支出|100.00
收入总计|100.00|支出总计|100.00
表2 部门综合预算政府性基金收支表
单位：元
收入|预算数|支出|预算数
一、政府性基金拨款||一、科学技术支出|`;
  expect(await findingsOf(text, 'CONTENTS-MISSING')).toEqual([]);
  expect(
    await findingsOf(text.replace('表2 部门综合预算政府性基金收支表\n', ''), 'CONTENTS-MISSING'),
  ).toHaveLength(1);
});

it('the year may stand in the name of the file only', () => {
  const document = { ...written('收入支出决算总表'), file: '/桌面/2020/2023年度决算公开表.xlsx' };
  expect(yearOf(document)).toBe(2023);
});

describe('千元', () => {
  const text = (spent: string) => `2025年部门预算
2025年支出预算900.0千元，其中：基本支出${spent}千元，项目支出300.0千元。
支出预算总表
单位：千元
科目编码|科目名称|合计|基本支出|项目支出
206|科学技术支出|900.0|600.0|300.0
|合计|900.0|600.0|300.0`;

  it('is a unit of sentences and tables', () => {
    const errors = (words: string) =>
      reviewDocument(written(words)).findings.filter(({ severity }) => severity === 'error');
    expect(errors(text('600.0'))).toEqual([]);
    expect(errors(text('500.0')).map(({ code }) => code)).toContain('TXT-PARTS');
  });
});

it('the funds of a target stand beside one another below their total', async () => {
  const table = (grant: string) => `项目支出绩效目标表（2024年度）
项目名称|科普活动|资金总额|300,000
其中：财政拨款|${grant}|其他资金|0
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|科普活动场次|≥20场`;
  expect(await findingsOf(table('300,000'), 'PERF-FUND')).toEqual([]);
  expect(await findingsOf(table('280,000'), 'PERF-FUND')).toHaveLength(1);
});

it('who spent on receptions received somebody', () => {
  const text = (batches: string) => [
    '2022年度部门决算',
    `公务接待费支出决算1.10万元。国内公务接待${batches}批次。`,
  ];
  expect(textCodes(...text('5'))).toEqual([]);
  expect(textCodes(...text('0'))).toEqual(['TXT-COUNT']);
});

it('what is owned at the end of the next year is not known', () => {
  const text = (year: string) => ['2022年度部门决算', `截至${year}年12月31日，本部门共有车辆3辆。`];
  expect(textCodes(...text('2022'))).toEqual([]);
  expect(textCodes(...text('2023'))).toEqual(['TXT-YEAR']);
});

it('a wrong share is told of the whole of which the others are right', () => {
  const { findings } = reviewText(
    documentOf([
      '2022年度部门决算',
      '“三公”经费支出预算为5.00万元，支出决算为4.20万元，其中：公务用车运行维护费支出决算3.10万元，占73.81%；公务接待费支出决算1.10万元，占26.91%。',
    ]),
  );
  const [share] = findings.filter(({ code }) => code === 'TXT-SHARE');
  expect(share?.message).toContain('1.10万元 ÷ 4.20万元');
});

it('a heading without a name of its own stands over parts of the total, too', async () => {
  const table = (grant: string) => `收入预算总表
单位：元
单位名称|总计|部门预算/财政拨款|部门预算/事业收入|上年结转
合计|1,250.00|${grant}|50.00|200.00
市科协机关|1,250.00|${grant}|50.00|200.00`;
  const document = (grant: string) => withTwoHeads(table(grant));
  const ties = (grant: string) =>
    reviewDocument(document(grant)).findings.filter(({ code }) => code === 'TIE-ROW');
  expect(ties('1,000.00')).toEqual([]);
  expect(ties('1,100.00')).toHaveLength(2);
});

it('金额 and % below 较上年增减 are no parts of anything, and are worked out', () => {
  const table = (rate: string) => `一般公共预算支出表
单位：元
科目编码|科目名称|2023年预算数|2024年预算数|较上年增减/金额|较上年增减/%
206|科学技术支出|1,000.00|1,200.00|200.00|${rate}
20607|科学技术普及|1,000.00|1,200.00|200.00|20.00%
2060701|机构运行|600.00|900.00|300.00|50.00%
2060702|科普活动|400.00|300.00|-100.00|-25.00%
合计||1,000.00|1,200.00|200.00|20.00%`;
  const codes = (rate: string) =>
    reviewDocument(withTwoHeads(table(rate)))
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  expect(codes('20.00%')).toEqual([]);
  expect(codes('25.00%')).toEqual(['TIE-GROWTH']);
});

/** The third line of the text is a header of two rows: 较上年增减/金额. */
function withTwoHeads(text: string): PublishedDocument {
  const lines = text.split('\n');
  const cells = (lines[2] ?? '').split('|').map((cell) => cell.split('/'));
  const heads = [0, 1].map((row) => cells.map((path) => path[row] ?? path[0] ?? '').join('|'));
  return written([...lines.slice(0, 2), ...heads, ...lines.slice(3)].join('\n'));
}

it('chapters are parts: what they number begins anew', () => {
  const text = (last: string) => [
    '2024年部门预算',
    '第一章 概况',
    '一、部门职能',
    '二、机构设置',
    '第二章 预算说明',
    '一、收支情况',
    `${last}、名词解释`,
  ];
  expect(textCodes(...text('二'))).toEqual([]);
  expect(textCodes(...text('一'))).toEqual(['TXT-NUMBERING']);
});

it('the grand total of accounts is no total of what was spent', () => {
  const table = tableOf([
    ['科目编码', '科目名称', '本年支出合计'],
    ['206', '科学技术支出', '1,180.10'],
    ['20607', '科学技术普及', '1,180.10'],
    ['', '合计', '1,180.10'],
  ]);
  const codes = (spent: string) =>
    reviewText(
      documentOf(
        [
          '2023年度部门决算',
          `2023年度支出总计1,205.60万元。本年支出合计${spent}万元。`,
          '支出决算表（单位：万元）',
        ],
        [table],
      ),
    ).findings.map(({ code }) => code);
  expect(codes('1,180.10')).toEqual([]);
  expect(codes('1,108.10')).toEqual(['TXT-TABLE']);
});
