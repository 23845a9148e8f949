import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument, TableBlock } from '../../shared/document/index.ts';
import { validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/must.ts';

const catalog = must(await loadCatalog(2024));

const GENERAL = { unit: '618001', function: '2060701', source: 'generalPublicBudget' } as const;
const PAY = { ...GENERAL, nature: 'basic', economic: '30101' } as const;

/** A small department of one unit with nothing but pay. */
const SMALL = {
  format: 'budget-disclosure/year-data',
  version: 1,
  kind: 'budget',
  year: 2024,
  department: {
    code: '618',
    name: '云岭县科学技术馆',
    duties: '开展科普。',
    internalInstitutions: [{ name: '办公室' }],
  },
  units: [{ code: '618001', name: '云岭县科学技术馆', nature: 'institution' }],
  income: [{ ...GENERAL, amount: '186432' }],
  expenditure: [{ ...PAY, amount: '186432' }],
} as const;

/** The same money as final accounts have it. */
const DONE = {
  income: [{ ...GENERAL, actual: '186432' }],
  expenditure: [{ ...PAY, actual: '186432' }],
};

async function composed(id: string, facts: object = {}): Promise<DisclosureDocument> {
  const pack = must(await loadPack(id));
  const data = validYearData({ ...SMALL, ...facts, kind: pack.kind });
  return must(composeDisclosure(data, pack, catalog));
}

function paragraph({ sections }: DisclosureDocument, id: string): string {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' && block.id === id ? block.runs : []))
    .map(({ text }) => text)
    .join('');
}

/** Headings with nothing below them before the next heading of the same or a higher level. */
function emptyHeadings({ sections }: DisclosureDocument): string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block, index) => {
      const next = blocks[index + 1];
      if (block.kind !== 'heading' || next?.kind !== 'heading') return [];
      const isEmpty = next.level <= block.level;
      return isEmpty ? [block.runs.map(({ text }) => text).join('')] : [];
    }),
  );
}

