import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GridFoot } from '../../renderer/grid/grid-foot.tsx';
import type { Row } from '../../renderer/grid/grid-types.ts';
import { rowProblems } from '../../renderer/grid/row-problems.ts';
import { Balance } from '../../renderer/steps/balance.tsx';
import { type Entry, type ReadEntry, readEntry } from '../../shared/entry/index.ts';

const whole = {
  nature: 'basic',
  function: '2060701',
  economic: '30101',
  source: 'generalPublicBudget',
};
const complete: readonly Row[] = [{ ...whole, amount: '1000' }];
const half: readonly Row[] = [
  { nature: 'basic', economic: '30102', amount: '200' },
  { nature: 'basic', amount: '30' },
];

function yearWith(expenditure: readonly Row[]): Entry {
  return {
    year: 2024,
    kind: 'budget',
    department: { code: '401', name: '某区科学技术协会' },
    income: [{ source: 'generalPublicBudget', amount: '1000' }],
    expenditure,
  };
}

function words(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, '');
}

/** The foot of a grid that shows some rows of the list, from `first` on. */
function footOf(rows: readonly Row[], reading: ReadEntry, first = 0): string {
  const foot = createElement(GridFoot, {
    rows,
    indexes: rows.map((_, index) => first + index),
    columns: [],
    totals: ['amount'],
    unit: 'yuan',
    problems: rowProblems(reading, ['expenditure']),
    cell: undefined,
  });
  return words(renderToStaticMarkup(foot));
}

function balanceOf(reading: ReadEntry): string {
  return words(renderToStaticMarkup(createElement(Balance, { reading })));
}

describe('the foot of a grid and the balance below it', () => {
  it.each([
    ['behind the complete ones', [...complete, ...half]],
    ['before the complete ones', [...half, ...complete]],
  ])('leave the same rows out and say how many: incomplete rows %s', (_, rows) => {
    const reading = readEntry(yearWith(rows));
    expect(footOf(rows, reading)).toContain('合计：1,000.00');
    expect(footOf(rows, reading)).toContain('另有 2 行没有填全，公开表里没有计入');
    expect(balanceOf(reading)).toContain('合计 1,000.00 元，两边相等。');
    expect(balanceOf(reading)).toContain('另有 2 行没有填全，公开表里没有计入');
  });

  it('do not call two sides equal that have no amounts yet', () => {
    const { income, ...blank } = yearWith([]);
    expect(balanceOf(readEntry(blank))).toContain('收入和支出都还没有填');
    expect(balanceOf(readEntry({ ...blank, income }))).toContain('支出（含结转下年）还没有填');
    expect(balanceOf(readEntry({ ...blank, income }))).not.toContain('两边');
    expect(balanceOf(readEntry({ ...blank, income }))).not.toContain('多');
  });

  it('say of rows that only wait for their amounts that they wait, not that they are wrong', () => {
    const { income, ...rest } = yearWith([{ ...whole }, { ...whole, economic: '30102' }]);
    const words = balanceOf(readEntry(rest));
    expect(income).toBeDefined();
    expect(words).toContain('收入和支出都还没有填');
    expect(words).toContain('有 2 行还没有填金额，公开表里先不计入');
    expect(words).not.toContain('没有填全');
  });

  it('say nothing of rows that are complete or blank', () => {
    const rows = [...complete, {}];
    const reading = readEntry(yearWith(rows));
    expect(reading.data.expenditure).toHaveLength(1);
    expect(footOf(rows, reading)).not.toContain('没有计入');
    expect(balanceOf(reading)).not.toContain('没有计入');
  });

  it('tell a row that counts without one of its fields from a row that does not count', () => {
    const rows = [{ ...whole, amount: '1000', note: 7 }];
    const reading = readEntry(yearWith(rows));
    expect(reading.data.expenditure).toHaveLength(1);
    expect(footOf(rows, reading)).toContain('有 1 行有内容要改正');
    expect(footOf(rows, reading)).not.toContain('没有填全');
    expect(balanceOf(reading)).not.toContain('没有填全');
  });

  it('tell rows that wait for their amount from rows whose amount is lost', () => {
    const rows = [...complete, whole, { nature: 'basic', economic: '30102' }];
    const reading = readEntry(yearWith(rows));
    expect(footOf(rows, reading)).toContain('有 2 行还没有填金额');
    expect(footOf(rows, reading)).not.toContain('没有填全');
    expect(footOf([...rows, ...half], readEntry(yearWith([...rows, ...half])))).toContain(
      '另有 2 行没有填全',
    );
  });

  it('number the rows as the grid shows them', () => {
    const project = { ...complete[0], nature: 'project' };
    const reading = readEntry(yearWith([project, ...half]));
    expect(footOf(half, reading, 1)).toContain('第 1 行 功能分类科目：还没有填');
    expect(footOf(half, reading, 1)).not.toContain('支出明细');
  });
});
