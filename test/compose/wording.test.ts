import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument, Paragraph, TableBlock } from '../../shared/document/index.ts';
import { type PackFiles, readPack } from '../../shared/pack/index.ts';
import { validYearData } from '../support/arbitrary-year-data.ts';
import { must } from '../support/samples.ts';

const catalog = must(await loadCatalog(2024));

const PACK = `
format: budget-disclosure/template
version: 1
id: small
name: 小模板
packVersion: 1.0.0
kind: budget
unit: wan
title: '{{ department.name }}'
numbers:
  table: { decimals: 2, zero: '—', absent: '', notApplicable: 不适用 }
  text: { decimals: 2, trim: all }
  percent: { decimals: 1, trim: all }
measures:
  total: { of: expenditure }
  prior: { of: priorExpenditure }
  bridged: { of: priorExpenditureBridged }
  personnel: { of: expenditure, where: { category: personnel } }
  operating: { of: expenditure, where: { category: operating } }
  reception: { of: threePublic, where: { item: reception } }
  agency: { of: agencyOperatingFunds }
lists:
  items: { level: functionItem, of: [expenditure, priorExpenditure], keepZero: true }
  uses: { level: economicSection, order: amount, by: total, limit: 2 }
  sources: { level: source }
glossary:
  entry: '{{ number }}.{{ term }}：{{ meaning }}'
  terms:
    - { term: 科普活动, meaning: 甲 }
    - { term: 火箭, meaning: 乙 }
document:
  - { text: main }
  - { tables: [t1] }
`;

const TABLE = `
id: t1
title: 支出表
columns:
  - { id: name, header: 名称, text: '{{ item.name }}' }
  - { id: total, header: 本年, amount: total }
  - { id: prior, header: 上年, amount: prior }
  - { id: growth, header: 增幅, growth: { now: total, prior: prior, zeroBase: 上年无此项 } }
body:
  - { row: { name: 合计 }, totalOf: [items] }
  - { tree: { levels: [functionItem], of: [expenditure, priorExpenditure] }, id: items }
  - { each: facts.assets, as: one, rows: [{ row: ['{{ one.kind }}', { value: one.value }] }] }
`;

function documentOf(facts: object, text: string, files: PackFiles = {}): DisclosureDocument {
  const pack = must(
    readPack({ 'pack.yaml': PACK, 'tables/t1.yaml': TABLE, 'text/main.liquid': text, ...files }),
  );
  const data = validYearData({
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: 'budget',
    year: 2024,
    department: { code: '1', name: '某科协' },
    units: [{ code: '1', name: '本级', nature: 'administrative' }],
    ...facts,
  });
  return must(composeDisclosure(data, pack, catalog));
}

function paragraphs(document: DisclosureDocument): Paragraph[] {
  return document.sections.flatMap((section) =>
    section.blocks.filter((block) => block.kind === 'paragraph'),
  );
}

function texts(facts: object, text: string): string[] {
  return paragraphs(documentOf(facts, text)).map((one) => one.runs.map((run) => run.text).join(''));
}

function table(document: DisclosureDocument): TableBlock {
  const found = document.sections
    .flatMap((section) => section.blocks)
    .find((block) => block.kind === 'table');
  if (!found) throw new Error('no table');
  return found;
}

const line = (amount: string, more: object = {}) => ({
  function: '2060702',
  nature: 'project',
  source: 'generalPublicBudget',
  amount,
  ...more,
});

const years = (now: string | undefined, prior: string | undefined) => ({
  expenditure: now === undefined ? [] : [line(now)],
  prior: { expenditure: prior === undefined ? [] : [{ function: '2060702', amount: prior }] },
});

