import { describe, expect, it } from 'vitest';

import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { reviewText, textRules } from '../../shared/review/text/index.ts';
import { must } from '../support/samples.ts';
import { documentOf, tableOf } from './text-support.ts';

type Tables = Parameters<typeof documentOf>[1];

function found(lines: readonly string[], tables: Tables = []): string[] {
  const { findings } = reviewText(documentOf(lines, tables));
  return findings.map(({ code, severity }) => `${code} ${severity}`);
}

const functional = tableOf([
  ['单位：万元', '', '', '', ''],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['', '合计', '350.22', '200.22', '150.00'],
  ['206', '科学技术支出', '350.22', '200.22', '150.00'],
  ['20607', '科学技术普及', '350.22', '200.22', '150.00'],
  ['2060701', '机构运行', '200.22', '200.22', ''],
  ['2060702', '科普活动', '150.00', '', '150.00'],
  ['201', '一般公共服务支出', '0.00', '', ''],
]);

const basic = {
  ...tableOf([
    ['单位：万元', '', '', '', ''],
    ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ['', '合计', '200.22', '185.04', '15.18'],
    ['301', '工资福利支出', '179.74', '179.74', ''],
    ['30239', '其他交通费用', '5.30', '5.30', ''],
    ['302', '商品和服务支出', '15.18', '', '15.18'],
    ['30201', '办公费', '14.52', '', '14.52'],
    ['30217', '公务接待费', '0.66', '', '0.66'],
  ]),
};

/** A document whose table follows its title, as in a file. */
function withTitles(lines: readonly string[]) {
  const named = (title: string, table: typeof functional) => [
    { kind: 'paragraph' as const, text: title, place: title },
    table,
  ];
  const document = documentOf(lines);
  const blocks = [
    ...document.blocks,
    ...named('一般公共预算支出表', functional),
    ...named('一般公共预算基本支出表', basic),
  ];
  return { ...document, blocks };
}

function foundBesideTables(lines: readonly string[]): string[] {
  const { findings } = reviewText(withTitles(lines));
  return findings.map(({ code, severity }) => `${code} ${severity}`);
}

describe('text against tables', () => {
  it.each([
    '科学技术支出（206）科学技术普及（07）科普活动（02）预算数为150万元。',
    '科学技术支出（类）科学技术普及（款）科普活动（项）2023年预算数为150万元。',
    '科学技术（206）支出350.22万元。',
    '公用经费15.18万元，主要包括：办公费、公务接待费、办公费等。',
    '人员经费185.04万元，公用经费15.18万元，主要包括：其他交通费用、办公费、公务接待费。',
    '2023年没有使用政府性基金预算拨款安排的支出。',
    '2023年项目支出均实行绩效目标管理，涉及财政拨款150万元。',
    '部门整体1个，实行绩效目标管理，涉及350.22万元。',
  ])('holds: %s', (line) => {
    expect(foundBesideTables(['2023年部门预算', line])).toEqual([]);
  });

  it.each([
    ['科学技术支出（206）科学技术普及（07）科普活动（02）预算数为105万元。', 'TXT-TABLE error'],
    ['科普活动（2060702）预算数为105万元。', 'TXT-TABLE error'],
    ['“科学技术支出”科目305.22万元。', 'TXT-TABLE error'],
    ['科学技术支出（206）科学技术普及（07）科普活动（03）预算数为150万元。', 'TXT-CODE error'],
    ['科学技术支出（206）科学技术普及（07）机构活动（02）预算数为150万元。', 'TXT-CODE error'],
    ['科学技术支出（类）科学技术普及（款）科普行动（项）2023年预算数为150万元。', 'TXT-CODE error'],
    ['科学技术支出3,502,200万元。', 'TXT-TABLE error'],
    ['基本支出200.22万元，人员经费185.04万元，公用经费15.17万元。', 'TXT-TABLE info'],
    ['公用经费15.18万元，主要包括：办公费、公务接待费、其他交通费用。', 'TXT-LISTED error'],
    ['2023年项目支出均实行绩效目标管理，涉及财政拨款130万元。', 'TXT-PERFORMANCE error'],
    ['部门整体1个，实行绩效目标管理，涉及150万元。', 'TXT-PERFORMANCE error'],
    ['支出包括：科学技术支出、一般公共服务支出。', 'TXT-NONE error'],
    ['人员经费185.04万元，主要用于各项商品服务支出。', 'TXT-PURPOSE error'],
  ])('reports: %s', (line, code) => {
    expect(foundBesideTables(['2023年部门预算', line])).toContain(code);
  });
});

