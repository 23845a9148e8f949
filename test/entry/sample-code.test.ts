import { describe, expect, test } from 'vitest';
import { composeDisclosure } from '../../shared/compose/index.ts';
import { keyOf } from '../../electron/store/apply-patches.ts';
import { entryOf, readEntry } from '../../shared/entry/index.ts';
import { isSampleCode, printedCode, sampleCode } from '../../shared/facts/index.ts';
import { openSample } from '../forms/sample-support.ts';
import { must } from '../support/must.ts';

describe('the mark of a sample', () => {
  test('is put on once and taken off again', () => {
    const code = sampleCode('345');
    expect(isSampleCode('345')).toBe(false);
    expect(isSampleCode(code)).toBe(true);
    expect(sampleCode(code)).toBe(code);
    expect(printedCode(code)).toBe('345');
    expect(printedCode('345')).toBe('345');
  });

  test.each([
    ['yubei-2024', false],
    ['zhangjiakou-2023', true],
  ] as const)('is not printed: %s', async (id, isPrinted) => {
    const { data, pack, catalog } = await openSample(id);
    const marked = {
      ...data,
      department: { ...data.department, code: sampleCode(data.department.code) },
    };
    const own = must(composeDisclosure(data, pack, catalog));
    const code = `${data.department.code}${data.department.name}`;
    expect(JSON.stringify(own).includes(code)).toBe(isPrinted);
    const printed = JSON.stringify(must(composeDisclosure(marked, pack, catalog)));
    expect(printed === JSON.stringify(own)).toBe(true);
  });

  test('makes a key of its own, and nothing of it is left out', async () => {
    const { data } = await openSample('chenghua-2023');
    const code = sampleCode(data.department.code);
    const entry = entryOf({ ...data, department: { ...data.department, code } });
    expect(keyOf(entry)?.department).toBe(code);
    expect(readEntry(entry).problems).toEqual([]);
    expect(readEntry(entry).data.department.code).toBe(code);
  });
});
