import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { type Classification, type UnitNature } from '../../shared/catalog/index.ts';
import {
  type CommonList,
  USUAL_MAIN_ITEMS,
  commonRows,
  isThere,
  mainItemOf,
} from '../../shared/common-rows/index.ts';
import { readEntry } from '../../shared/entry/index.ts';
import { must } from '../support/must.ts';

const NATURES: readonly UnitNature[] = [
  'administrative',
  'civilServiceManaged',
  'institution',
  'other',
];
const LISTS: readonly CommonList[] = ['basic', 'income', 'procurement'];
const LIST_NAMES = { basic: 'expenditure', income: 'income', procurement: 'procurement' } as const;
const FIELDS: Readonly<Record<string, Classification>> = {
  function: 'function',
  economic: 'economic',
};
const MAIN = USUAL_MAIN_ITEMS[0];

function allRows(mainItem: string = MAIN) {
  return NATURES.flatMap((nature) =>
    LISTS.flatMap((list) => commonRows(list, { nature, mainItem }).map((row) => ({ list, row }))),
  );
}

describe('the usual rows', () => {
  it.each([2021, 2022, 2023, 2024, 2025])('have codes that are in use in %i', async (year) => {
    const catalog = must(await loadCatalog(year));
    const inUse = (classification: Classification, code: string): boolean =>
      catalog.search(classification, code).some((entry) => entry.code === code);
    const unknown = allRows().flatMap(({ row }) =>
      Object.entries(FIELDS).flatMap(([field, classification]) => {
        const code = row.fields[field];
        return code === undefined || inUse(classification, code) ? [] : [code];
      }),
    );
    const mainItems = USUAL_MAIN_ITEMS.filter((code) => !inUse('function', code));
    expect([...new Set(unknown), ...mainItems]).toEqual([]);
  });

  it('come with a governmental item for every nature of unit', async () => {
    const catalog = must(await loadCatalog(2024));
    const without = NATURES.flatMap((nature) =>
      commonRows('basic', { nature, mainItem: MAIN }).flatMap(({ fields }) =>
        catalog.governmentCode(fields['economic'] ?? '', nature) === undefined
          ? [`${nature} ${String(fields['economic'])}`]
          : [],
      ),
    );
    expect(without).toEqual([]);
  });

  it.each(LISTS)('of %s are facts as soon as they have an amount', (list) => {
    const rows = commonRows(list, { nature: 'administrative', mainItem: MAIN });
    const blank = list === 'basic' ? { nature: 'basic', source: 'generalPublicBudget' } : {};
    const read = readEntry({
      kind: 'budget',
      year: 2024,
      [LIST_NAMES[list]]: rows.map(({ fields }) => ({ ...blank, ...fields, amount: '1.00' })),
    });
    expect(read.problems.filter(({ where }) => where?.startsWith(LIST_NAMES[list]))).toEqual([]);
    expect(read.data[LIST_NAMES[list]]?.length).toBe(rows.length);
  });

  it('have ids of their own, and none is offered twice', () => {
    for (const nature of NATURES) {
      for (const list of LISTS) {
        const rows = commonRows(list, { nature, mainItem: MAIN });
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(new Set(rows.map(({ fields }) => JSON.stringify(fields))).size).toBe(rows.length);
      }
    }
  });

  it.each([
    ['administrative', '2101101'],
    ['civilServiceManaged', '2101101'],
    ['institution', '2101102'],
  ] as const)('put the medical insurance of %s under %s', (nature, item) => {
    const rows = commonRows('basic', { nature, mainItem: '2012901' });
    const at = (economic: string): unknown =>
      rows.find(({ fields }) => fields['economic'] === economic)?.fields['function'];
    expect(at('30110')).toBe(item);
    expect(at('30108')).toBe('2080505');
    expect(at('30101')).toBe('2012901');
    expect(at('30107') !== undefined).toBe(nature === 'institution');
  });
});

describe('a usual row is there already', () => {
  const unit = { nature: 'administrative', mainItem: MAIN } as const;
  const row = (economic: string) => {
    const found = commonRows('basic', unit).find(({ fields }) => fields['economic'] === economic);
    if (!found) throw new Error(economic);
    return found;
  };

  it.each([
    [{ economic: '30103', function: '2060101' }, true],
    [{ economic: '3010301' }, true],
    [{ economic: '30102' }, false],
    [{}, false],
    [{ economic: 30103 }, false],
  ])('with %j: %s', (existing, expected) => {
    expect(isThere('basic', row('30103'), [existing])).toBe(expected);
  });
});

describe('the main item', () => {
  it('is what most rows stand under, insurance and housing aside', () => {
    const rows = ['2080505', '2080505', '2210201', '2060101', '2012901', '2012901'].map((item) => ({
      function: item,
    }));
    expect(mainItemOf(rows)).toBe('2012901');
  });

  it('is the most usual one before anything is typed', () => {
    expect(mainItemOf([{ function: '20' }, {}])).toBe('2060701');
  });
});
