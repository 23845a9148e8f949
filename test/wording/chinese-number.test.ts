import { describe, expect, test } from 'vitest';
import { chineseNumber, readChineseNumber } from '../../shared/wording/index.ts';

describe('numbers in Chinese', () => {
  test.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [14, '十四'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '100'],
    [-3, '-3'],
    [1.5, '1.5'],
  ])('%d is written %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text);
  });

  test('are read as they are written', () => {
    for (let value = 1; value < 100; value += 1) {
      expect(readChineseNumber(chineseNumber(value))).toBe(value);
    }
    expect(readChineseNumber('一十二')).toBe(12);
  });

  test.each(['', '零', '二三', '十十', '一百', '12', '三个'])('“%s” is none', (text) => {
    expect(readChineseNumber(text)).toBeUndefined();
  });
});
