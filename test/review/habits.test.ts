import { describe, expect, it } from 'vitest';
import type { PublishedDocument } from '../../shared/review/index.ts';
import { reviewText } from '../../shared/review/text/index.ts';
import { codesOf, findingsOf } from './tables-support.ts';
import { documentOf, tableOf } from './text-support.ts';

/** Rules of text that report more than a look, by code. */
function textCodes(document: PublishedDocument): string[] {
  const { findings } = reviewText(document);
  return findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

const CONTINUED = (item: string) => `2024年部门预算
部门支出总表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
合计||900.00|500.00|400.00
201|一般公共服务支出|500.00|500.00|
20103|政府办公厅（室）及相关机构事务|500.00|500.00|
2010301|行政运行|500.00|500.00|
部门支出总表（续）
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
212|城乡社区支出|400.00||400.00
21201|城乡社区管理事务|${item}||${item}
2120104|城管执法|400.00||400.00
`;

describe('a table that goes on under 续', () => {
  it('is one table', async () => {
    expect(await codesOf(CONTINUED('400.00'))).toEqual([]);
  });

  it('is still added up', async () => {
    expect(await codesOf(CONTINUED('450.00'))).toContain('TIE-TREE');
  });
});

const UNITS = (own: string) => `2024年部门预算
部门支出总体情况表
单位：万元
单位名称|科目编码|科目名称|合计|基本支出|项目支出
合计|||900.00|600.00|300.00
某镇人民政府（本级）|||700.00|400.00|300.00
|2010301|行政运行|400.00|400.00|
|2130126|农村社会事业|300.00||300.00
某镇农业服务中心（农技站）|||${own}|200.00|
|2130104|事业运行|200.00|200.00|
`;

describe('units between their items', () => {
  it('head their own items only', async () => {
    expect(await codesOf(UNITS('200.00'))).toEqual([]);
  });

  it('are added up', async () => {
    const [found] = await findingsOf(UNITS('250.00'), 'TIE-TOTAL');
    expect(found?.message).toContain('农技站');
  });
});

describe('an empty table that says so', () => {
  const empty = (note: string) => `2024年部门预算
政府性基金预算支出表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
${note}||||
`;

  it.each([
    ['本表为空', 0],
    ['', 1],
  ])('in a cell across it: “%s”', async (note, count) => {
    expect(await findingsOf(empty(note), 'EMPTY-NOTE')).toHaveLength(count);
  });
});

describe('rates of completion in a table', () => {
  const table = (rate: string) => `2023年度部门决算
预算执行情况表
单位：万元
项目|年初预算数|调整预算数|决算数|预算完成率
公共安全支出|100.00|120.00|114.00|${rate}
“三公”经费|52.00|52.00|45.50|87.50%
`;

  it.each([
    ['95.00%', 0],
    ['114.00%', 0],
    ['59.00%', 1],
  ])('%s of the first or the changed budget', async (rate, count) => {
    expect(await findingsOf(table(rate), 'TIE-SHARE')).toHaveLength(count);
  });
});

describe('amounts in wide signs', () => {
  it('keep their separators', () => {
    const text = (part: string) =>
      documentOf([
        `２０２４年支出预算４，５６０．３０万元，其中：基本支出２，１６０．３０万元，项目支出${part}万元。`,
      ]);
    expect(textCodes(text('２，４００．００'))).toEqual([]);
    expect(textCodes(text('２，５００．００'))).toEqual(['TXT-PARTS']);
  });
});

const BALANCE = tableOf([
  ['收入', '', '支出', ''],
  ['项目', '决算数（万元）', '项目', '决算数（万元）'],
  ['本年收入合计', '3,095.60', '本年支出合计', '3,245.60'],
  ['总计', '3,245.60', '总计', '3,245.60'],
]);

describe('last year’s figure in a sentence of its own', () => {
  const text = (rate: string) =>
    documentOf(
      [
        '2023年度部门决算',
        `2023年度收、支总计3,245.60万元。与上年相比，收、支总计各减少154.40万元，下降${rate}，主要原因是项目减少。上年收、支总计3,400.00万元。`,
      ],
      [BALANCE],
    );

  it('is not this year’s of the table', () => {
    expect(textCodes(text('4.54%'))).toEqual([]);
  });

  it('is what the rate is of', () => {
    expect(textCodes(text('5.45%'))).toEqual(['TXT-GROWTH']);
  });

  it('tells the change from a figure of an earlier sentence', () => {
    const change = (amount: string) =>
      documentOf([
        `2024年收入预算5,280.00万元，其中：一般公共预算拨款5,200.00万元，上年结转80.00万元。收入较去年增加${amount}万元，主要是补助增加。去年收入5,000.00万元。`,
      ]);
    expect(textCodes(change('280.00'))).toEqual([]);
    const [found] = reviewText(change('380.00')).findings;
    expect(found?.message).toContain('5,280.00万元 − 5,000.00万元 = 280万元');
  });

  it('says nothing of another thing', () => {
    const other = documentOf([
      '与上年相比，收入预算增加800.00万元，增长6.67%，主要原因是提标。上年公务接待费3.00万元。',
    ]);
    expect(textCodes(other)).toEqual([]);
  });
});

describe('“三公” planned and spent, without a table', () => {
  const text = (again: string) =>
    documentOf([
      '2023年度部门决算情况说明',
      '2023年度“三公”经费支出预算为52.00万元，支出决算为45.50万元，完成预算的87.50%。',
      `2023年度“三公”经费支出${again}万元。`,
    ]);

  it('are two figures', () => {
    expect(textCodes(text('45.50'))).toEqual([]);
  });

  it('are each the same everywhere', () => {
    expect(textCodes(text('44.50'))).toEqual(['TXT-SAME']);
  });
});

describe('what money is used for', () => {
  it.each([
    ['600.00', []],
    ['700.00', ['TXT-PARTS']],
  ])('does not exceed it: %s', (part, codes) => {
    const text = `项目支出3,000.00万元，主要用于：1.公共卫生服务2,100.00万元；2.奖励扶助${part}万元；3.能力提升300.00万元。`;
    expect(textCodes(documentOf([text]))).toEqual(codes);
  });
});

describe('a concept that the total row shows in parts', () => {
  const table = tableOf([
    ['科目编码', '科目名称', '合计', '基本支出', '基本支出', '项目支出'],
    ['', '', '', '人员经费', '公用经费', ''],
    ['合计', '', '5,280.00', '2,000.00', '280.00', '3,000.00'],
    ['210', '卫生健康支出', '5,280.00', '2,000.00', '280.00', '3,000.00'],
  ]);
  const basic = (amount: string) => {
    const lines = ['2024年部门预算', `2024年基本支出${amount}万元。`, '部门支出总表', '单位：万元'];
    return textCodes(documentOf(lines, [table]));
  };

  it('is their sum', () => {
    expect(basic('2,280.00')).toEqual([]);
    expect(basic('2,820.00')).toEqual(['TXT-TABLE']);
  });
});

describe('numbers of notes and attachments', () => {
  const numbered = (...lines: string[]) =>
    reviewText(documentOf(lines)).findings.filter(({ code }) => code === 'TXT-NUMBERING');

  it('notes of a table are lists of their own', () => {
    const notes = [
      '注：1.甲等于乙。',
      '2.丙为丁。',
      '3.戊为己。',
      '说明：1.单位名称。',
      '2.金额。',
    ];
    expect(numbered('#一、情况', '1.收入。', '2.支出。', ...notes, '3.结余。')).toEqual([]);
    expect(numbered('#一、情况', '1.收入。', ...notes, '5.结余。')).toHaveLength(1);
  });

  it('附表 and 附件 once each need no number', () => {
    expect(numbered('附表', '甲。', '附件', '乙。')).toEqual([]);
    expect(numbered('附件', '甲。', '附件', '乙。')).toHaveLength(1);
  });
});
