import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import type { Catalog } from '../../shared/catalog/index.ts';
import { type Entry, entryOf, isRecord, readEntry } from '../../shared/entry/index.ts';
import { type YearData, writeYearData } from '../../shared/facts/index.ts';
import {
  FORWARD_PARTS,
  type ForwardOptions,
  acceptOffer,
  copyForward,
  dropSuggestion,
  endedProjects,
  keepSentence,
  partsFor,
  rewriteOffers,
} from '../../shared/forward/index.ts';
import { type Book, evaluate, openBooks, Scope } from '../../shared/ledger/index.ts';
import { arbitraryYearDataFile, validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/samples.ts';

let catalog: Catalog;
let chenghua: YearData;
let chaotian: YearData;

beforeAll(async () => {
  catalog = must(await loadCatalog(2024));
  chenghua = must(await readSample('chenghua-2023'));
  chaotian = must(await readSample('chaotian-2021'));
});

const arbitraryYear = fc
  .constantFrom('budget' as const, 'finalAccounts' as const)
  .chain((kind) => arbitraryYearDataFile(kind))
  .map((file) => ({ ...validYearData(file), year: 2023 }));

function optionsFor(data: YearData, changes: Partial<ForwardOptions> = {}): ForwardOptions {
  return {
    year: data.year + 1,
    kind: data.kind,
    templateId: data.template?.id,
    parts: FORWARD_PARTS,
    withAmounts: true,
    ...changes,
  };
}

function total(data: YearData, book: Book): number {
  const books = openBooks(data, catalog);
  return evaluate({ of: book }, Scope.all(books), {}).fen;
}

const PAIRS: readonly (readonly [Book, Book])[] = [
  ['expenditure', 'priorExpenditure'],
  ['income', 'priorIncome'],
  ['threePublic', 'priorThreePublic'],
  ['agencyOperatingFunds', 'priorAgencyOperatingFunds'],
  ['procurement', 'priorProcurement'],
];

/** Every value that was entered stands unchanged in the result; rows may have come after it. */
function holds(before: unknown, after: unknown): boolean {
  if (typeof before === 'string' && before.trim() === '') return true;
  if (Array.isArray(before)) {
    return before.every((one) => Array.isArray(after) && after.some((other) => holds(one, other)));
  }
  if (!isRecord(before)) return before === after;
  return Object.entries(before).every(([key, one]) => isRecord(after) && holds(one, after[key]));
}

function rowsIn(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** Without what is only remembered of undecided sentences. */
function rewriteless(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== '_rewrites'));
}

