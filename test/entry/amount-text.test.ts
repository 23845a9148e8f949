import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTypedAmount } from '../../shared/entry/index.ts';
import { fen, parseYuan, toYuanText } from '../../shared/money/index.ts';

test.each([
  ['1,234.5', '1234.50'],
  ['１，２３４．５', '1234.50'],
  ['12.3万', '123000.00'],
  ['12.3 万元', '123000.00'],
  ['1.5亿', '150000000.00'],
  ['100元', '100.00'],
  ['¥ 88', '88.00'],
  ['=1200*12', '14400.00'],
  ['=(1+2)×3.5÷2', '5.25'],
  ['=1/3', '0.33'],
  ['＝２＋３', '5.00'],
  ['（500）', '-500.00'],
  ['-5', '-5.00'],
  ['0', '0.00'],
])('%s is %s', (typed, yuan) => {
  expect(parseTypedAmount(typed)).toBe(yuan);
});

test.each([
  '',
  '=',
  'abc',
  '1 2',
  '1.234',
  '=1/0',
  '=1+',
  '=(1',
  '12%',
  '1万2千',
  '=1e9',
  '3;4',
  '１年',
])('%s is refused', (typed) => {
  expect(parseTypedAmount(typed)).toBeUndefined();
});

test('a form in 万元 reads plain numbers as 万元 and written units as they say', () => {
  expect(parseTypedAmount('12.3', 'wan')).toBe('123000.00');
  expect(parseTypedAmount('12.3元', 'wan')).toBe('12.30');
  expect(parseTypedAmount('0.000001', 'wan')).toBe('0.01');
  expect(parseTypedAmount('0.0000001', 'wan')).toBeUndefined();
});

test('every amount reads back as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }), (value) => {
      const text = toYuanText(fen(value));
      expect(parseTypedAmount(text)).toBe(text);
    }),
  );
});

test('a sum is exact', () => {
  const cents = fc.integer({ min: 0, max: 999_999_999 });
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (values) => {
      const typed = `=${values.map((value) => toYuanText(fen(value))).join('+')}`;
      const total = values.reduce((sum, value) => sum + value, 0);
      expect(parseYuan(parseTypedAmount(typed) ?? '')).toBe(total);
    }),
  );
});

test('hostile input ends quickly', () => {
  expect(parseTypedAmount(`=${'('.repeat(5000)}`)).toBeUndefined();
  expect(parseTypedAmount(`=${'1+'.repeat(5000)}1`)).toBeUndefined();
  expect(parseTypedAmount('9'.repeat(100_000))).toBeUndefined();
});
