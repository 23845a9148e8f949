import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv, writeTsv } from '../../renderer/grid/clipboard-text.ts';
import { copyRange } from '../../renderer/grid/copy-range.ts';
import type { CellRange } from '../../renderer/grid/fill-down.ts';
import type { GridUnit, Row } from '../../renderer/grid/grid-types.ts';
import { type PastePlan, planPaste } from '../../renderer/grid/plan-paste.ts';
import { changeCells } from '../../renderer/grid/row-operations.ts';
import { pasteColumns } from './paste-columns.ts';

const FIELDS = ['function', 'economic', 'amount', 'source', 'note'];

function at(row: number, col: number, rows = 1, cols = 1): CellRange {
  return { min: { row, col }, max: { row: row + rows - 1, col: col + cols - 1 } };
}

async function planOf(
  text: string,
  { range = at(0, 0), unit = 'yuan' }: { range?: CellRange; unit?: GridUnit } = {},
): Promise<PastePlan> {
  return planPaste(readTsv(text), await pasteColumns(FIELDS, unit), range);
}

/** The rows of an empty grid after a paste, without the marks of origin. */
function rowsAfter(plan: PastePlan): Row[] {
  const list: unknown[] = [];
  changeCells(list, [], plan.changes, {});
  return list.flatMap((row) => {
    if (typeof row !== 'object' || row === null) return [];
    return [Object.fromEntries(Object.entries(row).filter(([key]) => key !== '_origin'))];
  });
}

describe('pasted amounts', () => {
  it.each([
    ['1,234,567.80', 'yuan', '1234567.80'],
    ['１，２３４．５', 'yuan', '1234.50'],
    ['￥1,234.50', 'yuan', '1234.50'],
    ['1,234.5', 'wan', '12345000.00'],
    ['308.861234', 'wan', '3088612.34'],
    ['12.3万', 'yuan', '123000.00'],
    ['-', 'yuan', '0.00'],
    ['——', 'wan', '0.00'],
    ['', 'yuan', undefined],
    ['约一百', 'yuan', '约一百'],
  ] as const)('%j in %s are %j', async (text, unit, expected) => {
    const plan = await planOf(`2060701\t30101\t${text}`, { unit });
    expect(rowsAfter(plan)[0]?.['amount']).toBe(expected);
  });
});

describe("a spreadsheet's own results", () => {
  it.each([
    ['2666.6666666666665', 'yuan', '2666.67'],
    ['-0.005', 'yuan', '-0.01'],
    ['1,234.5678', 'yuan', '1234.57'],
    ['0.26666666666666666', 'wan', '2666.67'],
  ] as const)('%j in %s are rounded to 分, and that is said', async (text, unit, expected) => {
    const plan = await planOf(`2060701\t30101\t${text}\n2060701\t30102\t5`, { unit });
    expect(rowsAfter(plan)[0]?.['amount']).toBe(expected);
    expect(plan.rounded).toBe(1);
  });

  it('are not made of amounts that have no more than 分', async () => {
    const plan = await planOf('2060701\t30101\t308.861234', { unit: 'wan' });
    expect(plan.rounded).toBe(0);
  });
});

describe('a heading that names the unit', () => {
  const rows = '2060701\t30101\t1,234.5\n2060701\t30102\t0.01';

  it.each([
    ['功能分类科目\t部门经济分类科目\t金额（万元）', 'yuan', 'wan'],
    ['功能分类科目\t部门经济分类科目\t金额 (元)', 'wan', 'yuan'],
    ['\t单位：万元\n功能分类科目\t部门经济分类科目\t金额', 'yuan', 'wan'],
    ['支出表\n金额单位：人民币万元\n功能分类科目\t部门经济分类科目\t金额', 'yuan', 'wan'],
    ['单位：元', 'wan', 'yuan'],
    ['功能分类科目\t部门经济分类科目\t金额', 'wan', undefined],
    ['功能分类科目\t部门经济分类科目\t金额', 'yuan', undefined],
  ] as const)('%j counts, though the grid shows %s', async (head, grid, unit) => {
    const plan = await planOf(`${head}\n${rows}`, { unit: grid });
    const first = (unit ?? grid) === 'wan' ? '12345000.00' : '1234.50';
    expect(rowsAfter(plan).map((row) => row['amount'])[0]).toBe(first);
    expect(plan).toMatchObject({ rowCount: 2, unit });
  });
});

