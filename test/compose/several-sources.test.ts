import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument, TableBlock } from '../../shared/document/index.ts';
import { validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/must.ts';

const catalog = must(await loadCatalog(2024));

const GENERAL = { source: 'generalPublicBudget', function: '2081101' } as const;
const BASIC = { ...GENERAL, unit: '701001', nature: 'basic', economic: '30101' } as const;

/** A department of an administrative body and an institution, with money of many sources. */
const DEPARTMENT = {
  format: 'budget-disclosure/year-data',
  version: 1,
  kind: 'budget',
  year: 2024,
  department: { code: '701', name: '某区残疾人联合会', duties: '维护残疾人权益。' },
  units: [
    { code: '701001', name: '某区残联本级', nature: 'civilServiceManaged', isHeadquarters: true },
    { code: '701002', name: '某区康复中心', nature: 'institution' },
  ],
  staffing: [
    { unit: '701001', category: 'civilServiceManaged', quota: 12, actual: 11 },
    { unit: '701002', category: 'institution', quota: 20, actual: 18 },
    { unit: '701002', category: 'worker', actual: 2 },
  ],
  income: [
    { ...GENERAL, unit: '701001', amount: '3000000' },
    { unit: '701002', source: 'superiorSubsidy', amount: '160000' },
    { unit: '701002', source: 'otherIncome', amount: '60000' },
    { unit: '701002', source: 'operatingIncome', amount: '30000' },
  ],
  expenditure: [
    { ...BASIC, amount: '2500000' },
    { ...GENERAL, unit: '701001', nature: 'project', project: 'P1', amount: '500000' },
    {
      unit: '701002',
      function: '2081104',
      nature: 'project',
      project: 'P1',
      source: 'superiorSubsidy',
      amount: '160000',
    },
    {
      unit: '701002',
      function: '2081104',
      nature: 'business',
      source: 'operatingIncome',
      amount: '30000',
    },
    {
      unit: '701002',
      function: '2081104',
      nature: 'transferToSuperior',
      source: 'otherIncome',
      amount: '40000',
    },
  ],
  carriedOver: [{ unit: '701002', kind: 'carriedOver', source: 'otherIncome', amount: '20000' }],
  projects: [
    {
      code: 'P1',
      name: '康复服务',
      unit: '701001',
      use: '用于购买康复服务。',
      indicators: [{ level1: '效益指标', level3: '覆盖面', operator: '定性', value: '持续扩大' }],
    },
  ],
  overallPerformance: {
    goal: '做好服务',
    indicators: [
      { level1: '效益指标', level2: '社会效益', level3: '覆盖面', operator: '定性', value: '扩大' },
      { level1: '产出指标', level2: '数量', level3: '人次', operator: '≥', value: '9', unit: '次' },
    ],
  },
  threePublic: [
    { unit: '701001', item: 'reception', source: 'generalPublicBudget', amount: '20000' },
  ],
  prior: { expenditure: [{ ...BASIC, amount: '2000000' }] },
  reasons: [{ about: 'total', text: '主要原因是人员增加。' }],
} as const;

async function composed(id: string, facts: object = {}): Promise<DisclosureDocument> {
  const data = validYearData({ ...DEPARTMENT, ...facts });
  return must(composeDisclosure(data, must(await loadPack(id)), catalog));
}

function paragraph({ sections }: DisclosureDocument, id: string): string {
  const found = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'paragraph' && block.id === id);
  return found
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text) : []))
    .join('');
}

