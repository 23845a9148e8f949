import type { YearDataFile } from '../../shared/facts/index.ts';

/** How large the synthetic department is. */
export interface Size {
  readonly units: number;
  readonly projects: number;
  readonly indicatorsPerProject: number;
}

/** 50 units, 500 projects, 10 000 indicators. */
export const LARGE: Size = { units: 50, projects: 500, indicatorsPerProject: 20 };

const FUNCTIONS = [
  '2060701',
  '2060702',
  '2060799',
  '2080505',
  '2080506',
  '2101101',
  '2101102',
  '2210201',
];
const ECONOMICS = [
  '30101',
  '30102',
  '30103',
  '30108',
  '30113',
  '30201',
  '30207',
  '30217',
  '30231',
  '30299',
];

/** A reproducible stream of numbers below `below` (Park and Miller's generator). */
function seeded(): (below: number) => number {
  let state = 20_240_101;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A budget department of a given size with made-up, reproducible facts. */
export function syntheticDepartment(size: Size): YearDataFile {
  const random = seeded();
  const amount = (): string => yuan(random(100_000_000) + 1);
  const units = Array.from({ length: size.units }, (_, index) => ({
    code: `731${String(index).padStart(3, '0')}`,
    name: `测试单位${index + 1}`,
    nature: index % 3 === 0 ? ('administrative' as const) : ('institution' as const),
  }));
  const basicLine = (unit: string, item: string, economic: string) => ({
    unit,
    function: item,
    economic,
    nature: 'basic' as const,
    source: 'generalPublicBudget' as const,
    amount: amount(),
  });
  const basic = () =>
    units.flatMap(({ code }) =>
      FUNCTIONS.flatMap((item) => ECONOMICS.map((economic) => basicLine(code, item, economic))),
    );
  const projects = Array.from({ length: size.projects }, (_, index) => ({
    code: `P${String(index + 1).padStart(4, '0')}`,
    name: `科普专项经费${index + 1}`,
    unit: units[index % units.length]?.code ?? '',
    goal: '开展科普活动，提升公民科学素质，推动科技成果转化。'.repeat(3),
    indicators: Array.from({ length: size.indicatorsPerProject }, (__, position) => ({
      level1: position < 12 ? '产出指标' : '效益指标',
      level2: ['数量指标', '质量指标', '时效指标', '成本指标'][position % 4] ?? '',
      level3: `活动开展情况${position + 1}`,
      description: '按照年度计划完成',
      operator: '≥' as const,
      value: String(position + 1),
      unit: '次',
      weight: 5,
      basis: '年度工作安排',
    })),
  }));
  const projectLines = projects.map(({ code, unit }) => ({
    unit,
    function: '2060702',
    economic: '30299',
    nature: 'project' as const,
    project: code,
    source: 'generalPublicBudget' as const,
    amount: amount(),
  }));
  return {
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: 'budget',
    year: 2023,
    department: { code: '731999', name: '测试市科学技术协会', shortName: '市科协', level: 'city' },
    units,
    income: units.flatMap(({ code }) =>
      FUNCTIONS.map((item) => ({
        unit: code,
        source: 'generalPublicBudget' as const,
        function: item,
        amount: amount(),
      })),
    ),
    expenditure: [...basic(), ...projectLines],
    projects,
    prior: { expenditure: basic() },
  };
}