describe('a comparison with the prior year', () => {
  test.each([
    ['300000', '200000', 'increase'],
    ['200000', '300000', 'decrease'],
    ['200000', '200000', 'equal'],
    ['200040', '200000', 'equal'],
    ['200000', '0', 'zeroBase'],
    ['200000', undefined, 'zeroBase'],
    ['0', '200000', 'gone'],
    ['0', '0', 'bothZero'],
    [undefined, undefined, 'bothZero'],
  ])('%s against %s is %s', (now, prior, expected) => {
    expect(texts(years(now, prior), '{{ all.total | compare: all.prior }}')).toEqual([expected]);
  });

  test('is never a percentage of nothing', () => {
    const cells = table(documentOf(years('200000', undefined), 'x')).rows[2]?.cells;
    expect(cells?.map((cell) => cell.text)).toEqual(['科普活动', '20.00', '', '上年无此项']);
    expect(texts(years('1', '0'), '{{ all.total | growth_from: all.prior }}')).toEqual(['—']);
    const rate = (filter: string): string =>
      `{% assign rate = all.total | ${filter}: all.prior %}{{ rate }} {{ rate.isZero }}`;
    // a percentage of a negative amount means nothing
    expect(texts(years('1', '-2'), rate('growth_from'))).toEqual(['— true']);
    expect(texts(years('-3', '-2'), rate('drop_from'))).toEqual(['— true']);
    expect(texts(years('0', '-20000'), '{{ all.total | compare: all.prior }}')).toEqual([
      'increase',
    ]);
  });

  test('says where a percentage would show nothing but zeros', () => {
    const text =
      '{% assign rate = all.total | growth_from: all.prior %}{{ rate }} {{ rate.isZero }}';
    expect(texts(years('2000300', '2000000'), text)).toEqual(['0 true']);
    expect(texts(years('2002000', '2000000'), text)).toEqual(['0.1 false']);
  });

  test('can stand on the bridged base where money moved between codes', () => {
    const facts = {
      expenditure: [line('300000')],
      prior: { expenditure: [{ function: '2060701', amount: '300000' }] },
      reclassifications: [{ from: '2060701', to: '2060702', amount: '300000' }],
    };
    const text =
      '{% for item in all.items %}{{ item.code }} {{ item.prior }} {{ item.bridged }};{% endfor %}';
    expect(texts(facts, text)).toEqual(['2060701 30 0;2060702 0 30;']);
  });
});

describe('what follows from the lines', () => {
  test('personnel and operating, 三公 and 机关运行经费', () => {
    const basic = { nature: 'basic' };
    const facts = {
      expenditure: [
        line('100000', { ...basic, economic: '30101' }),
        line('20000', { ...basic, economic: '30217' }),
        line('30000', { ...basic, economic: '30239', category: 'personnel' }),
        line('40000', { economic: '30217', source: 'otherIncome' }),
      ],
    };
    const text = '{{ all.personnel }} {{ all.operating }} {{ all.reception }} {{ all.agency }}';
    expect(texts(facts, text)).toEqual(['13 2 2 2']);
  });

  test('lists in descending order, only what has money', () => {
    const facts = {
      expenditure: [
        line('100', { economic: '30201' }),
        line('0', { economic: '30202' }),
        line('300', { economic: '30203' }),
        line('200', { economic: '30204' }),
      ],
    };
    expect(texts(facts, '{% for use in all.uses %}{{ use.code }} {% endfor %}')).toEqual([
      '30203 30204',
    ]);
  });
});

test('sources of funds stand in their usual order', () => {
  const sources = ['otherIncome', 'businessIncome', 'governmentFundBudget', 'generalPublicBudget'];
  const facts = { expenditure: sources.map((source) => line('100', { source })) };
  expect(texts(facts, '{% for one in all.sources %}{{ one.code }} {% endfor %}')).toEqual([
    sources.toReversed().join(' '),
  ]);
});