describe('budget and final accounts in one sentence', () => {
  const ITEM = '科学技术支出（类）科学技术普及（款）科普活动（项）。';

  it.each([
    `${ITEM}年初预算为160万元，支出决算为150万元。`,
    '公务接待费预算为0.80万元，支出决算为0.66万元。',
  ])('holds: %s', (line) => {
    expect(foundBesideTables(['2023年度部门决算', line])).toEqual([]);
  });

  it('what was spent is held against the table', () => {
    const line = `${ITEM}年初预算为150万元，支出决算为160万元。`;
    expect(foundBesideTables(['2023年度部门决算', line])).toEqual(['TXT-TABLE error']);
  });
});

describe('last year’s year', () => {
  it.each([
    ['科普活动（2060702）2022年预算数为150万元。', ['TXT-LAST-YEAR error']],
    ['科普活动（2060702）2023年预算数为150万元，2022年预算数为150万元。', []],
    ['科普活动（2060702）2022年预算数为140万元。', []],
  ])('%s', (line, codes) => {
    expect(foundBesideTables(['2023年部门预算', line])).toEqual(codes);
  });

  it('in a heading', () => {
    const lines = ['2023年部门预算', '#2022年部门预算情况说明', '单位基本情况如下。'];
    const { findings } = reviewText(documentOf(lines));
    expect(findings.map(({ code }) => code)).toEqual(['TXT-LAST-YEAR']);
  });
});

describe('the same as last year', () => {
  const FLAT = '公务用车运行维护费2023年预算数8万元，其中：加油5万元，维修3万元，与2022年预算数';

  it('a whole with its parts before the comparison', () => {
    const { findings } = reviewText(documentOf(['2023年部门预算', `${FLAT}8万元持平。`]));
    expect(findings).toEqual([]);
  });

  it('and one that is not the same', () => {
    const { findings } = reviewText(documentOf(['2023年部门预算', `${FLAT}9万元持平。`]));
    expect(findings.map(({ code }) => code)).toEqual(['TXT-FLAT']);
  });
});

describe('two years in a table', () => {
  const years = tableOf([
    ['单位：元', '', '', '', ''],
    ['科目编码', '科目名称', '2023年预算数', '2024年预算数', '增幅%'],
    ['', '合计', '6,182,766.44', '6,059,264.63', '-2%'],
    ['2012901', '行政运行', '1,752,522.33', '1,889,707.00', '8%'],
    ['2012903', '机关服务', '', '250,000.00', ''],
  ]);
  const path = '一般公共服务支出（类）群众团体事务（款）';

  it.each([
    `${path}行政运行（项）2024年预算数为1,889,707元，较2023年增加137,184.67元，主要原因是调入。`,
    `${path}机关服务（项）2024年预算数为250,000元，较2023年增加250,000元，主要原因是调整。`,
    '2024年总收入6,059,264.63元，较2023年减少123,501.81元。',
  ])('agrees: %s', (line) => {
    expect(found(['2024年部门预算', line], [years])).toEqual([]);
  });

  it.each([
    `${path}行政运行（项）2024年预算数为1,889,707元，较2023年增加137,148.67元，主要原因是调入。`,
    `${path}机关服务（项）2024年预算数为250,000元，较2023年减少250,000元，主要原因是调整。`,
    '2024年部门预算收入6,059,264.63元，较2023年减少123,501.18元。',
  ])('differs: %s', (line) => {
    expect(found(['2024年部门预算', line], [years])).toContain('TXT-CHANGE-TABLE error');
  });
});

