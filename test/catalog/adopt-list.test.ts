import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { withOwnItems } from '../../renderer/pickers/own-items.ts';
import { type CatalogItem, adoptList, withAdopted } from '../../shared/catalog/index.ts';
import { must } from '../support/must.ts';

const catalog = must(await loadCatalog(2024));

function item(code: string, name: string, definition?: string): CatalogItem {
  const [classification] = (['function', 'economic', 'government'] as const).filter(
    (_, index) => code[0] === '235'[index],
  );
  if (!classification) throw new Error(code);
  return { classification, code, name, ...(definition === undefined ? {} : { definition }) };
}

const science = item('206', '科学技术支出');
const renamed = item('2060702', '科普事务', '反映科普事务的支出。');
const fresh = item('2069898', '科技新支出');

describe('what an official list is news of', () => {
  test('a new code, another name with the one so far; the rest is counted', () => {
    const before = catalog.find('function', '2060702')?.name;
    expect(adoptList(catalog, [science, renamed, fresh])).toEqual({
      added: [fresh],
      renamed: [{ item: renamed, before }],
      explained: [],
      unchanged: 1,
    });
  });

  test('a meaning where the catalog has none, and none where it has one', () => {
    const items = catalog
      .children('function')
      .flatMap(({ code }) => catalog.children('function', code))
      .flatMap(({ code }) => catalog.children('function', code));
    const without = items.find(({ definition }) => definition === undefined);
    const known = items.find(({ definition }) => definition !== undefined);
    if (!without || !known) throw new Error('the catalog has both kinds');
    const first = item(without.code, without.name, '反映……的支出。');
    const other = item(known.code, known.name, '别的解释。');
    expect(adoptList(catalog, [first, other])).toMatchObject({ explained: [first], unchanged: 1 });
  });

  test('half-width brackets are no other name', () => {
    const bracketed = catalog.find('function', '2100601');
    const typed = bracketed?.name.replace('（', '(').replace('）', ') ') ?? '';
    expect(adoptList(catalog, [item('2100601', typed)]).renamed).toEqual([]);
  });

  test('a code that the program holds for out of use is in use where the list has it', () => {
    const old = item('2100601', catalog.find('function', '2100601')?.name ?? '');
    const adoption = adoptList(catalog, [old]);
    expect(adoption.added).toEqual([old]);
    const taken = withOwnItems(catalog, withAdopted([], adoption));
    expect(taken.search('function', '2100601').map(({ code }) => code)).toEqual(['2100601']);
  });

  test('all that the catalog suggests is no news to it', () => {
    const all = (['function', 'economic', 'government'] as const).flatMap((classification) => {
      const below = (code?: string): CatalogItem[] =>
        catalog
          .children(classification, code)
          .flatMap((entry) => [item(entry.code, entry.name), ...below(entry.code)]);
      return below();
    });
    expect(adoptList(catalog, all)).toEqual({
      added: [],
      renamed: [],
      explained: [],
      unchanged: all.length,
    });
  });
});

describe('taking it into a year', () => {
  const own = { classification: 'function', code: '2060702', name: '科普', _unit: '401001' };
  const explained = { ...own, code: '2060799', name: '其他科普', definition: '自己写的。' };
  const halfDone = { code: '30' };

  test('rows of its codes change in their place, with their marks; others follow; the rest stays', () => {
    const rows = [halfDone, own, explained];
    const catalogOfYear = withOwnItems(catalog, rows);
    expect(catalogOfYear.find('function', '2060702')?.name).toBe('科普');
    const other = item('2060799', '其他科学技术普及');
    const adoption = adoptList(catalogOfYear, [renamed, other, fresh, science]);
    const after = withAdopted(rows, adoption);
    expect(after).toEqual([
      halfDone,
      { ...own, ...renamed },
      { ...explained, name: other.name },
      fresh,
    ]);
    expect(after[0]).toBe(halfDone);
  });

  test('a second time there is nothing left', () => {
    const list = [renamed, fresh, science];
    const after = withAdopted([], adoptList(catalog, list));
    const again = adoptList(withOwnItems(catalog, after), list);
    expect(again).toEqual({ added: [], renamed: [], explained: [], unchanged: 3 });
    expect(withAdopted(after, again)).toEqual(after);
  });

  test('the governmental section that a list states has no place in a year', () => {
    const stated = { ...item('30298', '新经费'), government: '50201' };
    expect(withAdopted([], adoptList(catalog, [stated]))).toEqual([item('30298', '新经费')]);
  });
});
