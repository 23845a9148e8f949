import { describe, expect, test } from 'vitest';
import { patchEntry } from '../../electron/store/apply-patches.ts';
import { readEntry } from '../../shared/entry/index.ts';
import { applyImport } from '../../shared/sheet-import/index.ts';
import { must } from '../support/must.ts';
import { EMPTY_YEAR, KEY, fates, imported, planned, workbook } from './workbook.ts';

const BASIC = [
  ['基本支出明细表'],
  ['部门：某区科协', null, null, null, '单位：万元'],
  ['功能科目编码', '功能科目名称', '经济科目编码', '经济科目名称', '金额'],
  ['合计', null, null, null, 61.5],
  ['2060701', '机构运行', '30101', '基本工资', 45.123456],
  ['2060701', '机构运行', '30201', '办公费', 10],
  ['2060701', '机构运行', '30207', '邮电费', 6.376544],
] as const;

function expenditure(entry: ReturnType<typeof imported>): unknown[] {
  return (readEntry(entry).data.expenditure ?? []).map(({ function: code, economic, amount }) => [
    code,
    economic,
    amount,
  ]);
}

describe('a list with codes, names and amounts', () => {
  test('is recognised with its unit, its total is a check, its rows are new', async () => {
    const plan = planned(await workbook({ name: '基本支出', rows: BASIC }));
    const [table] = plan.tables;

    expect(table).toMatchObject({ target: 'basic', unit: 'wan', needs: [] });
    expect(fates(plan).map((text) => text.split(' ')[0])).toEqual(['total', 'new', 'new', 'new']);
    expect(table?.totals).toEqual([
      expect.objectContaining({ stated: '615000.00', added: '615000.00', outcome: 'equal' }),
    ]);
    expect(expenditure(imported(plan))).toEqual([
      ['2060701', '30101', 45_123_456],
      ['2060701', '30201', 10_000_000],
      ['2060701', '30207', 6_376_544],
    ]);
  });

  test('imported again, every row is the same and nothing is written', async () => {
    const document = await workbook({ rows: BASIC });
    const after = imported(planned(document));
    const again = planned(document, after);

    expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 3 });
    expect(again.isReady).toBe(false);
  });

  test('a changed figure shows before and after, and the step can be undone', async () => {
    const before = imported(planned(await workbook({ rows: BASIC })));
    const rows = BASIC.map((row) => (row[2] === '30201' ? [...row.slice(0, 4), 12.5] : row));
    const plan = planned(await workbook({ rows }), before);
    const step = applyImport(plan, before);
    const after = must(patchEntry(before, KEY, step.patches));

    expect(plan.counts).toMatchObject({ new: 0, changed: 1, same: 2 });
    expect(plan.tables[0]?.rows.find(({ fate }) => fate === 'changed')).toMatchObject({
      where: '工作表“Sheet1”E6',
      changes: [{ title: '金额', before: '100000.00', after: '125000.00' }],
    });
    expect(plan.tables[0]?.totals[0]?.outcome).toBe('different');
    expect(must(patchEntry(after, KEY, step.inverse))).toEqual(before);
  });

  test('rows that are not understood say why and suggest codes', async () => {
    const plan = planned(
      await workbook({
        rows: [
          ['基本支出明细表', null, null, '单位：元'],
          ['功能科目编码', '经济科目编码', '经济科目名称', '金额'],
          ['2060701', '88', '办公费', 10],
          ['2060701', '30201', '办公费', '约十万'],
          ['2060701', null, '邮电费', 30],
        ],
      }),
    );
    const rows = plan.tables[0]?.rows ?? [];

    expect(rows.map(({ fate }) => fate)).toEqual(['notUnderstood', 'notUnderstood', 'new']);
    expect(rows[0]?.near[0]).toEqual({ code: '30201', name: '办公费' });
    expect(rows[1]?.notes[0]).toContain('“约十万”不是金额');
    expect(rows[2]?.notes[0]).toContain('30207');
  });

  test('without a unit the plan asks for it, and the choice counts', async () => {
    const rows = [BASIC[0], ...BASIC.slice(2)];
    const document = await workbook({ rows });
    const asked = planned(document);
    const told = planned(document, EMPTY_YEAR, { '0': { unit: 'yuan' } });

    expect(asked.tables[0]).toMatchObject({ unit: undefined, rows: [] });
    expect(asked.tables[0]?.needs.map(({ kind }) => kind)).toEqual(['unit']);
    expect(asked.isReady).toBe(false);
    expect(told.tables[0]?.rows.at(-1)?.amount).toBe('6.38');
    expect(told.tables[0]?.remarks.join()).toContain('四舍五入');
  });

  test.each([
    ['header', '金额（万元）', {}],
    ['number format', '金额', { D3: '0.00"万元"', D4: '0.00"万元"' }],
  ])('the unit is read from the %s', async (_, header, formats) => {
    const document = await workbook({
      rows: [
        ['基本支出'],
        ['功能科目编码', '经济科目编码', '经济科目名称', header],
        ['2060701', '30201', '办公费', 1.5],
        ['2060701', '30202', '印刷费', 2.5],
      ],
      formats,
    });

    expect(planned(document).tables[0]).toMatchObject({ unit: 'wan', needs: [] });
  });

  test('classes and sections above their items are sums, not further money', async () => {
    const plan = planned(
      await workbook({
        rows: [
          ['项目支出表', null, null, '单位：元'],
          ['科目编码', '科目名称', '项目名称', '金额'],
          ['206', '科学技术支出', null, 300],
          ['20607', '科学技术普及', null, 300],
          ['2060702', '科普活动', '科普大学', 100],
          ['2060702', '科普活动', '科技周', 200],
        ],
      }),
    );

    expect(plan.counts).toMatchObject({ total: 2, new: 2 });
    expect(plan.tables[0]?.totals.map(({ outcome }) => outcome)).toEqual(['equal', 'equal']);
    expect(readEntry(imported(plan)).data.projects?.map(({ name }) => name)).toEqual([
      '科普大学',
      '科技周',
    ]);
  });

  test('a table without the functional item asks for one', async () => {
    const document = await workbook({
      rows: [
        ['基本支出', null, '单位：元'],
        ['经济科目编码', '经济科目名称', '金额'],
        ['30201', '办公费', 10],
      ],
    });
    const told = planned(document, EMPTY_YEAR, { '0': { constants: { function: '2060701' } } });

    expect(planned(document).tables[0]?.needs).toMatchObject([{ field: 'function' }]);
    expect(expenditure(imported(told))).toEqual([['2060701', '30201', 1000]]);
  });

  test('a coarser figure is compared with the finer rows of the year, never added to them', async () => {
    const fine = imported(planned(await workbook({ rows: BASIC })));
    const coarse = (amount: number) =>
      workbook({
        rows: [
          ['支出预算表', null, null, '单位：元'],
          ['科目编码', '科目名称', '基本支出', '项目支出'],
          ['2060701', '机构运行', amount, null],
        ],
      });
    const same = planned(await coarse(615_000), fine);
    const other = planned(await coarse(600_000), fine);

    expect(same.counts).toMatchObject({ same: 1, new: 0 });
    expect(other.counts).toMatchObject({ notUnderstood: 1, new: 0 });
    expect(other.isReady).toBe(false);
  });

  test('as the whole list, rows that the file lacks are removed', async () => {
    const before = imported(planned(await workbook({ rows: BASIC })));
    const document = await workbook({ rows: BASIC.slice(0, 6) });
    const plan = planned(document, before, { '0': { isWhole: true } });

    expect(plan.counts).toMatchObject({ same: 2, removed: 1 });
    expect(expenditure(imported(plan, before))).toHaveLength(2);
  });
});