test('values of the facts are called by their names', () => {
  const facts = {
    projects: [{ code: 'P1', name: '科普日', function: '2060702' }],
    procurement: [{ name: '大屏', kind: 'goods', amount: '1', unit: '1', source: 'otherIncome' }],
  };
  const text = `{% for p in projects %}{{ names.unit[p.unit] }}{{ names.function[p.function] }}{% endfor %}
{% for p in procurementItems %}{{ names.unit[p.unit] }}{{ names.kind[p.kind] }}{{ names.source[p.source] }}{{ names.project[p.project] }}。{% endfor %}`;
  expect(texts(facts, text)).toEqual(['本级科普活动', '本级货物其他收入。']);
});

test('absent, zero and not applicable print as the pack says', () => {
  const facts = {
    expenditure: [line('0')],
    assets: [{ kind: 'building', value: null }, { kind: 'land' }, { kind: 'vehicle', value: '0' }],
  };
  const rows = table(documentOf(facts, 'x')).rows.slice(2);
  expect(rows.map((row) => row.cells[1]?.text)).toEqual(['—', '不适用', '', '—']);
});

test('codes that a tree shows in any case stand on their level, once, below those above them', () => {
  const tree = TABLE.replace(
    'tree: { levels: [functionItem], of: [expenditure, priorExpenditure] }',
    "tree: { levels: [economicClass, economicSection], also: [{ code: '30101', name: 工资 }, { code: '302' }, { code: '30201' }, { code: '30301' }] }",
  ).replace('{{ item.name }}', '{{ item.code }}');
  const facts = { expenditure: [line('100', { economic: '30201' })] };
  const rows = table(documentOf(facts, 'x', { 'tables/t1.yaml': tree })).rows.slice(2);
  expect(rows.map((row) => row.cells[0]?.text)).toEqual([
    '301',
    '30101',
    '302',
    '30201',
    '303',
    '30301',
  ]);
});

test('a subtotal within a loop is of the rows of its own element', () => {
  const subtotals = TABLE.replace(
    /body:[^]*/,
    `body:
  - { row: { name: 合计 }, totalOf: [units] }
  - each: units
    as: unit
    rows:
      - { row: { name: '{{ unit.name }}' }, id: units, totalOf: [items] }
      - { tree: { levels: [functionItem] }, id: items }
`,
  );
  const facts = {
    units: ['1', '2'].map((code) => ({ code, name: code, nature: 'administrative' })),
    expenditure: [
      line('100', { unit: '1' }),
      line('200', { unit: '2' }),
      line('300', { unit: '2', function: '2060799' }),
    ],
  };
  const rows = table(documentOf(facts, 'x', { 'tables/t1.yaml': subtotals })).rows;
  const termsOf = (row: number) => rows[row]?.cells[1]?.number?.formula?.map((one) => one.row);
  expect([1, 2, 4].map(termsOf)).toEqual([[2, 4], [3], [5, 6]]);
});

/** The texts of the table's rows, with the rows over which a cell reaches. */
function cellsOf(facts: object, spec: string): string[][] {
  return table(documentOf(facts, 'x', { 'tables/t1.yaml': spec })).rows.map(({ cells }) =>
    cells.map(({ text, rowSpan }) => (rowSpan > 1 ? `${text}×${rowSpan}` : text)),
  );
}

test('the money of a table is also that of its rows for each unit', () => {
  const spec = `
id: t1
title: 项目支出表
where: { nature: project }
columns: [{ id: name, header: 单位 }, { id: total, header: 合计, amount: total }]
body: [{ each: units, as: unit, rows: [{ row: { name: '{{ unit.name }}' } }] }]
`;
  const expenditure = [line('20000'), line('30000', { nature: 'basic' })];
  expect(cellsOf({ expenditure }, spec).slice(1)).toEqual([['本级', '2.00']]);
});