describe('pasted codes', () => {
  it.each([
    ['2060702', '2060702'],
    [' 2060702 ', '2060702'],
    ['２０６０７０２', '2060702'],
    ['2060702 科普活动', '2060702'],
    ['[2060702]科普活动', '2060702'],
    ['科普活动', '2060702'],
    ['没有这个科目', '没有这个科目'],
  ])('%j is %j', async (text, expected) => {
    expect(rowsAfter(await planOf(text))[0]?.['function']).toBe(expected);
  });

  it('are taken once where a column beside them only repeats their names', async () => {
    const plan = await planOf(
      '2060702\t科普活动\t30201\t办公费\t100\n2060701\t机构运行\t30101\t基本工资\t200',
    );
    expect(rowsAfter(plan)).toMatchObject([
      { function: '2060702', economic: '30201', amount: '100.00' },
      { function: '2060701', economic: '30101', amount: '200.00' },
    ]);
  });
});

describe('what is no data', () => {
  it('stays out: the head and the sums', async () => {
    const plan = await planOf(
      [
        '功能分类科目\t部门经济分类科目\t金额（元）',
        '2060701\t30101\t1',
        '小 计\t\t1',
        '2060701\t30102\t2',
        '合计：\t\t3',
      ].join('\n'),
    );
    expect(plan).toMatchObject({ rowCount: 2, skipped: 3 });
    expect(rowsAfter(plan).map((row) => row['economic'])).toEqual(['30101', '30102']);
  });

  it('is pasted all the same when it is the only row', async () => {
    expect(rowsAfter(await planOf('合计', { range: at(0, 4) }))).toEqual([{ note: '合计' }]);
  });
});

describe('names merged over several rows', () => {
  it('are offered for the blanks below them, never for a blank in front or in texts', async () => {
    const plan = await planOf(
      ['\t30101\t1\t\t甲', '2060701\t30102\t2\t\t', '\t30103\t3\t\t', '\t\t\t\t'].join('\n'),
    );
    expect(plan.blanks).toEqual([
      { row: 2, field: 'function', value: '2060701', origin: 'pasted' },
    ]);
    expect(plan.blankColumns).toEqual(['功能分类科目']);
    expect(rowsAfter(plan)[2]).not.toHaveProperty('function');
  });

  it('are not seen where a blank has a meaning of its own', async () => {
    const columns = await pasteColumns(['function', 'category', 'timing', 'governmentEconomic']);
    const cells = readTsv('2060701\t公用\t上年结转\t50201\n2060701\t\t\t');
    expect(planPaste(cells, columns, at(0, 0)).blanks).toEqual([]);
  });
});

describe('the place of a paste', () => {
  it('is repeated over a selection that is a multiple of it', async () => {
    const plan = await planOf('30101\n30102', { range: at(3, 1, 4) });
    expect(plan.range).toEqual(at(3, 1, 4));
    expect(plan.changes.map(({ row, value }) => [row, value])).toEqual([
      [3, '30101'],
      [4, '30102'],
      [5, '30101'],
      [6, '30102'],
    ]);
  });

  it('ends at the last column, and rows of different lengths fit', async () => {
    const plan = await planOf('其他\t多的\n一\n', { range: at(0, 4) });
    expect(plan.changes.map(({ field, value }) => [field, value])).toEqual([
      ['note', '其他'],
      ['note', '一'],
    ]);
  });
});

describe('text on the clipboard', () => {
  const word = fc
    .string({ unit: fc.constantFrom('a', '金', '1', '\t', '\n', '"', ',', ' ', '-'), maxLength: 6 })
    .map((text) => text.replace(/\r/g, '').trim());

  it('comes back as it went out, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        (cells) => {
          expect(readTsv(writeTsv(cells))).toEqual(cells);
        },
      ),
    );
  });

  it('brings rows back as they were, in 元 as in 万元', async () => {
    const columns = {
      yuan: await pasteColumns(FIELDS, 'yuan'),
      wan: await pasteColumns(FIELDS, 'wan'),
    };
    const row = fc.record({
      function: fc.constantFrom('2060701', '2060702', '2210201'),
      economic: fc.constantFrom('30101', '30217', '3010301'),
      amount: fc
        .integer({ min: 0, max: 999_999_999 })
        .map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`),
      source: fc.constantFrom('generalPublicBudget', 'unitFunds'),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('yuan' as const, 'wan' as const),
        (rows, unit) => {
          const range = at(0, 0, rows.length, 4);
          const { text } = copyRange(rows, columns[unit], range);
          const plan = planPaste(readTsv(text), columns[unit], at(0, 0));
          expect(rowsAfter(plan)).toEqual(rows);
        },
      ),
    );
  });
});
