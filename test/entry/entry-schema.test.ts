import { describe, expect, test } from 'vitest';
import { entrySchema } from '../../shared/entry/index.ts';

/** Lists of records in one another, so many. */
function nested(records: number): unknown {
  return records === 0 ? '文字' : { rows: [nested(records - 1)] };
}

describe('what is taken as a year', () => {
  test.each([
    ['nothing yet', {}],
    [
      'half-done values',
      { department: { name: 1, code: null }, units: ['345001', { code: true }] },
    ],
    ['as many levels as a year has', nested(3)],
  ])('%s', (_, value) => {
    expect(entrySchema.parse(value)).toEqual(value);
  });

  test.each([
    ['no record', []],
    ['a text', '文字'],
    ['a list in a list', { rows: [['文字']] }],
    ['a level more than a year has', nested(5)],
    ['a number that is none', { amount: Number.NaN }],
    ['a value that JSON lacks', { amount: undefined }],
    ['a text without end', { text: '长'.repeat(200_001) }],
    ['a name without end', { ['名'.repeat(101)]: 1 }],
    ['a list without end', { rows: Array.from({ length: 100_001 }, () => 1) }],
    ['the name of what all records come from', JSON.parse('{"rows":[{"__proto__":{"a":1}}]}')],
  ])('refuses %s', (_, value) => {
    expect(entrySchema.safeParse(value).success).toBe(false);
  });
});
