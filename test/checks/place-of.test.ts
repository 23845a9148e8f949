import { expect, test } from 'vitest';
import { loadPack } from '../../electron/services/pack-files.ts';
import { placeOf } from '../../shared/checks/index.ts';
import { must } from '../support/must.ts';

const year = {
  reasons: [{ about: 'total' }, { about: 'threePublic.reception' }],
  texts: [{ id: 'nobody' }],
};

test('rows are named by the words of the template', async () => {
  const pack = must(await loadPack('yubei-2024'));
  expect(placeOf(year, pack, ['reasons', 0, 'text'])).toBe('增减变动原因“收支总体”');
  expect(placeOf(year, pack, ['reasons', 1, 'text'])).toMatch(/^增减变动原因“公务接待费/);
  expect(placeOf(year, pack, ['texts', 0, 'text'])).toBe('文字材料第 1 行 › 内容');
});

test('a topic that the template does not print is named as in every template', async () => {
  const pack = must(await loadPack('chenghua-2023'));
  expect(placeOf({ reasons: [{ about: 'basic' }] }, pack, ['reasons', 0])).toBe(
    '增减变动原因“基本支出”',
  );
});
