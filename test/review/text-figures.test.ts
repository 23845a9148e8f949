import { describe, expect, it } from 'vitest';

import { reviewText } from '../../shared/review/text/index.ts';
import { sampleDocuments } from '../support/samples.ts';
import { publishedOf } from '../../shared/review/index.ts';
import { documentOf, tableOf } from './text-support.ts';

/** Codes with severity of the findings in some lines of text. */
function found(lines: readonly string[], tables: Parameters<typeof documentOf>[1] = []): string[] {
  const { findings } = reviewText(documentOf(lines, tables));
  return findings.map(({ code, severity }) => `${code} ${severity}`);
}

const basicTable = tableOf([
  ['单位：万元', '', '', ''],
  ['科目编码', '科目名称', '人员经费', '公用经费'],
  ['', '合计', '185.04', '15.17'],
  ['30201', '办公费', '', '14.51'],
  ['30217', '公务接待费', '', '0.66'],
]);

describe('change against two years', () => {
  it.each([
    '2023年拨款350.22万元，比2022年预算数522.55万元减少172.33万元，下降32.98%，主要原因是核减。',
    '２０２３ 年拨款 ３５０．２２ 万元，比 2022 年预算数 522.55 万元减少 172.33 万元，下降 32.98％，主要原因是核减。',
    '2022年预算数为522.55万元，2023年预算数为350.22万元，减少172.33万元，下降32.98%，主要是核减。',
    '收入共计161.94万元，与2020年决算收入149.11万元相比增加了12.83万元，收入总计增长8.6%。',
    '支出161.94万元，占本年支出合计的100%。与2020年支出149.11万元相比，支出增加12.83万元，增长8.6%。',
    '预算收入161.94万元，其中年初预算112.44万元，比2020年度预算收入149.11万元增加12.83万元。',
    '2022年预算收入4,997万元，比2021年增加478万元，增长10.58%，主要原因是增资。',
    // The year before is the difference of two rounded figures: 446.0 万元 may be meant.
    '2021年部门预算支出747万元，比2020年增加300万元，增长67.35%，主要原因是增资。',
  ])('holds: %s', (line) => {
    expect(found([line]).filter((code) => !code.endsWith('info'))).toEqual([]);
  });

  it.each([
    [
      '本年350.22万元，比2022年预算数522.55万元减少173.33万元，主要原因是核减。',
      'TXT-CHANGE error',
    ],
    [
      '本年350.22万元，比2022年预算数522.55万元增加172.33万元，主要原因是新增。',
      'TXT-CHANGE error',
    ],
    ['本年350.22万元，比上年522.55万元减少-172.33万元，主要原因是核减。', 'TXT-CHANGE error'],
    [
      '本年6.93万元，比2022年预算数4.55万元增加2.38万元，增长53.31%，主要原因是政策。',
      'TXT-GROWTH error',
    ],
    [
      '本年6.93万元，比2022年预算数4.55万元增加2.38万元，下降52.31%，主要原因是政策。',
      'TXT-GROWTH error',
    ],
    ['本年185,623.52元，较2023年增加22,289.92元，增长13.7%，主要原因是基数。', 'TXT-GROWTH error'],
    ['本年250,000元，较2023年增加250,000元，增长100%，主要原因是科目调整。', 'TXT-GROWTH warning'],
    ['预算数为0.48万元，与2022年预算0.54万元，变动主要原因是人员调整。', 'TXT-COMPARE-WORD error'],
    ['预算数为12万元，与2022年预算10万元持平。', 'TXT-FLAT error'],
    ['预算数为5万元，比2021年增加0万元，增长0%。', 'TXT-FLAT warning'],
    ['本年150万元，比2022年预算数300万元减少150万元，下降50%。', 'TXT-REASON warning'],
    ['本年150万元，比2022年预算数300万元减少150万元，下降50%，主要原因是。', 'TXT-REASON warning'],
    [
      '本年150万元，比2022年预算数300万元减少150万元，下降50%，主要原因是人员增加。',
      'TXT-REASON warning',
    ],
  ])('reports: %s', (line, code) => {
    expect(found([line])).toContain(code);
  });

  it('names a difference inside the rounding only as something to look at', () => {
    expect(
      found(['本年161.94万元，比2020年149.12万元增加12.83万元，增长8.6%，主要是增资。']),
    ).toEqual(['TXT-CHANGE info']);
  });

  it('finds one prior figure stated in two ways', () => {
    const lines = [
      '收入161.94万元，与2020年149.12万元相比增加12.83万元。',
      '收入161.94万元，比2020年149.11万元增加12.83万元。',
    ];
    expect(found(lines)).toContain('TXT-PRIOR error');
  });
});

