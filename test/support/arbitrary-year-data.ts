import fc from 'fast-check';
import { type YearData, readYearData } from '../../shared/facts/index.ts';

const FUNCTIONS = [
  '2060101',
  '2060701',
  '2060702',
  '2080505',
  '2101101',
  '2210201',
  '20607',
  '999',
];
const ECONOMICS = [
  '30101',
  '30108',
  '3010301',
  '30201',
  '30212',
  '30217',
  '30231',
  '30302',
  '31013',
];
const SOURCES = [
  'generalPublicBudget',
  'governmentFundBudget',
  'stateCapitalBudget',
  'fiscalSpecialAccount',
  'businessIncome',
  'otherIncome',
  'fundBalance',
] as const;
const NATURES = [
  'basic',
  'project',
  'business',
  'transferToSuperior',
  'subsidyToAffiliates',
] as const;

/** Texts as clerks and malicious files write them: markup, templates, formulas, several lines. */
const text = fc.oneof(
  fc.constantFrom(
    '开展科普活动',
    '# 不是标题',
    '::page',
    '**不加粗**',
    '{{ all.total }}',
    '{% if %}',
    '=1+1',
    '@甲 乙',
    '第一段\n第二段',
    '<b>&amp;"\'',
    '𠮷野家',
  ),
  fc.stringMatching(/^[一-龥a-z0-9，。]{0,30}$/),
);
const name = fc.stringMatching(/^[一-龥a-z0-9]{1,12}$/);

/** Decimals in 元 as the file writes them. */
const amount = fc
  .integer({ min: -99_999_999_99, max: 999_999_999_99 })
  .map((fen) => {
    const digits = String(Math.abs(fen)).padStart(3, '0');
    return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  })
  .map((written) => (written === '-0.00' ? '0.00' : written));

const UNITS = ['001', '002', '003'];
const PROJECTS = ['P1', 'P2', '项目丙'];

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

function amounts(kind: 'budget' | 'finalAccounts') {
  if (kind === 'budget') return fc.record({ amount });
  return fc.record(
    { initialBudget: amount, adjustedBudget: amount, actual: amount },
    { requiredKeys: ['actual'] },
  );
}

const timing = fc.constantFrom('current' as const, 'carriedForward' as const);

function expenditure(kind: 'budget' | 'finalAccounts') {
  const dimensions = fc.record(
    {
      unit: fc.constantFrom(...UNITS),
      function: fc.constantFrom(...FUNCTIONS),
      economic: fc.constantFrom(...ECONOMICS),
      nature: fc.constantFrom(...NATURES),
      project: fc.constantFrom(...PROJECTS),
      source: fc.constantFrom(...SOURCES),
      timing,
      category: fc.constantFrom('personnel' as const, 'operating' as const),
      note: name,
    },
    { requiredKeys: ['unit', 'function', 'nature', 'source'] },
  );
  return fc.tuple(dimensions, amounts(kind)).map(([known, money]) => ({ ...known, ...money }));
}

function income(kind: 'budget' | 'finalAccounts') {
  const dimensions = fc.record(
    {
      unit: fc.constantFrom(...UNITS),
      source: fc.constantFrom(...SOURCES),
      function: fc.constantFrom(...FUNCTIONS),
      timing,
    },
    { requiredKeys: ['unit', 'source'] },
  );
  return fc.tuple(dimensions, amounts(kind)).map(([known, money]) => ({ ...known, ...money }));
}

const indicator = fc.record(
  {
    level1: name,
    level2: name,
    level3: name,
    description: text,
    operator: fc.constantFrom('≥' as const, '≤' as const, '=' as const, '定性' as const),
    value: name,
    unit: name,
    weight: fc.integer({ min: 0, max: 100 }),
    isCore: fc.boolean(),
    actual: name,
  },
  { requiredKeys: ['level3'] },
);

const projects = fc
  .tuple(
    ...PROJECTS.map(() => fc.record({ name, goal: text, overview: text, isKey: fc.boolean() })),
  )
  .chain((records) =>
    fc.tuple(
      fc.constant(records),
      fc.tuple(...PROJECTS.map(() => optional(fc.array(indicator, { maxLength: 4 })))),
    ),
  )
  .map(([records, indicators]) =>
    records.map((record, index) => {
      const own = indicators[index];
      const base = { code: PROJECTS[index] ?? '', ...record };
      return own === undefined ? base : { ...base, indicators: own };
    }),
  );

const prior = fc.record(
  {
    expenditure: fc.array(
      fc.record(
        {
          unit: fc.constantFrom(...UNITS),
          function: fc.constantFrom(...FUNCTIONS),
          nature: fc.constantFrom(...NATURES),
          source: fc.constantFrom(...SOURCES),
          amount,
        },
        { requiredKeys: ['amount'] },
      ),
      { maxLength: 6 },
    ),
    threePublic: fc.array(
      fc.record({ item: fc.constantFrom('abroad' as const, 'reception' as const), amount }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

/** Any valid year data file of a kind. */
export function arbitraryYearDataFile(kind: 'budget' | 'finalAccounts'): fc.Arbitrary<unknown> {
  const required = {
    format: fc.constant('budget-disclosure/year-data' as const),
    version: fc.constant(1 as const),
    kind: fc.constant(kind),
    year: fc.integer({ min: 2018, max: 2030 }),
    department: fc.record(
      { code: fc.constant('001'), name, shortName: name, duties: text },
      { requiredKeys: ['code', 'name'] },
    ),
    units: fc.constant(
      UNITS.map((code, index) => ({
        code,
        name: `单位${code}`,
        nature: index === 0 ? ('administrative' as const) : ('institution' as const),
      })),
    ),
    projects,
  };
  const optionalFields = {
    income: fc.array(income(kind), { maxLength: 8 }),
    expenditure: fc.array(expenditure(kind), { maxLength: 14 }),
    prior,
    assets: fc.array(
      fc.record(
        {
          kind: fc.constant('building' as const),
          value: fc.option(amount),
          quantity: fc.constant('12.5'),
        },
        { requiredKeys: ['kind'] },
      ),
      { maxLength: 2 },
    ),
    texts: fc.array(text, { maxLength: 3 }).map((list) =>
      list.map((own, index) => ({
        id: ['keyWork', 'workGoals', 'subGoals'][index] ?? '',
        text: own,
      })),
    ),
    reasons: fc.constant([{ about: 'total', text: '# 原因。' }]),
    notApplicable: fc.array(name, { maxLength: 2 }),
    notes: fc.array(text, { maxLength: 2 }),
    reclassifications: fc.array(
      fc.record({
        from: fc.constantFrom(...FUNCTIONS),
        to: fc.constantFrom(...FUNCTIONS),
        amount,
      }),
      { maxLength: 2 },
    ),
  };
  return fc.record(
    { ...required, ...optionalFields },
    {
      requiredKeys: ['format', 'version', 'kind', 'year', 'department', 'units', 'projects'],
    },
  );
}

/** The facts of a file that must be valid. */
export function validYearData(file: unknown): YearData {
  const read = readYearData(file);
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.message).join('\n'));
  return read.value;
}
