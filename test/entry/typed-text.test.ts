import { expect, test } from 'vitest';
import {
  fieldInfo,
  parseTypedDay,
  parseTypedNumber,
  readEntry,
  typedCode,
  typedText,
} from '../../shared/entry/index.ts';

test.each([
  ['2025-03-05', '2025-03-05'],
  ['2025年3月5日', '2025-03-05'],
  ['2025 年 12 月 31 日', '2025-12-31'],
  ['2025.3.5', '2025-03-05'],
  ['2025/12/1', '2025-12-01'],
  ['２０２５－０３－０５', '2025-03-05'],
  ['20240229', '2024-02-29'],
])('%s is the day %s', (typed, day) => {
  expect(parseTypedDay(typed)).toBe(day);
});

test.each(['', '2025年', '3月5日', '2025-02-30', '2025-13-01', '20250229', '去年底'])(
  '%j is no day',
  (typed) => {
    expect(parseTypedDay(typed)).toBeUndefined();
  },
);

test.each([
  ['1,980.5', '1980.5'],
  ['１２', '12'],
  [' -3 ', '-3'],
  ['382.60', '382.60'],
])('%s is the number %s', (typed, number) => {
  expect(parseTypedNumber(typed)).toBe(number);
});

test.each(['', '若干', '1.2.3', '12台'])('%j is no number', (typed) => {
  expect(parseTypedNumber(typed)).toBeUndefined();
});

test('a code is written in narrow digits without blanks', () => {
  expect(typedCode(' ３４５ ００１')).toBe('345001');
});

test.each([
  ['０２８－８７６５４３２１', '028-87654321'],
  ['朝科协〔２０２４〕２号', '朝科协〔2024〕2号'],
  ['ＬＥＤ屏１．５米', 'LED屏1.5米'],
  ['（一）科普活动：甲、乙－丙', '（一）科普活动：甲、乙－丙'],
])('the text %s is kept as %s', (typed, kept) => {
  expect(typedText(typed)).toBe(kept);
});

test('quantities are told from texts and from numbers', () => {
  expect(fieldInfo(['assets', 0, 'quantity'])?.kind).toBe('quantity');
  expect(fieldInfo(['procurement', 0, 'name'])?.kind).toBe('text');
  expect(fieldInfo(['units', 0, 'code'])?.kind).toBe('text');
});

test('an amount finer than 分 is told from what is no amount', () => {
  const clauseOf = (amount: string): string | undefined =>
    readEntry({
      kind: 'budget',
      year: 2025,
      department: { code: '345', name: '某区科学技术协会' },
      income: [{ source: 'generalPublicBudget', amount }],
    }).problems.find(({ path }) => path.at(-1) === 'amount')?.clause;
  expect(clauseOf('1200.567')).toContain('最多写到分');
  expect(clauseOf('约一百')).toContain('看不懂这个金额');
  expect(clauseOf('1200.56')).toBeUndefined();
});