function table({ sheets }: DisclosureDocument, id: string): TableBlock {
  const found = sheets.flatMap(({ tables }) => tables).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

function texts({ rows }: TableBlock): string[][] {
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}

/** The table of all spending of each pack for budgets, and the heads of its columns of amounts. */
const ALL_SPENDING = [
  ['shenzhen-2022', 't03', '合计'],
  ['chenghua-2023', 't03', '合 计'],
  ['yubei-2024', 't03', '合计'],
] as const;

describe('spending that is neither basic nor of projects', () => {
  test.each(ALL_SPENDING)('%s prints it: each row adds up', async (id, which, total) => {
    const built = table(await composed(id), which);
    const head = texts(built).slice(0, built.headerRowCount).flat();
    expect(head).toContain('经营支出');
    expect(head).toContain('上缴上级支出');
    const sums = built.rows.find(({ cells }) => cells.some(({ text }) => text === total));
    const shown = new Map(sums?.cells.map(({ column, number }) => [column, number?.value]));
    const all = sums?.cells.find(({ number }) => number?.formula !== undefined);
    const parts = built.rows
      .slice(0, built.headerRowCount)
      .flatMap(({ cells }) => cells)
      .filter(({ text }) => /^(?:基本|项目|经营|上缴上级|对附属单位补助)支出$/.test(text))
      .map(({ column }) => shown.get(column) ?? 0);
    const added = parts.reduce((sum, part) => sum + part, 0);
    expect(all?.number?.value).toBeCloseTo(added, 6);
  });

  test.each(ALL_SPENDING)('%s has no column for it where there is none', async (id, which) => {
    const built = table(await composed(id, { expenditure: [{ ...BASIC, amount: '1' }] }), which);
    expect(texts(built).flat()).not.toContain('经营支出');
  });
});

describe('what stands in a sentence', () => {
  test('staff of each kind that was entered, and no other', async () => {
    const sentence = paragraph(await composed('shenzhen-2022'), 'institutions');
    expect(sentence).toContain(
      '参公编制总数12人，实有在编人数11人；事业编制总数20人，实有在编人数18人；工勤在编实有2人。',
    );
    expect(sentence).not.toMatch(/行政编制|离休|退休/);
  });

  test('assets only where they were entered or there are none', async () => {
    expect(paragraph(await composed('shenzhen-2022'), 'assets')).toBe('');
    const none = paragraph(
      await composed('shenzhen-2022', { notApplicable: ['assets'] }),
      'assets',
    );
    expect(none).toContain('单价50万元以上通用设备0台（套）');
    const cars = { vehicles: [{ unit: '701001', kind: 'general', count: 2 }] };
    const some = paragraph(await composed('shenzhen-2022', cars), 'assets');
    expect(some).toMatch(/共有车辆2辆。$/);
  });

  test('a use or a reason once, however it was begun', async () => {
    const own = await composed('shenzhen-2022');
    expect(paragraph(own, 'project-P1')).toContain('主要用于购买康复服务');
    const change = paragraph(await composed('chenghua-2023'), 'overall-change');
    expect(change).toContain('变动的主要原因是人员增加。');
    const reasons = [{ about: 'total', text: '主要是人员增加；' }];
    const begun = paragraph(await composed('chenghua-2023', { reasons }), 'overall-change');
    expect(begun).toContain('变动的主要原因是人员增加。');
  });

  test('a change that is the difference of its two sums', async () => {
    const change = paragraph(await composed('chenghua-2023'), 'overall-change');
    expect(change).toContain('收支总预算325万元，比2023年预算数200万元增加125万元');
  });

  test('the sums of income that the table has', async () => {
    const own = await composed('chenghua-2023');
    expect(paragraph(own, 'income')).toContain('其他收入22万元');
    expect(texts(table(own, 't01')).flat()).toContain('22.00');
  });
});

describe('tables of what was not entered', () => {
  test('last year’s “三公” are blank, and the change with them', async () => {
    const rows = texts(table(await composed('shenzhen-2022'), 't08'));
    const prior = rows.filter((cells) => /^2023年$|^增减/.test(cells.at(-7) ?? ''));
    expect(prior.length).toBeGreaterThan(0);
    expect(prior.flatMap((cells) => cells.slice(-6)).join('')).toBe('');
  });

  test('no note of nothing below figures', async () => {
    expect(table(await composed('shenzhen-2022'), 't08').notes).toEqual([]);
  });

  test('a value in words has no operator', async () => {
    const cells = texts(table(await composed('shenzhen-2022'), 't11')).flat();
    expect(cells).toContain('扩大');
    expect(cells).toContain('≥9次');
  });
});
