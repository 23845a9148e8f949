import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { listSamples, readSample } from '../../electron/services/samples.ts';
import { type ComposedYear, compareYears, wordDiff } from '../../shared/compare/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { fen } from '../../shared/money/index.ts';
import { arbitraryYearDataFile, validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/must.ts';

const samples = await listSamples();
const catalog = must(await loadCatalog(2024));
const pack = must(await loadPack('yubei-2024'));
const yubei = must(await readSample('yubei-2024'));

function composed(data: YearData, template = pack): ComposedYear {
  const document = must(composeDisclosure(data, template, catalog));
  return { data, catalog, template: template.id, document };
}

function differences(before: ComposedYear, after: ComposedYear) {
  const { main, tables, sentences } = compareYears(before, after);
  return {
    main: main.filter(({ difference }) => difference !== 0),
    tables: (tables ?? []).filter(({ isChanged }) => isChanged),
    sentences: sentences.filter(({ isChanged }) => isChanged),
  };
}

const NONE = { main: [], tables: [], sentences: [] };

/** The sample with more in the first line of expenditure. */
function withMore(data: YearData, more: number): YearData {
  const [first, ...others] = data.expenditure ?? [];
  if (first?.amount === undefined) throw new Error('no expenditure');
  return { ...data, expenditure: [{ ...first, amount: fen(first.amount + more) }, ...others] };
}

describe('two states of a year', () => {
  test.each(samples)('%s has no difference from itself', async (id) => {
    const template = must(await loadPack(id));
    const data = must(await readSample(id));
    const one = composed(data, template);
    const { main, tables, sentences } = compareYears(one, composed(data, template));

    expect(differences(one, composed(data, template))).toEqual(NONE);
    expect(main.length).toBeGreaterThan(5);
    expect(tables?.length).toBeGreaterThan(50);
    expect(sentences.length).toBeGreaterThan(30);
  });

  test('any year has no difference from itself', () => {
    fc.assert(
      fc.property(arbitraryYearDataFile('budget'), (file) => {
        const data = validYearData(file);
        expect(differences(composed(data), composed(data))).toEqual(NONE);
      }),
      { numRuns: 15 },
    );
  });

  test('one amount shows in the totals, the tables and the sentences that print it', () => {
    const found = differences(composed(yubei), composed(withMore(yubei, 1_000_000)));

    expect(found.main).toContainEqual(
      expect.objectContaining({ title: '支出合计', difference: 1_000_000 }),
    );
    expect(found.tables.some(({ difference }) => difference === 1_000_000)).toBe(true);
    expect(found.sentences.length).toBeGreaterThan(0);
    expect(
      found.sentences.every(({ before, after }) => before !== undefined && after !== undefined),
    ).toBe(true);
  });

  test('the other way round, differences have the other sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (more) => {
        const [small, large] = [composed(yubei), composed(withMore(yubei, more))];
        const [up, down] = [differences(small, large), differences(large, small)];
        const sum = (rows: readonly { readonly difference?: number }[]): number =>
          rows.reduce((total, { difference = 0 }) => total + difference, 0);

        expect(sum(up.tables)).toBeGreaterThan(0);
        expect(sum(down.tables)).toBe(-sum(up.tables));
        expect(sum(down.main)).toBe(-sum(up.main));
        expect(down.sentences.length).toBe(up.sentences.length);
      }),
      { numRuns: 5 },
    );
  });

  test('a project that is gone leaves its figures and sentences on one side only', () => {
    const [, ...projects] = yubei.projects ?? [];
    const gone = yubei.projects?.[0];
    const rest = (yubei.expenditure ?? []).filter(({ project }) => project !== gone?.code);
    const found = differences(composed(yubei), composed({ ...yubei, projects, expenditure: rest }));

    expect(found.main).toContainEqual(
      expect.objectContaining({ group: '项目', title: gone?.name, after: undefined }),
    );
    expect(found.tables.some(({ after }) => after === '')).toBe(true);
  });
});

describe('two years', () => {
  test('the same facts a year later differ in no figure', () => {
    const later = { ...yubei, year: yubei.year + 1 };
    const found = differences(composed(yubei), composed(later));

    expect(found.main).toEqual([]);
    expect(found.tables).toEqual([]);
  });

  test('of two templates only totals and sentences are compared', async () => {
    const other = await Promise.all([readSample('chenghua-2023'), loadPack('chenghua-2023')]);
    const [data, template] = other;
    const { main, tables } = compareYears(composed(yubei), composed(must(data), must(template)));

    expect(tables).toBeUndefined();
    expect(main.some(({ title }) => title === '支出合计')).toBe(true);
  });
});

test('a project that goes on is the same, though its name has the year in it', () => {
  const [first, ...others] = yubei.projects ?? [];
  if (!first) throw new Error('no project');
  const named = (year: number): YearData => ({
    ...yubei,
    year,
    projects: [{ ...first, name: `${year}年科普经费` }, ...others],
  });
  const { main } = compareYears(composed(named(2023)), composed(named(2024)));
  expect(main.filter(({ group, difference }) => group === '项目' && difference !== 0)).toEqual([]);
  expect(main.map(({ title }) => title)).toContain('2024年科普经费');
});

describe('a year that is hardly filled in', () => {
  const mainOf = (before: YearData, after: YearData) =>
    compareYears(composed(before), composed(after)).main;

  test('has no difference in what was not entered', () => {
    const { code, name } = yubei.department;
    const bare: YearData = { ...yubei, income: [], expenditure: [], department: { code, name } };
    const main = mainOf(yubei, bare).filter(({ after }) => after === undefined);

    expect(main.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['收入合计', '支出合计', '基本支出', '项目支出']),
    );
    expect(main.filter(({ difference }) => difference !== undefined)).toEqual([]);
  });

  test('has nothing of a project, where its expenditure is there', () => {
    const gone = yubei.projects?.[0];
    const expenditure = (yubei.expenditure ?? []).filter(({ project }) => project !== gone?.code);
    const found = mainOf(yubei, { ...yubei, expenditure }).find(
      ({ title }) => title === gone?.name,
    );

    expect(found).toMatchObject({ group: '项目', after: undefined });
    expect(found?.difference).toBe(0 - (found?.before ?? 0));
    expect(found?.difference).toBeLessThan(0);
  });
});

describe('words', () => {
  test('the pieces make up both texts', () => {
    const text = fc.array(
      fc.constantFrom('收入', '支出', '1,234.50', '万元', '，', '2024', '增长', '科普', '-3.2%'),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const pieces = wordDiff(before, after);
        const joined = (gone: string): string =>
          pieces.flatMap(({ kind, text: words }) => (kind === gone ? [] : [words])).join('');

        expect(joined('added')).toBe(before);
        expect(joined('removed')).toBe(after);
        if (before === after) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('this year is the same word in the texts of two years, another year is not', () => {
    const years = { before: 2023, after: 2024 };
    expect(wordDiff('2023年比2022年多3万元', '2024年比2022年多3万元', years)).toEqual([
      { kind: 'same', text: '2024年比' },
      { kind: 'removed', text: '2022' },
      { kind: 'added', text: '2022' },
      { kind: 'same', text: '年多3万元' },
    ]);
  });

  test('a figure changes as a whole', () => {
    expect(wordDiff('支出1,234.50万元。', '支出1,239.50万元。')).toEqual([
      { kind: 'same', text: '支出' },
      { kind: 'removed', text: '1,234.50' },
      { kind: 'added', text: '1,239.50' },
      { kind: 'same', text: '万元。' },
    ]);
  });
});
