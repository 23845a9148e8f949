import { describe, expect, test } from 'vitest';
import { at } from './contradictions.ts';
import { budgetPack, cleanBudget, of, reviewFile } from './support.ts';

describe('own paragraphs', () => {
  /** What is found where a clerk's own text stands in place of the paragraph on expenditure. */
  function foundIn(text: string) {
    const file = { ...cleanBudget(), paragraphs: [{ id: 'expenditure', text }] };
    return of(reviewFile(file), 'PARAGRAPH-FIGURES');
  }

  test('a figure that no longer equals the facts is found, the right one in any unit is not', () => {
    expect(foundIn('总支出1,506,000元，即150.6万元。')).toEqual([]);
    expect(foundIn('总支出1,506,001元。')).toMatchObject([
      { fact: 'paragraphs[0].text', severity: 'warning' },
    ]);
    expect(foundIn('总支出1,506,000万元。')).toMatchObject([{ severity: 'warning' }]);
  });

  test('a figure of something else is only a remark', () => {
    expect(foundIn('总支出1,506,000元，补助标准为7元。')).toMatchObject([{ severity: 'info' }]);
  });
});

describe('template packs', () => {
  function withChecks(checks: (typeof budgetPack)['checks']) {
    return { ...budgetPack, checks };
  }
  const off = cleanBudget();
  at(off.income, 0).amount = '400000.50';

  test('set severity and tolerance, and switch rules off', () => {
    const tolerant = withChecks({ rules: { 'TIE-BALANCE': { tolerance: '0.50' } } });
    expect(of(reviewFile(off, tolerant), 'TIE-BALANCE')).toEqual([]);
    const strict = withChecks({
      rules: { 'TIE-BALANCE': { tolerance: '0.49', severity: 'info' } },
    });
    expect(of(reviewFile(off, strict), 'TIE-BALANCE')).toMatchObject([{ severity: 'info' }]);
    const without = reviewFile(off, withChecks({ rules: { 'TIE-BALANCE': 'off' } }));
    expect(of(without, 'TIE-BALANCE')).toEqual([]);
    expect(without.notRun.map(({ code }) => code)).toContain('TIE-BALANCE');
    const unknown = reviewFile(off, withChecks({ rules: { NOWHERE: 'off' } }));
    expect(unknown.notRun.map(({ code }) => code)).toContain('NOWHERE');
  });

  test('have their own threshold for reasons', () => {
    const file = cleanBudget();
    at(file.prior?.expenditure, 11).amount = '200000.00';
    const high = withChecks({ thresholds: { reasonFrom: { percent: 60 } } });
    expect(of(reviewFile(file), 'PRIOR-REASON')).not.toEqual([]);
    expect(of(reviewFile(file, high), 'PRIOR-REASON')).toEqual([]);
    const amount = withChecks({ thresholds: { reasonFrom: { amount: '100000.01' } } });
    expect(of(reviewFile(file, amount), 'PRIOR-REASON')).toEqual([]);
  });

  test('add rules of their own', () => {
    const training = { of: 'expenditure', where: { economic: '30216' } } as const;
    const rule = {
      code: 'OWN-TRAINING',
      title: '办公费不超过培训费',
      severity: 'error',
      compares: {
        left: { of: 'expenditure', where: { economic: '30201' } },
        right: training,
        relation: '<=',
      },
      message: '请压减办公费',
    } as const;
    const found = of(reviewFile(cleanBudget(), withChecks({ own: [rule] })), 'OWN-TRAINING');
    expect(found).toMatchObject([{ severity: 'error' }]);
    expect(found[0]?.message).toContain('380,000.00 元');
    expect(found[0]?.message).toContain('请压减办公费');
  });

  test('ask for texts, which must then be there', () => {
    const pack = { ...budgetPack, texts: [{ id: 'keyWork', title: '重点工作' }] };
    expect(of(reviewFile(cleanBudget(), pack), 'NEED-TEXT')).toMatchObject([{ fact: 'texts' }]);
    const given = { ...cleanBudget(), texts: [{ id: 'keyWork', text: '办好科普日。' }] };
    expect(of(reviewFile(given, pack), 'NEED-TEXT')).toEqual([]);
  });

  test('must say so where a table is empty', () => {
    const tables = budgetPack.tables.map((table) =>
      table.empty ? { ...table, notes: [], empty: { when: table.empty.when } } : table,
    );
    expect(of(reviewFile(cleanBudget()), 'EMPTY-NOTE')).toEqual([]);
    expect(of(reviewFile(cleanBudget(), { ...budgetPack, tables }), 'EMPTY-NOTE')).not.toEqual([]);
  });
});

test('parts that miss their total by rounding are a remark with the note, never an error', () => {
  const file = cleanBudget();
  const third = { amount: '3333.33' };
  for (const index of [2, 3, 4]) Object.assign(at(file.expenditure, index), third);
  for (const index of [2, 3, 4]) Object.assign(at(file.income, index), third);
  const numbers = { ...budgetPack.numbers, table: { decimals: 2, unit: 'wan' as const } };
  const review = reviewFile(file, { ...budgetPack, numbers });
  const found = of(review, 'ROUNDING');
  expect(found).not.toEqual([]);
  expect(found.every(({ severity }) => severity === 'info')).toBe(true);
  expect(found.at(-1)?.message).toContain('尾差');
  expect(of(reviewFile(file), 'ROUNDING')).toEqual([]);

  // One note may speak of all tables; one of its own table does not.
  const noted = (note: string) =>
    budgetPack.tables.map((table, index) => (index === 0 ? { ...table, notes: [note] } : table));
  const withNote = (note: string) =>
    of(reviewFile(file, { ...budgetPack, numbers, tables: noted(note) }), 'ROUNDING');
  expect(withNote('本套报表金额单位转换时可能存在尾数误差。')).toEqual([]);
  expect(withNote('注：本表可能存在尾数误差。')).not.toEqual([]);
});