describe('copy forward', () => {
  it('makes the published figures of any year the prior figures of the next', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        const { entry } = copyForward(entryOf(data), optionsFor(data), catalog);
        const next = readEntry(entry).data;
        for (const [book, prior] of PAIRS) expect(total(next, prior)).toBe(total(data, book));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves everything alone that the target has', () => {
    fc.assert(
      fc.property(arbitraryYear, arbitraryYear, (data, other) => {
        const target = { ...entryOf(other), kind: data.kind, year: data.year + 1 };
        const { entry } = copyForward(entryOf(data), optionsFor(data), catalog, target);
        expect(holds(target, entry)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same done twice', () => {
    fc.assert(
      fc.property(arbitraryYear, fc.subarray([...FORWARD_PARTS]), (data, parts) => {
        const options = optionsFor(data, { parts });
        const once = copyForward(entryOf(data), options, catalog).entry;
        expect(copyForward(entryOf(data), options, catalog, once).entry).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  it('says of each part how much of it came, and of what was there already that nothing came', () => {
    const once = copyForward(entryOf(chenghua), optionsFor(chenghua), catalog);
    const counts = new Map(once.report.carried.map(({ title, count }) => [title, count]));
    expect(counts.get('基本支出')).toBe(
      chenghua.expenditure?.filter(({ nature }) => nature !== 'project').length,
    );
    const twice = copyForward(entryOf(chenghua), optionsFor(chenghua), catalog, once.entry);
    expect(twice.report.carried).toEqual([]);
  });

  it('brings nothing that is not chosen', () => {
    const { entry } = copyForward(entryOf(chenghua), optionsFor(chenghua, { parts: [] }), catalog);
    expect(Object.keys(entry).toSorted()).toEqual(
      ['department', 'format', 'kind', 'template', 'version', 'year'].toSorted(),
    );
  });

  it('starts final accounts from the budget of their year, with no actual figure', () => {
    const options = optionsFor(chenghua, { year: 2023, kind: 'finalAccounts' });
    const { entry } = copyForward(entryOf(chenghua), options, catalog);
    const { data, problems } = readEntry(entry);
    expect(problems).toEqual([]);
    expect(data.expenditure?.map(({ initialBudget }) => initialBudget)).toEqual(
      chenghua.expenditure?.map(({ amount }) => amount),
    );
    expect(data.expenditure?.some(({ actual }) => actual !== undefined)).toBe(false);
    expect(data.prior).toBeUndefined();
  });

  it('leaves no project out of the final accounts of a year in which it ends', () => {
    const period = '2021-2023年';
    const projects = (chenghua.projects ?? []).map((one) => ({ ...one, period }));
    const { data } = readEntry({ ...entryOf(chenghua), projects });
    const file = writeYearData(data);
    expect(endedProjects(file, 2024)).toEqual(projects.map(({ code }) => code));
    expect(endedProjects(file, 2023)).toEqual([]);
  });

  it('does not take a budget for the prior year of its own final accounts, and says where that is', () => {
    expect(partsFor(2023, 2023).some(({ part }) => part === 'prior')).toBe(false);
    const options = optionsFor(chenghua, { year: 2023, kind: 'finalAccounts' });
    const { report } = copyForward(entryOf(chenghua), options, catalog);
    expect(report.remarks).toEqual([expect.stringContaining('上一年的决算')]);
  });

  it('carries no reason and no yearly text unseen, and keeps them beside', () => {
    const { entry, offers } = copyForward(entryOf(chenghua), optionsFor(chenghua), catalog);
    expect(entry['reasons']).toBeUndefined();
    expect(entry['texts']).toBeUndefined();
    expect(entry['_offered']).toMatchObject({
      year: 2023,
      reasons: chenghua.reasons,
      texts: chenghua.texts,
    });
    const offer = offers.find(({ key }) => key === 'reasons:total');
    const taken = acceptOffer(entry, offer!, '人员减少');
    expect(readEntry(taken).data.reasons).toEqual([{ about: 'total', text: '人员减少' }]);
    const again = copyForward(entryOf(chenghua), optionsFor(chenghua), catalog, taken);
    expect(again.offers.some(({ key }) => key === 'reasons:total')).toBe(false);
  });

  it('offers years, old names and dropped projects in texts, and changes them only when taken', () => {
    const duties =
      '1.2023年办展，2023.5万元。\n2023年起设馆，自2023年开放。\n2024年比2023年多。\n2023年科普经费见《2023年工作要点》（成科协〔2023〕2号）。\n医疗卫生支出照旧。\n开展科普专项经费活动。';
    const source = { ...entryOf(chenghua), department: { ...chenghua.department, duties } };
    const { entry, offers } = copyForward(source, optionsFor(chenghua, { projects: [] }), catalog);
    const own = offers.filter((one) => one.kind === 'text' && one.path[0] === 'department');
    expect(own.map(({ before, after }) => [before, after])).toEqual([
      ['1.2023年办展，2023.5万元。', '1.2024年办展，2023.5万元。'],
      [
        '2023年科普经费见《2023年工作要点》（成科协〔2023〕2号）。',
        '2024年科普经费见《2023年工作要点》（成科协〔2023〕2号）。',
      ],
      ['医疗卫生支出照旧。', '卫生健康支出照旧。'],
      ['开展科普专项经费活动。', ''],
    ]);
    expect(readEntry(entry).data.department.duties).toBe(duties);
    const taken = own.reduce<Entry>((before, offer) => acceptOffer(before, offer), entry);
    expect(readEntry(taken).data.department.duties).toBe(
      '1.2024年办展，2023.5万元。\n2023年起设馆，自2023年开放。\n2024年比2023年多。\n2024年科普经费见《2023年工作要点》（成科协〔2023〕2号）。\n卫生健康支出照旧。\n',
    );
  });

  it('keeps what else a sentence says, and takes the whole row that explains a dropped project', () => {
    const source = {
      ...entryOf(chenghua),
      department: { ...chenghua.department, duties: '2023年办好科普日，做好科普专项经费管理。' },
      glossary: [
        { term: '科普专项经费', meaning: '2023年用于科普活动。' },
        { term: '科普日', meaning: '每年九月的活动。' },
      ],
    };
    const { entry, offers } = copyForward(source, optionsFor(chenghua, { projects: [] }), catalog);
    const own = offers.filter(
      (one) => one.kind === 'text' && ['department', 'glossary'].includes(String(one.path[0])),
    );
    expect(own.map(({ after }) => after)).toEqual(['2024年办好科普日。', '']);
    const taken = own.reduce<Entry>((before, offer) => acceptOffer(before, offer), entry);
    expect(readEntry(taken).data.glossary?.map(({ term }) => term)).toEqual(['科普日']);
  });

  it('finds undecided sentences again in the year, until each is changed, kept or typed anew', () => {
    const duties = '2023年办展。\n医疗卫生支出照旧。\n开展科普专项经费活动。';
    const source = { ...entryOf(chenghua), department: { ...chenghua.department, duties } };
    const { entry } = copyForward(source, optionsFor(chenghua, { projects: [] }), catalog);
    const own = (year: Entry) => rewriteOffers(year).filter(({ path }) => path[0] === 'department');
    const [show, care, project] = own(entry);
    expect(own(entry).map(({ after }) => after)).toEqual([
      '2024年办展。',
      '卫生健康支出照旧。',
      '',
    ]);
    const changed = acceptOffer(entry, show!);
    expect(own(changed).map(({ before }) => before)).toEqual([care!.before, project!.before]);
    const kept = keepSentence(changed, care!);
    expect(own(kept).map(({ before }) => before)).toEqual([project!.before]);
    const again = copyForward(source, optionsFor(chenghua, { projects: [] }), catalog, kept);
    expect(own(again.entry).map(({ before }) => before)).toEqual([project!.before]);
    expect(again.offers.some(({ before }) => before === care!.before)).toBe(false);
    const typed = { ...kept, department: { ...chenghua.department, duties: '2023年另写。' } };
    expect(own(typed)).toEqual([]);
  });

  it('leaves empty what was emptied on purpose, says so, and brings it again when asked to', () => {
    const options = optionsFor(chenghua);
    const { entry } = copyForward(entryOf(chenghua), options, catalog);
    const [first, ...projects] = rowsIn(entry['projects']);
    const { duties: _, ...department } = isRecord(entry['department']) ? entry['department'] : {};
    const lines = rowsIn(entry['expenditure']);
    const emptied: Entry = {
      ...entry,
      department,
      projects,
      staffing: [],
      expenditure: lines.filter(({ project }) => project !== first?.['code']),
    };
    const dropped = rewriteless(emptied);
    const again = copyForward(entryOf(chenghua), options, catalog, dropped);
    expect(rewriteless(again.entry)).toEqual(dropped);
    expect(again.report.carried).toEqual([]);
    expect(again.report.remarks).toContainEqual(expect.stringContaining('没有再带来'));
    const wanted = { ...options, again: true };
    const back = copyForward(entryOf(chenghua), wanted, catalog, dropped).entry;
    expect(back['department']).toMatchObject({ duties: chenghua.department.duties });
    expect(rowsIn(back['projects']).length).toBe(chenghua.projects?.length);
    expect(rowsIn(back['expenditure']).length).toBe(chenghua.expenditure?.length);
  });

  it('does not offer a text again that was refused, but another year has its own', () => {
    const options = optionsFor(chenghua);
    const { entry, offers } = copyForward(entryOf(chenghua), options, catalog);
    const refused = offers.find(({ key }) => key === 'reasons:total');
    const without = refused?.kind === 'suggestion' ? dropSuggestion(entry, refused) : entry;
    const isOffered = (source: YearData): boolean =>
      copyForward(entryOf(source), options, catalog, without).offers.some(
        ({ key }) => key === 'reasons:total',
      );
    expect(isOffered(chenghua)).toBe(false);
    expect(isOffered({ ...chenghua, year: 2022 })).toBe(true);
  });

  it('shows a kept text with its years moved before it is taken, and keeps it as it was until then', () => {
    const source = { ...chenghua, reasons: [{ about: 'total', text: '2023年新设科技馆。' }] };
    const { entry, offers } = copyForward(entryOf(source), optionsFor(source), catalog);
    const offer = offers.find(({ key }) => key === 'reasons:total');
    expect(offer).toMatchObject({ before: '2023年新设科技馆。', after: '2024年新设科技馆。' });
    expect(entry['_offered']).toMatchObject({ reasons: source.reasons });
    expect(readEntry(acceptOffer(entry, offer!)).data.reasons?.[0]?.text).toBe(
      '2024年新设科技馆。',
    );
  });

  it('says of which year the kept texts are only where they are all of one', () => {
    const { entry } = copyForward(entryOf(chenghua), optionsFor(chenghua), catalog);
    const other = entryOf({ ...chenghua, year: 2022, reasons: [{ about: 'basic', text: '调资' }] });
    const options = { ...optionsFor(chenghua), year: 2024 };
    const mixed = copyForward(other, options, catalog, entry).entry;
    expect(mixed['_offered']).not.toHaveProperty('year');
  });

  it('leaves the spending of a project behind that does not come along', () => {
    const { entry } = copyForward(
      entryOf(chenghua),
      optionsFor(chenghua, { projects: [] }),
      catalog,
    );
    const { data, problems } = readEntry(entry);
    expect(data.projects ?? []).toEqual([]);
    expect(data.expenditure?.some(({ nature }) => nature === 'project')).toBe(false);
    expect(problems).toEqual([]);
    expect(total(data, 'priorExpenditure')).toBe(total(chenghua, 'expenditure'));
  });

  it('says what the earlier year had and this one lacks', () => {
    const options = optionsFor(chenghua, { parts: ['profile', 'units', 'basic'] });
    const { report } = copyForward(entryOf(chenghua), options, catalog);
    expect(report.missing).toContain('项目 科普专项经费');
    expect(report.missing).toContain('功能科目 2060702 科普活动');
    expect(report.missing.some((one) => one.includes('2080505'))).toBe(false);
  });

  it('marks what came along', () => {
    const { entry } = copyForward(entryOf(chenghua), optionsFor(chenghua), catalog);
    expect(entry['units']).toMatchObject([{ _origin: { code: 'forward', name: 'forward' } }]);
  });

  it('takes the actual figures of final accounts as the next year’s prior figures', () => {
    const { entry } = copyForward(entryOf(chaotian), optionsFor(chaotian), catalog);
    const { data } = readEntry(entry);
    expect(total(data, 'priorExpenditure')).toBe(total(chaotian, 'expenditure'));
  });

  it('finds projects whose years are over', () => {
    const file = {
      ...entryOf(chenghua),
      projects: [
        { code: 'A', name: '甲', period: '2021-2023年' },
        { code: 'B', name: '乙', period: '2023年1月至2023年12月' },
        { code: 'C', name: '丙', period: '2022-2025年' },
      ],
      expenditure: [],
      overallPerformance: {},
    };
    const data = readEntry(file).data;
    expect(endedProjects({ ...file, ...data } as never, 2024)).toEqual(['A']);
  });
});
