/** Lists in the shapes in which the fiscal system writes them out. */
import { describe, expect, test } from 'vitest';
import { type Entry, readEntry } from '../../shared/entry/index.ts';
import type { ImportPlan } from '../../shared/sheet-import/index.ts';
import { EMPTY_YEAR, type SheetSpec, imported, planned, workbook } from './workbook.ts';

/** Code, nature, source and whole 元 of every line of expenditure. */
function lines(entry: Entry): unknown[] {
  return (readEntry(entry).data.expenditure ?? []).map(
    ({ function: code, nature, source, amount }) => [code, nature, source, (amount ?? 0) / 100],
  );
}

const OPERATION = ['2060701', 'basic', 'generalPublicBudget', 200_000];
const ACTIVITY = ['2060702', 'project', 'generalPublicBudget', 100_000];

function totals(plan: ImportPlan): unknown[] {
  return plan.tables.flatMap((table) => table.totals.map(({ outcome }) => outcome));
}

/** The same money in different shapes; in 万元 throughout. */
const SHAPES: Readonly<Record<string, SheetSpec>> = {
  'class, section and item in columns, full in each row, names indented': {
    rows: [
      ['2024年支出预算表'],
      ['部门：某区科协', null, null, null, null, null, '单位：万元'],
      ['科目编码', null, null, '科目名称', '合计', '基本支出', '项目支出'],
      ['类', '款', '项', null, null, null, null],
      ['合计', null, null, null, 30, 20, 10],
      ['206', null, null, '科学技术支出', 30, 20, 10],
      ['206', '07', null, '  科学技术普及', 30, 20, 10],
      ['206', '07', '01', '　　机构运行', 20, 20, null],
      ['206', '07', '02', '　　科普活动', 10, null, 10],
    ],
    merges: ['A3:C3', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:G4', 'A5:D5'],
  },
  'each level said once, as numbers that lost their zeros; a line that numbers the columns': {
    name: '支出（万元）',
    rows: [
      ['支出预算表'],
      ['功能分类科目', null, null, null, '合计', '基本支出', '项目支出'],
      ['类', '款', '项', '名称', null, null, null],
      ['**', '**', '**', '**', '1=2+3', 2, 3],
      [206, null, null, '科学技术支出', 30, 20, 10],
      [null, 7, null, '科学技术普及', 30, 20, 10],
      [null, null, 1, '机构运行', 20, 20, null],
      [null, null, 2, '科普活动', 10, null, 10],
      ['小计', null, null, null, 30, 20, 10],
    ],
  },
  'code and name in one cell': {
    rows: [
      ['支出表', null, null, '单位：万元'],
      ['支出功能分类科目', '合计', '基本支出', '项目支出'],
      ['合 计', 30, 20, 10],
      ['206科学技术支出', 30, 20, 10],
      ['20607-科学技术普及', 30, 20, 10],
      ['2060701 机构运行', 20, 20, null],
      ['  [2060702]科普活动', 10, null, 10],
    ],
  },
  'code and name in one cell of a column of names': {
    rows: [
      ['支出表', null, null, '单位：万元'],
      ['科目', '合计', '基本支出', '项目支出'],
      ['206 科学技术支出', 30, 20, 10],
      ['206-07-01 机构运行', 20, 20, null],
      ['科普活动（2060702）', 10, null, 10],
    ],
  },
  'the unit in the corner of the header': {
    rows: [
      ['单位：万元', '合计', '基本支出', '项目支出'],
      ['2060701机构运行', 20, 20, null],
      ['2060702科普活动', 10, null, 10],
      ['合计', 30, 20, 10],
    ],
  },
  'the unit in the headers, a blank one above the codes': {
    rows: [
      ['支出表'],
      [null, '名称', '基本支出/万元', '项目支出（单位：万元）'],
      ['2060701', '机构运行', 20, null],
      ['2060702', '科普活动', null, 10],
    ],
  },
  'lines of department and unit above their items': {
    name: '支出总表',
    rows: [
      ['支出总表', null, null, null, null, '单位：万元'],
      [
        '科目编码',
        null,
        null,
        '单位代码',
        '单位名称（科目）',
        '总计',
        '基本支出',
        null,
        '项目支出',
      ],
      ['类', '款', '项', null, null, null, '小计', '其中：人员经费', null],
      [null, null, null, null, '合计', 30, 20, 20, 10],
      [null, null, null, '401', '某区科学技术协会', 30, 20, 20, 10],
      [null, null, null, '401001', '某区科学技术协会本级', 30, 20, 20, 10],
      ['206', '07', '01', '401001', '机构运行', 20, 20, 20, null],
      ['206', '07', '02', '401001', '科普活动', 10, null, null, 10],
    ],
    merges: ['A2:C2', 'G2:H2'],
  },
};

describe('the same expenditure is found in a list with', () => {
  test.each(Object.entries(SHAPES))('%s', async (_, sheet) => {
    const plan = planned(await workbook(sheet));

    expect(plan.counts).toMatchObject({ new: 2, notUnderstood: 0 });
    expect(new Set(totals(plan))).toEqual(new Set(totals(plan).length === 0 ? [] : ['equal']));
    expect(lines(imported(plan))).toEqual([OPERATION, ACTIVITY]);
  });
});

test('final accounts number their columns in the line that names class, section and item', async () => {
  const document = await workbook({
    rows: [
      ['支出决算表'],
      ['公开03表'],
      ['部门：某区科协', null, null, null, null, null, '单位：万元'],
      ['项目', null, null, null, '本年支出合计', '基本支出', '项目支出'],
      ['功能分类科目编码', null, null, '科目名称', null, null, null],
      ['类', '款', '项', '栏次', 1, 2, 3],
      ['合计', null, null, null, 30, 20, 10],
      ['20607', null, null, '科学技术普及', 30, 20, 10],
      ['2060701', null, null, '机构运行', 20, 20, null],
      ['2060702', null, null, '科普活动', 10, null, 10],
    ],
    merges: ['A4:D4', 'A5:C5', 'A7:D7', 'A8:C8', 'A9:C9', 'A10:C10'],
  });
  const plan = planned(document, { ...EMPTY_YEAR, kind: 'finalAccounts' });

  expect(plan.tables[0]?.table.title).toBe('支出决算表');
  expect(plan.counts).toMatchObject({ new: 2, total: 4, notUnderstood: 0 });
});

test('economic codes of department and government are split into class and section', async () => {
  const document = await workbook({
    rows: [
      ['基本支出明细表'],
      [
        '单位名称',
        '功能分类科目',
        null,
        null,
        null,
        '部门预算支出经济分类科目',
        null,
        null,
        '政府预算支出经济分类科目',
        null,
        null,
        '金额（万元）',
      ],
      [null, '类', '款', '项', '名称', '类', '款', '名称', '类', '款', '名称', null],
      ...[
        ['301', '01', '基本工资', '501', '01', '工资奖金津补贴', 3],
        ['302', '01', '办公费', '502', '01', '办公经费', 2],
      ].map((row) => ['某区科学技术协会本级', '206', '07', '01', '机构运行', ...row]),
      ['某区科学技术协会本级小计', ...Array.from({ length: 10 }, () => null), 5],
    ],
    merges: ['B2:E2', 'F2:H2', 'I2:K2'],
  });
  const plan = planned(document);
  const items = readEntry(imported(plan)).data.expenditure ?? [];

  expect(totals(plan)).toEqual(['equal']);
  expect(plan.tables[0]?.rows.flatMap(({ notes }) => notes)).toEqual([]);
  expect(
    items.map(({ unit, function: code, economic, governmentEconomic, amount }) =>
      [unit, code, economic, governmentEconomic, amount].join(' '),
    ),
  ).toEqual(['401001 2060701 30101 50101 3000000', '401001 2060701 30201 50201 2000000']);
});

test('classes of economic items are sums of their sections', async () => {
  const document = await workbook({
    rows: [
      ['基本支出表', null, null, '金额单位：万元'],
      ['经济分类科目', null, null, '合计'],
      ['类', '款', '科目名称', null],
      ['301', null, '工资福利支出', 30],
      ['301', '01', '基本工资', 20],
      ['301', '02', '津贴补贴', 10],
      ['302', null, '商品和服务支出', 2],
      ['302', '01', '办公费', 2],
    ],
    merges: ['A2:C2'],
  });
  const plan = planned(document, EMPTY_YEAR, { 0: { constants: { function: '2060701' } } });

  expect(plan.counts).toMatchObject({ new: 3, total: 2 });
  expect(totals(plan)).toEqual(['equal', 'equal']);
});

test('the upper line of a header counts for the amounts below it', async () => {
  const document = await workbook({
    rows: [
      ['支出表（单位：万元）'],
      ['科目编码', '科目名称', '一般公共预算', null, '政府性基金预算', null],
      [null, null, '基本支出', '项目支出', '基本支出', '项目支出'],
      ['2060702', '科普活动', 1, 2, null, null],
      ['2296099', '用于其他社会公益事业的彩票公益金支出', null, null, null, 4],
    ],
    merges: ['C2:D2', 'E2:F2'],
  });

  expect(lines(imported(planned(document)))).toEqual([
    ['2060702', 'basic', 'generalPublicBudget', 10_000],
    ['2060702', 'project', 'generalPublicBudget', 20_000],
    ['2296099', 'project', 'governmentFundBudget', 40_000],
  ]);
});

describe('what only looks like that', () => {
  const HEADER = ['科目编码', '科目名称', '基本支出', '项目支出'];

  test('a row without a code that is no sum is not taken for one', async () => {
    const document = await workbook({
      rows: [
        ['支出表', null, null, '单位：元'],
        HEADER,
        [null, '机构运行', 90, null],
        ['2060701', '机构运行', 60, null],
        ['2060702', '科普活动', 40, null],
      ],
    });

    expect(planned(document).counts).toMatchObject({ total: 0, notUnderstood: 1, new: 2 });
  });

  test('a number before a name is no code', async () => {
    const document = await workbook({
      rows: [
        ['支出表', null, '单位：元'],
        ['科目名称', '基本支出', '项目支出'],
        ['科普活动', 10, null],
        ['201人会议', null, 20],
      ],
    });
    const plan = planned(document, EMPTY_YEAR, { 0: { target: 'expenditure' } });
    const rows = plan.tables[0]?.rows ?? [];

    const taken = rows.filter(({ fate }) => fate !== 'skipped');
    expect(taken.map(({ fate, label }) => `${fate} ${label}`)).toEqual([
      'new 科普活动 · 基本支出',
      'notUnderstood 201人会议 · 项目支出',
    ]);
  });

  test('a name beside another code in the same cell is worth a look', async () => {
    const document = await workbook({
      rows: [
        ['支出表', null, null, '单位：元'],
        ['科目', '合计', '基本支出', '项目支出'],
        ['2060702 机构运行', 10, null, 10],
      ],
    });
    const row = planned(document).tables[0]?.rows.find(({ fate }) => fate === 'new');

    expect(row?.notes.join()).toContain('2060702 是“科普活动”，名称却写“机构运行”');
  });
});
