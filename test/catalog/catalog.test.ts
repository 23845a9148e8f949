import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { loadCatalog } from '../../electron/services/catalog-files.ts';
import {
  type Catalog,
  type CatalogEntry,
  CLASSIFICATIONS,
  openCatalog,
  withItems,
} from '../../shared/catalog/index.ts';
import { type Fen, parseYuan, sum, toYuanText } from '../../shared/money/index.ts';

async function catalogOf(year: number): Promise<Catalog> {
  const loaded = await loadCatalog(year);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

const catalog2024 = await catalogOf(2024);

function everything(catalog: Catalog): CatalogEntry[] {
  const below = (classification: CatalogEntry['classification'], code?: string): CatalogEntry[] =>
    catalog
      .children(classification, code)
      .flatMap((entry) => [entry, ...below(classification, entry.code)]);
  return CLASSIFICATIONS.flatMap((classification) => below(classification));
}

describe('names by year', () => {
  test.each([
    [2017, '210', '医疗卫生与计划生育支出'],
    [2018, '210', '医疗卫生与计划生育支出'],
    [2019, '210', '卫生健康支出'],
    [2020, '210', '卫生健康支出'],
    [2026, '210', '卫生健康支出'],
    [2019, '20805', '行政事业单位离退休'],
    [2020, '20805', '行政事业单位养老支出'],
    [2020, '2080501', '归口管理的行政单位离退休'],
    [2022, '2080501', '行政单位离退休'],
    [2018, '215', '资源勘探信息等支出'],
    [2030, '215', '资源勘探工业信息等支出'],
  ])('%i: %s is %s', async (year, code, name) => {
    const catalog = await catalogOf(year);
    expect(catalog.find('function', code)?.name).toBe(name);
  });

  test('a code that went out of use is still explained but no longer suggested', async () => {
    const listed = (catalog: Catalog, parent: string) =>
      catalog.children('function', parent).map((entry) => entry.code);
    expect(listed(await catalogOf(2020), '21006')).toContain('2100601');
    expect(listed(catalog2024, '210')).not.toContain('21006');
    expect(catalog2024.search('function', '2100601')).toEqual([]);
    expect(catalog2024.find('function', '2100601')?.name).toBe('中医（民族医）药专项');
  });

  test('a code that came later is not suggested for an earlier year', async () => {
    const codes = (catalog: Catalog) => catalog.search('function', '20139').map(({ code }) => code);
    expect(codes(catalog2024)).toContain('20139');
    expect(codes(await catalogOf(2022))).toEqual([]);
  });
});

describe('what the catalog knows', () => {
  test('the official wording of what science associations use', () => {
    const names = ['206', '20607', '2060702', '2080505', '2080506', '2101101', '2210201'].map(
      (code) => catalog2024.find('function', code)?.name,
    );
    expect(names).toEqual([
      '科学技术支出',
      '科学技术普及',
      '科普活动',
      '机关事业单位基本养老保险缴费支出',
      '机关事业单位职业年金缴费支出',
      '行政单位医疗',
      '住房公积金',
    ]);
    expect(catalog2024.find('economic', '30231')?.name).toBe('公务用车运行维护费');
    expect(catalog2024.find('government', '50101')?.name).toBe('工资奖金津补贴');
    expect(catalog2024.find('function', '2060702')?.definition).toBe(
      '反映用于开展科普活动的支出。',
    );
  });

  test('the mark of documented rows and definitions is kept', () => {
    expect(catalog2024.find('function', '2060702')).toMatchObject({
      isDocumented: true,
      isDefinitionDocumented: true,
      origin: 'shipped',
    });
    expect(catalog2024.find('function', '2010104')).toMatchObject({ isDocumented: false });
    expect(catalog2024.find('function', '2010101')).toMatchObject({
      isDocumented: true,
      isDefinitionDocumented: false,
    });
    // only its name was found, the code is not certain
    expect(catalog2024.find('economic', '30701')).toMatchObject({ isDocumented: false });
    const marks = everything(catalog2024).filter((entry) => entry.isDocumented);
    expect(marks.length).toBeGreaterThan(250);
  });

  test('an unknown code is undefined, and so is a known one in another classification', () => {
    expect(catalog2024.find('function', '2999999')).toBeUndefined();
    expect(catalog2024.find('function', '30101')).toBeUndefined();
    expect(catalog2024.find('economic', '')).toBeUndefined();
    expect(catalog2024.children('function', '2999999')).toEqual([]);
    expect(catalog2024.governmentCode('99999', 'administrative')).toBeUndefined();
  });

  test('no sub-item of a single department is in it', () => {
    const lengths = everything(catalog2024)
      .filter((entry) => entry.classification !== 'function')
      .map((entry) => entry.code.length);
    expect(new Set(lengths)).toEqual(new Set([3, 5]));
  });

  test('every entry can be found and searched by its code', () => {
    const entries = everything(catalog2024);
    expect(entries.length).toBeGreaterThan(1_400);
    for (const entry of entries) {
      expect(catalog2024.find(entry.classification, entry.code)).toBe(entry);
    }
    fc.assert(
      fc.property(fc.constantFrom(...entries), (entry) => {
        expect(catalog2024.search(entry.classification, entry.code)[0]).toBe(entry);
      }),
    );
  });
});

describe('search', () => {
  const codes = (text: string, limit?: number) =>
    catalog2024.search('function', text, limit).map((entry) => entry.code);

  test('by the beginning of the code and by part of the name', () => {
    expect(codes('20607')).toEqual([
      '20607',
      '2060701',
      '2060702',
      '2060703',
      '2060704',
      '2060705',
      '2060799',
    ]);
    expect(codes('科普')).toContain('2060702');
  });

  test('the whole name comes before longer ones', () => {
    expect(catalog2024.search('economic', '奖金')[0]?.code).toBe('30103');
  });

  test('further words narrow by the levels above', () => {
    expect(codes('行政运行 科学技术管理')).toEqual(['2060101']);
  });

  test('is limited and gives nothing for nothing', () => {
    expect(codes('行政运行')).toHaveLength(20);
    expect(codes('行政运行', 3)).toHaveLength(3);
    expect(codes('　 ')).toEqual([]);
  });
});

describe('mapping to the governmental classification', () => {
  const fen = (yuan: string): Fen => parseYuan(yuan)!;

  // The basic expenditure that a district association published for 2024 in both classifications.
  const economic: Record<string, string> = {
    30101: '449556',
    30102: '285528',
    30103: '609063',
    30108: '185623.52',
    30109: '92811.76',
    30110: '98612.50',
    30112: '20882.65',
    30113: '161297.64',
    30114: '12800',
    30201: '28000',
    30202: '5000',
    30203: '1600',
    30204: '2000',
    30205: '3000',
    30206: '2000',
    30207: '47960',
    30209: '10000',
    30211: '5000',
    30213: '23000',
    30214: '15000',
    30215: '5000',
    30216: '11743.34',
    30217: '21000',
    30226: '58000',
    30227: '30000',
    30228: '73921.76',
    30229: '25734.46',
    30231: '80000',
    30239: '87120',
    30299: '22010',
    30305: '266000',
    30307: '20000',
  };
  const government: Record<string, string> = {
    50101: '1344147.00',
    50102: '397930.43',
    50103: '161297.64',
    50199: '12800.00',
    50201: '304736.22',
    50202: '5000.00',
    50203: '11743.34',
    50205: '89600.00',
    50206: '21000.00',
    50208: '80000.00',
    50209: '23000.00',
    50299: '22010.00',
    50901: '286000.00',
  };

  test.each(['administrative', 'civilServiceManaged'] as const)(
    'the published amounts of an agency agree to the cent (%s)',
    (nature) => {
      const lines = Object.entries(economic);
      const groups = Map.groupBy(lines, ([code]) => catalog2024.governmentCode(code, nature));
      const totals = [...groups].map(([code, group]) => [
        code,
        toYuanText(sum(group.map(([, yuan]) => fen(yuan)))),
      ]);
      expect(Object.fromEntries(totals)).toEqual(government);
    },
  );

  test('other institutions have their own sections', () => {
    expect(catalog2024.governmentCode('30101', 'institution')).toBe('50501');
    expect(catalog2024.governmentCode('30201', 'institution')).toBe('50502');
    expect(catalog2024.governmentCode('31002', 'institution')).toBe('50601');
    expect(catalog2024.governmentCode('30305', 'institution')).toBe('50901');
  });

  test('a sub-item goes with its section, and every target exists', () => {
    expect(catalog2024.governmentCode('3010301', 'administrative')).toBe('50101');
    for (const { code } of everything(catalog2024).filter((e) => e.classification === 'economic')) {
      for (const nature of ['administrative', 'institution'] as const) {
        const target = catalog2024.governmentCode(code, nature);
        if (target) expect(catalog2024.find('government', target)).toBeDefined();
      }
    }
  });

  test('the mark of the mapping is kept', () => {
    expect(catalog2024.governmentMapping('30101', 'administrative')?.isDocumented).toBe(true);
    expect(catalog2024.governmentMapping('31002', 'administrative')?.isDocumented).toBe(false);
    expect(catalog2024.governmentMapping('31101', 'administrative')).toBeUndefined();
  });
});

describe('imported and own items', () => {
  const item = (code: string, name: string, more: object = {}) =>
    ({ classification: 'function', code, name, ...more }) as const;
  const imported = [item('2060702', '科学普及活动'), item('2060798', '新设科目')];
  const own = [item('2060702', '自己的叫法')];

  test('imported wins over shipped, own over both, in either order', () => {
    const both = withItems(withItems(catalog2024, imported, 'imported'), own, 'own');
    const turned = withItems(withItems(catalog2024, own, 'own'), imported, 'imported');
    for (const catalog of [both, turned]) {
      expect(catalog.find('function', '2060702')).toMatchObject({
        name: '自己的叫法',
        origin: 'own',
        isDocumented: false,
      });
      expect(catalog.find('function', '2060798')).toMatchObject({
        name: '新设科目',
        origin: 'imported',
        isDocumented: true,
      });
    }
    const listed = both.children('function', '20607').map(({ code }) => code);
    expect(listed).toEqual(listed.toSorted());
    expect(listed).toContain('2060798');
    expect(both).toMatchObject({ id: 'national', year: 2024 });
  });

  test('the catalog that was overlaid stays as it was', () => {
    withItems(catalog2024, own, 'own');
    expect(catalog2024.find('function', '2060702')?.name).toBe('科普活动');
  });

  test('a known meaning stays with its name and goes with another', () => {
    const same = withItems(catalog2024, [item('2060702', '科普活动')], 'imported');
    expect(same.find('function', '2060702')).toMatchObject({
      origin: 'imported',
      definition: '反映用于开展科普活动的支出。',
    });
    const other = withItems(catalog2024, imported, 'imported');
    expect(other.find('function', '2060702')?.definition).toBeUndefined();
    const stated = withItems(
      catalog2024,
      [item('2060702', '科普活动', { definition: '甲' })],
      'own',
    );
    expect(stated.find('function', '2060702')).toMatchObject({
      definition: '甲',
      isDefinitionDocumented: false,
    });
  });

  test('an imported item that had gone out of use is suggested again', () => {
    const catalog = withItems(catalog2024, [item('21006', '中医药')], 'imported');
    expect(catalog.children('function', '210').map(({ code }) => code)).toContain('21006');
  });

  test("a department's sub-item stands under its section, with a governmental code of its own", () => {
    const sub = { classification: 'economic', code: '3010301', name: '基础绩效奖' } as const;
    const plain = withItems(catalog2024, [sub], 'own');
    expect(plain.children('economic', '30103')).toMatchObject([{ ...sub, origin: 'own' }]);
    expect(plain.governmentCode('3010301', 'administrative')).toBe('50101');
    const mapped = withItems(catalog2024, [{ ...sub, government: '50199' }], 'own');
    expect(mapped.governmentCode('3010301', 'administrative')).toBe('50199');
    expect(mapped.governmentCode('30103', 'administrative')).toBe('50101');
  });

  test('digits of another classification hide nothing', () => {
    const catalog = withItems(catalog2024, [item('30101', '怪编码')], 'own');
    expect(catalog.find('economic', '30101')?.name).toBe('基本工资');
    expect(catalog.find('function', '30101')?.name).toBe('怪编码');
  });
});

describe('a catalog folder with mistakes', () => {
  const head = '{"id":"x","version":"1","title":"x","recalledYears":{"from":2021,"to":2025}}';
  const files = {
    'catalog.json': head,
    'function.csv': 'code,name,documented,source\n201,一般公共服务支出,是,文件\n',
    'economic.csv': 'code,name,documented,source\n301,工资福利支出,是,文件\n',
    'government.csv': 'code,name,documented,source\n501,机关工资福利支出,是,文件\n',
    'mapping.csv': 'economic,agency,institution\n301,501,\n',
  };

  test('is opened without the optional columns', () => {
    const opened = openCatalog(files, 2024);
    expect(opened.ok && opened.value.find('function', '201')?.name).toBe('一般公共服务支出');
  });

  test.each([
    ['catalog.json', '{', 'catalog.json'],
    ['catalog.json', '{"id":"x"}', 'catalog.json'],
    ['function.csv', 'code,name,documented,source\n201,,是,文件\n', 'function.csv:2'],
    ['function.csv', 'code,name,documented,source\n201,甲,也许,文件\n', 'function.csv:2'],
    ['function.csv', 'code,name,documented,source\n2010101,甲,是,文件\n', 'function.csv'],
    ['economic.csv', 'code,name,documented,source\n201,甲,是,文件\n', 'economic.csv'],
    ['mapping.csv', 'economic,agency,institution\n301,599,\n', 'mapping.csv'],
  ])('%s: %s', (file, text, where) => {
    const opened = openCatalog({ ...files, [file]: text }, 2024);
    expect(opened.ok ? [] : opened.problems.map((problem) => problem.where)).toContain(where);
  });

  test('a missing file and a missing folder are named', async () => {
    const { 'mapping.csv': _, ...rest } = files;
    const opened = openCatalog(rest, 2024);
    expect(opened.ok ? [] : opened.problems.map(({ where }) => where)).toEqual(['mapping.csv']);
    expect((await loadCatalog(2024, '/nowhere/at/all')).ok).toBe(false);
  });
});