describe('tables that say little', () => {
  const rows = [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', '350.22', '200.22', '150.00'],
    ['2060101', '行政运行', '158.86', '158.86', ''],
    ['2210201', '住房公积金', '41.36', '41.36', ''],
    ['2060702', '科普活动', '150.00', '', '150.00'],
  ];
  const lines = [
    '2023年部门预算',
    '本年支出合计350.22万元，其中：基本支出200.22万元、项目支出150万元。',
    '行政运行158.86万元。',
    '住房公积金41.36万元。',
  ];

  it('are read in the unit of the amounts of the text', () => {
    expect(found([...lines, '科普活动150万元。'], [tableOf(rows)])).toEqual([]);
    expect(found([...lines, '科普活动105万元。'], [tableOf(rows)])).toEqual(['TXT-TABLE error']);
  });

  it('are not misread where a lost header cell shifts all others', () => {
    const [, ...body] = rows;
    const shifted = [['科目', '合计', '基本支出', '项目支出', ''], ...body];
    expect(found([...lines, '科普活动150万元。'], [tableOf(shifted)])).toEqual([]);
  });
});

describe('one thing said twice', () => {
  it.each([
    [
      'TXT-CHANGE-PARTS error',
      '较2022年预算增加515.78万元，其中：基本支出增加289.7万元；项目支出增加286.08万元。',
    ],
    ['TXT-CHANGE error', '三公经费5.45万元，与2022年相比增加7.03万元，主要原因是业务增加。'],
    ['TXT-SHARE error', '群众满意度为105%。'],
    ['TXT-PARTS error', '政府采购预算总额20元（货物预算8元、工程预算0元、服务预算16元）。'],
    ['TXT-PERFORMANCE warning', '纳入重点绩效评价的项目0个，金额7元。'],
    ['TXT-UNIT error', '单价50元以上通用设备0台（套）。'],
    ['TXT-PERFORMANCE warning', '绩效评价项目3个，金额30万元，一般绩效项目3个，金额50万元。'],
  ])('%s: %s', (code, line) => {
    expect(found(['2023年部门预算', `本年支出1650.88万元。${line}`])).toContain(code);
  });

  it('compares rates of one figure, and lists with their paragraphs', () => {
    const rates = ['三公经费决算0.48万元，完成预算75%。', '接待费决算0.48万元，完成预算78%。'];
    expect(found(rates)).toContain('TXT-COMPLETION warning');
    const lists = [
      '预算997万元，包括人员支出695万元、公用支出141万元、对个人和家庭的补助支出161万元。',
      '（一）对个人和家庭补助支出761万元，主要包括：退休费。',
    ];
    expect(found(lists)).toContain('TXT-SAME error');
  });

  it('tells an amount in the wrong unit from a price', () => {
    const right = Array.from({ length: 9 }, (_, index) => `第${index}类支出${index + 1}.25万元。`);
    expect(found([...right, '每册5元，人均150元。'])).toEqual([]);
    expect(found([...right, '合计9.25元。'])).toContain('TXT-UNIT error');
  });
});

describe('counts', () => {
  it.each([
    '编制14名，实有在编人数14人；行政编制总数14人，事业编制总数0人。',
    '在职人员总数7人，其中行政人员4，事业人员1人，工勤人员2人。',
    '共有车辆2辆，其中，领导干部用车0辆、应急保障用车2辆、其他用车0辆。',
    '2023年未安排购置车辆及单位价值200万元以上大型设备。',
  ])('holds: %s', (line) => {
    expect(found([line])).toEqual([]);
  });

  it.each([
    ['下属二级预算单位0个，其中参照公务员法管理的事业单位1个。', 'TXT-COUNT error'],
    ['共有车辆3辆，其中，领导干部用车0辆、应急保障用车2辆、其他用车0辆。', 'TXT-COUNT warning'],
    ['总编制5名，在职人员总数7人。', 'TXT-COUNT info'],
    ['2023年未安排购置车辆及单位价值200万元以上大型设备0台（套）。', 'TXT-COUNT warning'],
    [
      '接待8批次，70人次，共计支出0.26万元，具体内容包括：会议0.18万元；评审0.08万元。',
      'TXT-COUNT info',
    ],
  ])('reports: %s', (line, code) => {
    expect(found([line])).toContain(code);
  });
});

