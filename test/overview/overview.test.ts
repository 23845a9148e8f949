import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { readEntry } from '../../shared/entry/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { type Book, Scope, type Where, evaluate, openBooks } from '../../shared/ledger/index.ts';
import { fen, sum } from '../../shared/money/index.ts';
import {
  indicatorKinds,
  largestChanges,
  overviewOf,
  threePublicYears,
} from '../../shared/overview/index.ts';
import { must } from '../support/must.ts';

const SAMPLES = await listSamples();

async function overviewAndLedger(data: YearData) {
  const catalog = must(await loadCatalog(data.year));
  const all = Scope.all(openBooks(data, catalog));
  const ledger = (of: Book, where: Where = {}) => evaluate({ of, where }, all, {}).fen;
  return { overview: overviewOf(data, catalog), ledger };
}

function added(parts: readonly { readonly fen: ReturnType<typeof fen> }[]) {
  return sum(parts.map((part) => part.fen));
}

describe.each(SAMPLES)('overview of %s', (id) => {
  test('every breakdown adds up to the ledger', async () => {
    const { overview, ledger } = await overviewAndLedger(must(await readSample(id)));

    expect(added(overview.income.parts)).toBe(ledger('income'));
    expect(overview.income.total).toBe(ledger('income'));
    expect(added(overview.byClass.parts)).toBe(ledger('expenditure'));
    expect(added(overview.byNature.parts)).toBe(ledger('expenditure'));
    expect(added(overview.byCategory.parts)).toBe(ledger('expenditure', { nature: 'basic' }));
    expect(ledger('expenditure')).toBeGreaterThan(0);
  });

  test('the rows of the comparison add up to both years, where last year is more than a total', async () => {
    const data = must(await readSample(id));
    const { overview, ledger } = await overviewAndLedger(data);
    const { isKnown, by, rows, total } = overview.comparison;
    const isTotalOnly = (data.prior?.expenditure ?? []).some(
      ({ function: code, nature, project }) => (code ?? nature ?? project) === undefined,
    );
    const sums = (['now', 'before', 'difference'] as const).map((side) =>
      sum(rows.map((row) => row[side])),
    );

    expect(isKnown).toBe(true);
    expect(total.now).toBe(ledger('expenditure'));
    expect(total.before).toBe(ledger('priorExpenditure'));
    expect(by === undefined).toBe(isTotalOnly);
    expect(sums).toEqual(isTotalOnly ? [0, 0, 0] : [total.now, total.before, total.difference]);
  });

  test('the 三公 of both years are those of the ledger', async () => {
    const data = must(await readSample(id));
    const { overview, ledger } = await overviewAndLedger(data);
    const years = threePublicYears([{ year: data.year, books: overview.books }]);

    expect(years.map(({ year, total }) => [year, total])).toEqual([
      [data.year - 1, ledger('priorThreePublic')],
      [data.year, ledger('threePublic')],
    ]);
    for (const { items, total } of years) expect(sum(Object.values(items))).toBe(total);
  });
});

test('the picture of the indicators counts each of them once, under its kind', async () => {
  for (const id of SAMPLES) {
    const { overview } = await overviewAndLedger(must(await readSample(id)));
    const kinds = indicatorKinds(overview.projects);
    overview.projects.forEach(({ indicators }, index) => {
      const counted = kinds.reduce((total, { counts }) => total + (counts[index] ?? 0), 0);
      expect(counted).toBe(indicators);
    });
  }
  const project = (code: string, ...levels: string[]) => ({
    code,
    name: code,
    fen: fen(0),
    indicators: levels.length,
    core: 0,
    byLevel: levels.map((level) => ({ level, count: 1 })),
  });
  const two = [project('A', '满意度指标', '产出指标'), project('B', '产出')];
  expect(indicatorKinds(two)).toEqual([
    { kind: '产出', counts: [1, 1] },
    { kind: '满意度', counts: [1, 0] },
  ]);
});

/** A year of one unit with these lines. */
function yearWith(lines: object): YearData {
  return readEntry({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: 'budget',
    year: 2025,
    department: { code: '345', name: '某区科学技术协会' },
    units: [{ code: '345001', name: '某区科学技术协会本级', nature: 'administrative' }],
    ...lines,
  }).data;
}

function spent(code: string, amount: string) {
  return { function: code, nature: 'basic', source: 'generalPublicBudget', amount };
}

describe('this year against last year', () => {
  test('five largest changes, up or down, in order', async () => {
    const codes = ['2060701', '2060702', '2060703', '2060704', '2080505', '2210201', '2101101'];
    const { overview } = await overviewAndLedger(
      yearWith({
        expenditure: codes.map((code, index) => spent(code, String(100 + index * 10))),
        prior: {
          expenditure: codes.map((code, index) =>
            spent(code, String(100 + index * 10 + (index % 2 === 0 ? index : -index))),
          ),
        },
      }),
    );

    expect(overview.comparison.by).toBe('功能分类项级科目');
    expect(
      largestChanges(overview.comparison).map(({ key, difference }) => [key, difference]),
    ).toEqual([
      ['2101101', -600],
      ['2210201', 500],
      ['2080505', -400],
      ['2060704', 300],
      ['2060703', -200],
    ]);
  });

  test('falls back to what both years are known by', async () => {
    const { overview } = await overviewAndLedger(
      yearWith({
        expenditure: [spent('2060702', '100'), spent('2080505', '30')],
        prior: { expenditure: [spent('206', '90'), spent('20805', '20')] },
      }),
    );

    expect(overview.comparison.by).toBe('功能分类类级科目');
    expect(overview.comparison.rows.map(({ key, before }) => [key, before])).toEqual([
      ['206', 9000],
      ['208', 2000],
    ]);
  });

  test('says so where last year is not entered', async () => {
    const { overview } = await overviewAndLedger(yearWith({ expenditure: [spent('206', '1')] }));

    expect(overview.comparison.isKnown).toBe(false);
    expect(largestChanges(overview.comparison)).toEqual([]);
  });
});

test('a year of the library is not replaced by the 上年数 of the next one', async () => {
  const line = (amount: string) => [{ item: 'reception', amount }];
  const { overview: last } = await overviewAndLedger(yearWith({ threePublic: line('300') }));
  const { overview: next } = await overviewAndLedger(
    yearWith({ threePublic: line('200'), prior: { threePublic: line('299') } }),
  );
  const years = threePublicYears([
    { year: 2026, books: next.books },
    { year: 2025, books: last.books },
  ]);

  expect(years.map(({ year, total }) => [year, total])).toEqual([
    [2025, 30_000],
    [2026, 20_000],
  ]);
});

test('a year without 三公 is none of nought, and is known from the next one', async () => {
  const line = (amount: string) => [{ item: 'reception', amount }];
  const { overview: empty } = await overviewAndLedger(yearWith({}));
  const { overview: next } = await overviewAndLedger(
    yearWith({ prior: { threePublic: line('299') } }),
  );

  expect(threePublicYears([{ year: 2025, books: empty.books }])).toEqual([]);
  expect(
    threePublicYears([
      { year: 2026, books: next.books },
      { year: 2025, books: empty.books },
    ]),
  ).toMatchObject([{ year: 2025, total: 29_900, isFromFollowing: true }]);
});
