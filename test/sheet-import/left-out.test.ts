import { describe, expect, test } from 'vitest';
import { readEntry } from '../../shared/entry/index.ts';
import { mappingsIn, withMapping } from '../../shared/sheet-import/index.ts';
import { imported, planned, workbook } from './workbook.ts';

const ROWS = [
  ['基本支出明细表'],
  ['部门：某区科协', null, null, null, '单位：元'],
  ['功能科目编码', '功能科目名称', '经济科目编码', '经济科目名称', '金额'],
  ['2060701', '机构运行', '30101', '基本工资', 100],
  ['2060701', '机构运行', '30201', '办公费', 20],
] as const;

function economics(entry: ReturnType<typeof imported>): unknown[] {
  return (readEntry(entry).data.expenditure ?? []).map(({ economic, amount }) => [
    economic,
    amount,
  ]);
}

describe('rows that the user does not want', () => {
  test('a new row that is left out is not written', async () => {
    const document = await workbook({ rows: ROWS });
    const [, second] = planned(document).tables[0]?.rows ?? [];
    const plan = planned(document, undefined, { 0: { leftOut: [second?.where ?? ''] } });

    expect(plan.counts).toMatchObject({ new: 1, skipped: 1 });
    expect(economics(imported(plan))).toEqual([['30101', 10_000]]);
  });

  test('in a whole table the row of the year that it stands for stays as it is', async () => {
    const before = imported(planned(await workbook({ rows: ROWS })));
    const document = await workbook({
      rows: ROWS.map((row) => (row[2] === '30201' ? [...row.slice(0, 4), 25] : row)),
    });
    const changed = planned(document, before).tables[0]?.rows.find(
      ({ fate }) => fate === 'changed',
    );
    const leftOut = [changed?.where ?? ''];
    const plan = planned(document, before, { 0: { isWhole: true, leftOut } });

    expect(plan.counts).toMatchObject({ changed: 0, removed: 0, skipped: 1 });
    expect(plan.isReady).toBe(false);
  });

  test('a row that would be removed is kept', async () => {
    const before = imported(planned(await workbook({ rows: ROWS })));
    const document = await workbook({ rows: ROWS.slice(0, 4) });
    const whole = planned(document, before, { 0: { isWhole: true } });
    const removed = whole.tables[0]?.rows.find(({ fate }) => fate === 'removed');
    const kept = planned(document, before, {
      0: { isWhole: true, leftOut: [removed?.where ?? ''] },
    });

    expect(economics(imported(whole, before))).toEqual([['30101', 10_000]]);
    expect(kept.counts).toMatchObject({ removed: 0, skipped: 1 });
    expect(kept.isReady).toBe(false);
  });

  test('no project is made for a row that is left out', async () => {
    const document = await workbook({
      rows: [
        ['项目支出明细表'],
        ['部门：某区科协', null, null, null, '单位：元'],
        ['项目名称', '功能科目编码', '功能科目名称', '经济科目编码', '金额'],
        ['科普活动', '2060702', '科普活动', '30201', 20],
      ],
    });
    const [row] = planned(document).tables[0]?.rows ?? [];
    const plan = planned(document, undefined, { 0: { leftOut: [row?.where ?? ''] } });

    expect(planned(document).counts.new).toBe(1);
    expect(plan.isReady).toBe(false);
  });
});

test('a saved mapping keeps what the headers of its amounts say', () => {
  const mapping = {
    name: '一体化',
    headerKey: 'a|b',
    target: 'basic',
    columns: [
      { column: 0, field: 'code' },
      { column: 1, field: 'amount', constants: { source: 'governmentFundBudget' } },
    ],
  } as const;

  expect(mappingsIn(withMapping([], mapping))).toEqual([mapping]);
});
