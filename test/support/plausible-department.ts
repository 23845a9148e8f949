import fc from 'fast-check';

/** Items of an agency's and an institution's basic expenditure: function, economic items. */
const AGENCY: Readonly<Record<string, readonly string[]>> = {
  '2060101': [
    '30101',
    '30102',
    '30103',
    '30201',
    '30205',
    '30207',
    '30211',
    '30216',
    '30217',
    '30228',
    '30231',
    '30239',
  ],
  '2080505': ['30108'],
  '2080506': ['30109'],
  '2101101': ['30110'],
  '2101103': ['30111'],
  '2210201': ['30113'],
  '2080501': ['30302'],
};
const INSTITUTION: Readonly<Record<string, readonly string[]>> = {
  '2060701': ['30101', '30107', '30201', '30206', '30226'],
  '2080505': ['30108'],
  '2080506': ['30109'],
  '2101102': ['30110'],
  '2210201': ['30113'],
};
const PROJECTS = [
  ['科普惠民行动', '2060702', 'generalPublicBudget'],
  ['学术交流与决策咨询', '2060799', 'generalPublicBudget'],
  ['展品更新', '2060705', 'generalPublicBudget'],
  ['青少年创新大赛', '2060702', 'generalPublicBudget'],
  ['科普设施建设', '2296099', 'governmentFundBudget'],
] as const;
const INDICATORS = [
  ['产出指标', '数量指标', '活动场次', '≥', '12', '场次', 40],
  ['产出指标', '质量指标', '活动按计划完成率', '≥', '95', '%', 20],
  ['效益指标', '社会效益指标', '受益群众人数', '≥', '5000', '人次', 30],
  ['满意度指标', '服务对象满意度指标', '参加群众满意度', '≥', '90', '%', 10],
].map(([level1, level2, level3, operator, value, unit, weight]) => ({
  level1,
  level2,
  level3,
  operator,
  value,
  unit,
  weight,
}));

type Kind = 'budget' | 'finalAccounts';

interface Choices {
  readonly seed: number;
  readonly place: string;
  readonly level: 'county' | 'city';
  readonly units: number;
  readonly projects: number;
  readonly year: number;
  readonly extra: 'none' | 'businessIncome' | 'otherIncome';
  readonly hasFund: boolean;
  readonly hasCarried: boolean;
}

/** Amounts in 元 from a seed, the same on every machine. */
function amounts(seed: number): (below: number) => string {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const fen = 10_000 + Math.floor((state / 2 ** 32) * below * 100);
    return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
  };
}

interface Line {
  readonly unit: string;
  readonly function: string;
  readonly source: string;
  readonly nature: 'basic' | 'project';
  readonly economic: string;
  readonly project?: string;
  readonly timing?: 'carriedForward';
  readonly amount: string;
}

function basicLines(units: readonly string[], next: (below: number) => string): Line[] {
  return units.flatMap((unit, index) =>
    Object.entries(index === 0 ? AGENCY : INSTITUTION).flatMap(([code, items]) =>
      items.map((economic) => ({
        unit,
        function: code,
        economic,
        nature: 'basic' as const,
        source: 'generalPublicBudget',
        amount: next(economic.startsWith('302') ? 60_000 : 400_000),
      })),
    ),
  );
}

function projectsOf({ projects, hasFund }: Choices) {
  return PROJECTS.slice(0, projects).concat(hasFund ? [PROJECTS[4]] : []);
}

function projectLines(
  choices: Choices,
  units: readonly string[],
  next: (below: number) => string,
): Line[] {
  const { extra, hasCarried } = choices;
  const own = projectsOf(choices).flatMap(([, code, source], index) =>
    ['30201', '30226', '30227'].slice(0, 1 + (index % 3)).map((economic) => ({
      unit: units[index % units.length] ?? '',
      function: code,
      economic,
      nature: 'project' as const,
      project: `P${index + 1}`,
      source,
      amount: next(900_000),
    })),
  );
  const [first] = own;
  if (first === undefined) return own;
  const carried = { ...first, timing: 'carriedForward' as const, amount: next(200_000) };
  const others = { ...first, source: extra, amount: next(80_000) };
  return [...own, ...(hasCarried ? [carried] : []), ...(extra === 'none' ? [] : [others])];
}

