import { expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { searchCodes } from '../../renderer/pickers/code-search.ts';
import { must } from '../support/must.ts';

const catalog = must(await loadCatalog(2024));

function labels(typed: string, uses?: ReadonlyMap<string, number>): readonly string[] {
  return searchCodes(catalog, 'function', typed, uses).map(({ label }) => label);
}

test('items of one name say what is above them', () => {
  const found = labels('机构运行');
  expect(found).toContain('2060701 机构运行（科学技术普及）');
  expect(found).toContain('2060201 机构运行（基础研究）');
  expect(labels('科普活动')).toEqual(['2060702 科普活动']);
});

test('of items of one name the most used comes first, then a neighbour of one in use', () => {
  const uses = new Map([
    ['2060201', 1],
    ['2060701', 20],
  ]);
  expect(labels('机构运行', uses)[0]).toContain('2060701');
  expect(labels('机构运行', new Map([['2060702', 3]]))[0]).toContain('2060701');
});

test('before anything is typed the most used are offered', () => {
  const [first] = labels('', new Map([['2060702', 3]]));
  expect(first).toBe('2060702 科普活动');
});

test('digits keep the order of the codes, also in wide digits', () => {
  const uses = new Map([['2060702', 3]]);
  expect(labels('20607', uses)[0]).toContain('20607 ');
  expect(labels('２０６０７０２', uses)).toEqual(['2060702 科普活动']);
});