function table({ sheets }: DisclosureDocument, id: string): TableBlock {
  const found = sheets.flatMap(({ tables }) => tables).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** The texts of the row that has a cell with this text, by the place of their columns. */
function rowWith(block: TableBlock, text: string): Record<number, string> {
  const row = block.rows.find(({ cells }) => cells.some((cell) => cell.text === text));
  return Object.fromEntries(
    (row?.cells ?? []).filter((cell) => cell.text !== '').map((cell) => [cell.column, cell.text]),
  );
}

const item = (name: string, kind: string, more: object) => ({
  unit: '618001',
  name,
  kind,
  amount: '12345.60',
  ...more,
});

const PROCUREMENT = {
  procurement: [
    item('复印纸', 'goods', { source: 'generalPublicBudget' }),
    item('物业', 'services', { source: 'businessIncome' }),
    item('维修', 'works', { source: 'governmentFundBudget', timing: 'carriedForward' }),
    item('展品', 'goods', { source: 'generalPublicBudget', project: 'P1' }),
  ],
  projects: [{ code: 'P1', name: '展品更新', unit: '618001' }],
  expenditure: [
    { ...PAY, amount: '186432' },
    { ...PAY, nature: 'project', project: 'P1', amount: '20000' },
  ],
};

describe('what is bought', () => {
  test('stands in the column of its money, as the sums do', async () => {
    const bought = table(await composed('zhangjiakou-2023', PROCUREMENT), 'n03');
    expect(rowWith(bought, '复印纸')).toMatchObject({ 7: '1.23', 8: '1.23' });
    expect(rowWith(bought, '物业')).toEqual({ 2: '物业', 7: '1.23', 12: '1.23' });
    expect(rowWith(bought, '维修')).toEqual({ 2: '维修', 7: '1.23', 13: '1.23' });
  });

  test('is paid from its project where it has one', async () => {
    const bought = table(await composed('zhangjiakou-2023', PROCUREMENT), 'n03');
    expect(rowWith(bought, '展品')).toMatchObject({ 0: '展品更新', 1: '2.00', 8: '1.23' });
    expect(rowWith(bought, '合  计')).toMatchObject({ 7: '4.94', 8: '2.47', 12: '1.23' });
  });

  test('is a number, written alike in each column', async () => {
    const bought = table(await composed('yubei-2024', PROCUREMENT), 't14');
    expect(rowWith(bought, '物业')).toMatchObject({ 5: '12,345.60', 8: '12,345.60' });
    const cells = bought.rows.flatMap(({ cells }) => cells);
    const amounts = cells.filter(({ text }) => text === '12,345.60');
    expect(amounts.every(({ number }) => number?.value === 12_345.6)).toBe(true);
  });
});

describe('a list', () => {
  test('of one is not said as a list of several', async () => {
    const yubei = await composed('yubei-2024');
    expect(paragraph(yubei, 'institutions')).toBe('云岭县科学技术馆机关设1个内设机构，为办公室。');
    expect(paragraph(yubei, 'basic')).toContain('主要包括基本工资；');
    const shenzhen = await composed('shenzhen-2022');
    expect(paragraph(shenzhen, 'institutions')).toContain('下设办公室一个部室。');
    expect(paragraph(shenzhen, 'unit-618001-salaries')).toMatch(/主要包括：基本工资。$/);
  });

  test('of units is in their order, whatever the order of the projects', async () => {
    const units = [...SMALL.units, { code: '618002', name: '少年宫', nature: 'institution' }];
    const spent = { ...PAY, nature: 'project', amount: '20000' };
    const block = table(
      await composed('shenzhen-2022', {
        units,
        expenditure: [
          { ...spent, unit: '618002', project: 'P2' },
          { ...spent, project: 'P1' },
        ],
        projects: [
          { code: 'P2', name: '夏令营', unit: '618002' },
          { code: 'P1', name: '展品更新', unit: '618001' },
        ],
      }),
      't05',
    );
    const shown = block.rows.slice(1).map(({ cells }) => cells.map(({ text }) => text).join(''));
    expect(shown).toEqual([
      '合计440000',
      '云岭县科学技术馆220000',
      '展品更新220000',
      '少年宫220000',
      '夏令营220000',
    ]);
    expect(block.rows[1]?.cells.find(({ number }) => number)?.number?.formula).toBeDefined();
  });
});

describe('what was not entered', () => {
  test('is not stated as none', async () => {
    const zhangjiakou = await composed('zhangjiakou-2023');
    expect(paragraph(zhangjiakou, 'assets')).toBe('本年度拟购置固定资产总额为0.00万元。');
  });

  test.each(['zhangjiakou-2023', 'chaotian-2021', 'shenzhen-2022', 'yubei-2024', 'chenghua-2023'])(
    '%s has no heading with nothing below it',
    async (id) => {
      const money = id.startsWith('chaotian') ? DONE : {};
      expect(emptyHeadings(await composed(id, money))).toEqual([]);
    },
  );
});

describe('a sentence of money', () => {
  test('that stays the same says so as one does', async () => {
    const prior = { expenditure: [{ ...PAY, amount: '186432' }] };
    const same = await composed('zhangjiakou-2023', { prior });
    expect(paragraph(same, 'change')).toBe('2024年预算收支安排18.64万元，与2023年预算持平。');
  });

  test('names each kind of money of the projects with targets', async () => {
    const spent = { ...PAY, nature: 'project', project: 'P1', amount: '20000' };
    const facts = {
      expenditure: [
        { ...spent, source: 'stateCapitalBudget' },
        { ...spent, source: 'businessIncome' },
      ],
      projects: [{ code: 'P1', name: '展品', unit: '618001', hasPerformanceTarget: true }],
    };
    expect(paragraph(await composed('chenghua-2023', facts), 'performance')).toBe(
      '2024年云岭县科学技术馆实行绩效管理的项目1个，涉及国有资本经营预算2万元、其他资金2万元。',
    );
  });

  test('has no share of 0% for money that there is', async () => {
    const done = (nature: string, amount: string) => ({ ...PAY, nature, actual: amount });
    const facts = {
      income: [{ ...GENERAL, actual: '10001000' }],
      expenditure: [done('basic', '10000000'), done('transferToSuperior', '20000')],
    };
    expect(paragraph(await composed('chaotian-2021', facts), 'spending')).toMatch(
      /基本支出1000万元，占100%；上缴上级支出2万元，占0\.2%。$/,
    );
  });
});

test('last year’s “三公” of which only the sum is known are not 0 for each unit', async () => {
  const facts = {
    units: [...SMALL.units, { code: '618002', name: '少年宫', nature: 'institution' }],
    expenditure: [
      { ...PAY, economic: '30217', amount: '30000' },
      { ...PAY, unit: '618002', economic: '30217', amount: '20000' },
    ],
  };
  const rowsOf = async (threePublic: object): Promise<string[]> => {
    const block = table(
      await composed('shenzhen-2022', { ...facts, prior: { threePublic: [threePublic] } }),
      't08',
    );
    const rows = block.rows.slice(block.headerRowCount);
    return rows.map(({ cells }) => cells.find(({ column }) => column === 2)?.text ?? '');
  };
  const reception = { item: 'reception', amount: '90000' };
  expect(await rowsOf(reception)).toEqual(['9', '5', '-4', '', '3', '', '', '2', '']);
  const own = await rowsOf({ ...reception, unit: '618002' });
  expect(own.slice(0, 3)).toEqual(['9', '5', '-4']);
  expect(own.slice(-3)).toEqual(['9', '2', '-7']);
});

test('the list of tables is once in the workbook', async () => {
  const { sheets, contentsSheet } = await composed('yubei-2024');
  const titles = sheets.flatMap(({ tables }) => tables.map(({ title }) => title));
  expect(contentsSheet.table.rows).toHaveLength(18);
  expect(titles.filter((title) => title.includes('目录'))).toEqual([]);
});
