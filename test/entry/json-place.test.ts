import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYearData } from '../../shared/facts/index.ts';
import { jsonPlace } from '../../shared/facts/json-place.ts';

function messageOf(text: string): string {
  const read = parseYearData(text);
  return read.ok ? '' : read.problems.map(({ message }) => message).join('');
}

describe('a data file that is no JSON', () => {
  test.each([
    ['{"a": 1 "b": 2}', 1, 9],
    ['{\n"年": x}', 2, 6],
    ['[1,\n2,\n]', 3, 1],
    ['{"a": "甲\n乙"}', 1, 7],
    ['{"a": 01}', 1, 8],
    ['{"a": 1}}', 1, 9],
    ['hello', 1, 1],
  ])('is wrong where a person finds it: %j', (text, line, character) => {
    expect(jsonPlace(text)).toEqual({ line, character, isCut: false });
    expect(messageOf(text)).toContain(`第 ${line} 行第 ${character} 个字`);
  });

  test.each(['{"a": 1,\n"b": [', '{"a":\n'])('is cut off: %j', (text) => {
    expect(jsonPlace(text)).toMatchObject({ isCut: true });
  });

  test('is told of without a foreign word', () => {
    for (const text of ['{"a" 1}', '', '{"a": [1, 2', 'x', '{"format": "other", "version": 1}']) {
      expect(messageOf(text)).not.toBe('');
      expect(messageOf(text).replace('.json', '')).not.toMatch(/[A-Za-z]/);
    }
  });

  test('cut anywhere is called cut off', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), fc.nat(), (value, seed) => {
        const text = JSON.stringify({ value });
        const cut = text.slice(0, seed % text.length);
        expect(jsonPlace(cut).isCut).toBe(true);
      }),
    );
  });
});