/** Income that covers the expenditure, item by item. */
function incomeOf(lines: readonly Line[]) {
  const groups = Map.groupBy(
    lines,
    ({ unit, source, function: code, timing }) => `${unit}|${source}|${code}|${timing ?? ''}`,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const fen = [first, ...others].reduce(
      (sum, { amount }) => sum + BigInt(amount.replace('.', '')),
      0n,
    );
    const digits = fen.toString();
    const { unit, source, function: code, timing } = first;
    const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
    return [{ unit, source, function: code, ...(timing ? { timing } : {}), amount }];
  });
}

function moneyOf(kind: Kind, amount: string) {
  if (kind === 'budget') return { amount };
  return { initialBudget: amount, adjustedBudget: amount, actual: amount };
}

function fileOf(kind: Kind, choices: Choices): unknown {
  const { seed, place, level, year } = choices;
  const next = amounts(seed);
  const name = `${place}科学技术协会`;
  const all = [
    { code: '512001', name: `${name}（机关）`, nature: 'administrative', isHeadquarters: true },
    { code: '512002', name: `${place}科技馆`, nature: 'institution' },
    { code: '512003', name: `${place}青少年科技中心`, nature: 'institution' },
  ];
  const units = all.slice(0, choices.units);
  const codes = units.map(({ code }) => code);
  const lines = [...basicLines(codes, next), ...projectLines(choices, codes, next)];
  const withMoney = <T extends { readonly amount: string }>({ amount, ...rest }: T) => ({
    ...rest,
    ...moneyOf(kind, amount),
  });
  const before = lines.filter(({ source }) => source === 'generalPublicBudget');
  return {
    format: 'budget-disclosure/year-data',
    version: 1,
    kind,
    year,
    department: {
      code: '512',
      name,
      shortName: '科协',
      level,
      region: place,
      duties: '1.开展科学普及。2.组织学术交流。',
    },
    units,
    expenditure: lines.map(withMoney),
    income: incomeOf(lines).map(withMoney),
    projects: projectsOf(choices).map(([title, code], index) => ({
      code: `P${index + 1}`,
      name: title,
      unit: codes[index % codes.length],
      function: code,
      hasPerformanceTarget: true,
      overview: `面向群众组织${title}。`,
      goal: `完成${title}的年度任务，参加群众满意。`,
      indicators: INDICATORS,
    })),
    reasons: [...new Set(lines.map((line) => `function:${line.function}`))]
      .concat(['total', 'general', 'basic', 'project', 'threePublic', 'agencyOperatingFunds'])
      .map((about) => ({ about, text: '工作任务调整' })),
    prior: {
      expenditure: before.map(({ unit, function: code, nature, source }) => ({
        unit,
        function: code,
        nature,
        source,
        amount: next(300_000),
      })),
    },
  };
}

/** Year data files of made-up departments whose facts agree with one another. */
export function plausibleDepartment(kind: Kind): fc.Arbitrary<unknown> {
  const choices: fc.Arbitrary<Choices> = fc.record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    place: fc.constantFrom('云溪县', '临江区', '东宁县'),
    level: fc.constant('county' as const),
    units: fc.integer({ min: 1, max: 3 }),
    projects: fc.integer({ min: 1, max: 4 }),
    year: fc.integer({ min: 2021, max: 2025 }),
    extra: fc.constantFrom('none' as const, 'businessIncome' as const, 'otherIncome' as const),
    hasFund: fc.boolean(),
    hasCarried: fc.boolean(),
  });
  return choices.map((chosen) => fileOf(kind, chosen));
}