describe('shares, completion and parts', () => {
  it.each([
    '支出161.94万元，其中：基本支出123.64万元，占76%；项目支出38.3万元，占24%。',
    '支出合计6,059,264.63元，其中：甲2,139,707元占35.3%、乙3,919,557.63元占64.7%。',
    '三公经费4.71万元，其中因公出国（境）费0万元；公务用车购置及运维费4.71万元（其中：公务用车购置费为0万元，公务用车运维费4.71万元）；公务接待费0万元。',
    '支出1650.88万元，其中基本支出980.67万元，包括人员经费867.64万元和日常公用经费113.03万元；项目支出670.21万元。',
    '支出决算为8.99万元，完成预算100%，决算数等于预算数。',
    '总计20万元＝甲8万元＋乙13万元－丙1万元。',
  ])('holds: %s', (line) => {
    expect(found([line])).toEqual([]);
  });

  it.each([
    [
      '支出161.94万元，其中：基本支出123.64万元，占77%；项目支出38.3万元，占24%。',
      'TXT-SHARE error',
    ],
    [
      '支出161.94万元，其中：基本支出123.64万元，占76.35；项目支出38.3万元，占23.65%。',
      'TXT-SHARE warning',
    ],
    ['支出161.94万元，其中：基本支出123.64万元；项目支出37.3万元。', 'TXT-PARTS error'],
    [
      '预算收入1403.69万元，其中：一般公共预算收入1403.69万元，上年结转247.19万元。',
      'TXT-PARTS error',
    ],
    ['总计20万元＝甲8万元＋乙15万元。', 'TXT-EQUATION error'],
    ['支出决算为8.99万元，完成预算100%，决算数小于预算数。', 'TXT-COMPLETION error'],
    ['预算数为0.64万元，支出决算为0.48万元，完成预算85%。', 'TXT-COMPLETION error'],
  ])('reports: %s', (line, code) => {
    expect(found([line])).toContain(code);
  });

  it('says what a rate of completion in the place of a share is', () => {
    const { findings } = reviewText(
      documentOf([
        '三公经费支出决算为0.48万元，完成预算75%。',
        '三公经费支出中，公务接待费支出决算0.48万元，占75%。',
      ]),
    );
    expect(findings.map(({ code }) => code)).toEqual(['TXT-SHARE']);
    expect(findings[0]?.message).toContain('不是占比');
  });
});

describe('figures of the text in the tables', () => {
  it('finds the figure that no table shows under that name', () => {
    expect(found(['人员经费168.74万元，公用经费15.17万元。'], [basicTable])).toEqual([
      'TXT-TABLE error',
    ]);
  });

  it('converts units and lets figures of other names and other years pass', () => {
    const lines = [
      '2023年预算',
      '人员经费1,850,400元。',
      '全区投入科普资金99万元。',
      '2022年人员经费180万元。',
    ];
    expect(found(lines, [basicTable])).toEqual([]);
  });

  it('says so where there is no table', () => {
    const { notRun } = reviewText(documentOf(['人员经费168.74万元。']));
    expect(notRun.map(({ code }) => code)).toContain('TXT-TABLE');
  });
});

describe('wordings of many regions', () => {
  it.each([
    '2023年度收入总计1,234.56万元，支出总计1,234.56万元。与上年度相比，收、支总计各增加134.56万元，增长12.23%。主要原因是人员增加。',
    '本年收入合计1200.00万元，其中：财政拨款收入1180.00万元，占98.33%；上级补助收入0.00万元；其他收入20.00万元，占1.67%。',
    '财政拨款支出年初预算为1000万元，支出决算为1180万元，完成年初预算的118%。其中：基本支出800万元，占67.8%；项目支出380万元，占32.2%。决算数大于预算数的主要原因是追加经费。',
    '机关运行经费支出50.5万元，比年初预算数减少2.5万元，降低4.72%，主要原因是厉行节约。比上年决算数增加1.5万元，增长3.06%，主要原因是物价上涨。',
    '“三公”经费支出全年预算数为20万元，支出决算数为15万元，完成全年预算的75%，决算数较预算数减少5万元；较上年减少1万元，下降6.25%，主要原因是压缩开支。',
    '政府采购支出总额200万元，其中：政府采购货物支出80万元、政府采购工程支出0万元、政府采购服务支出120万元。授予中小企业合同金额180万元，占政府采购支出总额的90%，其中：授予小微企业合同金额150万元，占授予中小企业合同金额的83.3%。',
    '2023年收支预算总额3,456.78万元，比上年预算增加456.78万元，增长15.23%，其中：本年收入3,000万元，占86.79%；上年结转456.78万元，占13.21%。',
    '编制30名，其中行政编制10名、事业编制20名；在职人员28人，其中行政人员9人、事业人员19人；离退休人员15人，其中离休1人、退休14人。',
    '2023年收入总计5000万元，较2022年预算减少500万元，减少9.1%，主要是项目减少。支出总计5000万元，其中：基本支出3000万元、项目支出2000万元。较2022年预算减少500万元，其中：基本支出增加100万元，项目支出减少600万元。',
    '收入预算合计1,000.00万元，其中：上年结转100.00万元，占10.00%；本年收入900.00万元，占90.00%，本年收入中一般公共预算收入800.00万元，占本年收入的88.89%；其他收入100.00万元，占本年收入的11.11%。',
    '政府采购预算17000元，同比增加17000元，上年无该预算。其中：集中采购17000元，占政府采购预算的100%，主要原因是科普活动增加。分散采购0元，占政府采购预算的0%。按类型分：货物10000元，占58.8%；工程0元，占0%；服务7000元，占41.2%。',
    '培训费5万元，会议费2万元，合计7万元，比上年减少1万元，下降12.5%，原因是压减会议。',
  ])('holds: %s', (line) => {
    expect(found(['2023年决算', line]).filter((code) => !code.endsWith('info'))).toEqual([]);
  });
});

describe('own exports', async () => {
  const documents = await sampleDocuments();
  it.each(documents)('%s: nothing above worth a look', (_id, document) => {
    const { findings } = reviewText(publishedOf(document));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