test('equal texts beside a cell that reaches over all rows become one cell', () => {
  const indicators = ['数量', '数量', '质量'].map((level1, index) => ({
    level1,
    level3: `${index}`,
  }));
  const spec = `
id: t1
title: 绩效目标表
columns:
  - { id: name, header: 项目, mergeEqual: true }
  - { id: level1, header: 一级, mergeEqual: true }
  - { id: level3, header: 三级 }
body:
  - each: projects
    as: project
    rows:
      - group:
          - { each: project.indicators, as: i, rows: [{ line: { level1: '{{ i.level1 }}', level3: '{{ i.level3 }}' } }] }
        cells: { name: '{{ project.name }}' }
`;
  const projects = [{ code: 'P', name: '科普', indicators }];
  const rows = cellsOf({ projects, expenditure: [line('1', { project: 'P' })] }, spec);
  expect(rows.slice(1)).toEqual([['科普×3', '数量×2', '0'], ['1'], ['质量', '2']]);
});

test('a figure in the text has the key and the facts of its cell', () => {
  const document = documentOf(
    { expenditure: [line('100000'), line('200000')] },
    '共{{ all.total }}万元。',
  );
  const run = paragraphs(document)[0]?.runs.find((one) => one.figure);
  const cell = table(document).rows[1]?.cells[1];
  expect(run?.text).toBe('30');
  expect(run?.figure?.sources).toEqual(['expenditure[0]', 'expenditure[1]']);
  expect(cell?.figure?.key).toBe(run?.figure?.key);
});

test('the clerk’s own paragraph replaces the generated one and is marked', () => {
  const document = documentOf(
    { paragraphs: [{ id: 'summary', text: '我写的\n两段' }] },
    '@summary 生成的\n别的',
  );
  expect(paragraphs(document).map((one) => [one.runs[0]?.text, one.isReplaced ?? false])).toEqual([
    ['我写的', true],
    ['两段', true],
    ['别的', false],
  ]);
});

test('the glossary explains what occurs and nothing else; the clerk’s words win', () => {
  const facts = { glossary: [{ term: '科普活动', meaning: '丙' }] };
  expect(texts(facts, '开展科普活动。\n::glossary')).toEqual(['开展科普活动。', '1.科普活动：丙']);
});

describe('a pack with a mistake', () => {
  test.each([
    [
      'an unknown variable',
      { 'text/main.liquid': '{{ all.nothing }}' },
      /text\/main\.liquid.*nothing/,
    ],
    ['an unknown mark', { 'text/main.liquid': '::tabel t1' }, /tabel/],
    ['a whole record in a sentence', { 'text/main.liquid': '{{ department }}' }, /具体的字段/],
  ])('(%s) is a located problem, never “undefined” in the text', (_, files, expected) => {
    const pack = must(readPack({ 'pack.yaml': PACK, 'tables/t1.yaml': TABLE, ...files }));
    const data = validYearData({
      format: 'budget-disclosure/year-data',
      version: 1,
      kind: 'budget',
      year: 2024,
      department: { code: '1', name: '某科协' },
      units: [{ code: '1', name: '本级', nature: 'administrative' }],
    });
    const composed = composeDisclosure(data, pack, catalog);
    expect(composed.ok ? '' : composed.problems[0]?.message).toMatch(expected);
  });

  test.each([
    [
      'a measure that uses itself',
      PACK.replace('{ of: expenditure }', '{ sum: [total, prior] }'),
      /绕了一圈/,
    ],
    ['a table that is not there', PACK.replace('tables: [t1]', 'tables: [t9]'), /t9/],
    ['a text that is not there', PACK.replace('text: main', 'text: mian'), /mian/],
  ])('(%s) is found when it is read', (_, pack, expected) => {
    const read = readPack({ 'pack.yaml': pack, 'tables/t1.yaml': TABLE, 'text/main.liquid': 'x' });
    const messages = read.ok ? [] : read.problems.map((problem) => problem.message);
    expect(messages.join('\n')).toMatch(expected);
  });
});

test('an amount too small to be printed is shown as zero, and is none', () => {
  const text = '{{ all.total.isShownAsZero }} {{ all.total.isZero }}';
  expect(texts(years('40', '0'), text)).toEqual(['true false']);
  expect(texts(years('60', '0'), text)).toEqual(['false false']);
  expect(texts(years('0', '0'), text)).toEqual(['true true']);
});