describe('numbers of headings', () => {
  const number = (...lines: string[]) => found(lines).filter((code) => code.includes('NUMBERING'));

  it('lets lists begin again under each heading', () => {
    const lines = [
      '#一、概况',
      '##（一）职能',
      '1.甲；',
      '2.乙。',
      '##（二）机构',
      '1.丙。',
      '#二、说明',
    ];
    expect(number(...lines)).toEqual([]);
  });

  it('finds gaps, repeats, mixed signs and parts that do not exist', () => {
    expect(number('#一、概况', '#二、说明', '#四、其他')).toEqual(['TXT-NUMBERING warning']);
    expect(number('#一、概况', '#二、说明', '#二、其他')).toEqual(['TXT-NUMBERING warning']);
    expect(number('1、甲。', '2、乙。', '3.丙。')).toEqual(['TXT-NUMBERING info']);
    expect(number('#第一部分概况', '报告见附件（第四部分）。')).toEqual(['TXT-NUMBERING warning']);
    expect(number('附件', '甲。', '附件', '乙。')).toEqual(['TXT-NUMBERING warning']);
    expect(number('图3：结构图', '图3：收入图')).toEqual(['TXT-NUMBERING warning']);
  });
});

describe('wording', () => {
  it.each([
    ['如…（二级预算单位事业收入情况）等。', 'TXT-PLACEHOLDER error'],
    ['补助16.30万元，主要包括：主要包括：医疗费补助。', 'TXT-REPEATED warning'],
    ['医疗卫生与计划生育支出。', 'TXT-OLD-NAME error'],
    ['2020年预算收入增加。', 'TXT-YEAR error'],
    ['完成管理资询工作。', 'TXT-TYPO info'],
  ])('reports: %s', (line, code) => {
    expect(found(['2023年东湖区科学技术协会部门预算', line])).toContain(code);
  });

  it('knows the level of the department and the words of another one', () => {
    const line = '一般公共预算拨款收入：指省级财政当年拨付的资金。';
    expect(found(['2023年东湖市科学技术协会', line])).toContain('TXT-LEVEL error');
    expect(found(['2023年东湖省科学技术协会', line])).toEqual([]);
  });

  it('reads cells too, and gathers one slip at several places', () => {
    const table = tableOf([['开展疫情防控防控工作'], ['继续疫情防控防控工作']]);
    const { findings } = reviewText(documentOf([], [table]));
    expect(findings.map(({ code, related }) => [code, related?.length])).toEqual([
      ['TXT-REPEATED', 1],
    ]);
  });
});

describe('glossary', () => {
  it('finds items under a section to which they do not belong', async () => {
    const catalog = must(await loadCatalog(2021));
    const lines = [
      '#名词解释',
      '1.科学技术（类）206（款）07（项）：指用于科学技术支出的机关服务6.41万元、科普活动5万元。',
    ];
    const { findings } = reviewText(documentOf(lines), { catalog });
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'TXT-GLOSSARY error',
    ]);
    expect(findings[0]?.message).toContain('2060103');
  });

  it('finds explained codes without money', () => {
    const lines = [
      '#名词解释',
      '1.2060702-科普活动：反映科普。',
      '2.2060799-他科学技术普及支出：其他。',
    ];
    expect(foundBesideTables(lines)).toEqual(['TXT-CODE warning']);
  });
});

describe('catalogue', () => {
  it('gives every rule a code of its own and says what it compares', () => {
    const codes = textRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(textRules.every(({ title, compares }) => title !== '' && compares !== '')).toBe(true);
  });
});
