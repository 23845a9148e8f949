import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import { nameOf } from './grid.ts';
import type { PerformanceTable } from './performance-grid.ts';

const TWIN = {
  code: 'PERF-TWIN',
  severity: 'info',
  title: '同名项目标明年度',
  compares: '两张绩效表的项目名称不只差年度和单位',
} as const satisfies Rule;
const SPECIFICATION = {
  code: 'PERF-SPEC',
  severity: 'info',
  title: '指标名称是要考核的事项',
  compares: '指标名称不是设备的型号、规格',
} as const satisfies Rule;

/** Rules that look at the names of projects and indicators. */
export const NAME_RULES: readonly Rule[] = [TWIN, SPECIFICATION];

const SHORTEST_NAME = 5;

/** The project of a table's title: without numbering and 绩效目标表. */
function projectOf(title: string): string {
  return fold(title)
    .replace(/^\d{1,2}[、.．]/u, '')
    .replace(/(?:项目)?(?:支出)?绩效目标(?:自评)?表?$/u, '');
}

/** Whether one name is the other with a year before it: 2023市科技馆科普大篷车经费, 科普大篷车经费. */
function isTwin(dated: string, plain: string): boolean {
  const isDated = /^20\d\d/u.test(dated) && !/20\d\d/u.test(plain);
  return isDated && plain.length >= SHORTEST_NAME && dated.endsWith(plain);
}

function twinFindings(tables: readonly PerformanceTable[]): Finding[] {
  const names = tables.map(({ grid }) => projectOf(grid.title));
  const pairs = names.flatMap((dated) =>
    names.filter((plain) => isTwin(dated, plain)).map((plain) => `“${dated}”与“${plain}”`),
  );
  const [first] = tables;
  if (first === undefined || pairs.length === 0) return [];
  const message = `这些绩效表的项目名称只差年度、单位：${pairs.join('；')}。若后者是上年结转的项目，请标明年度，使各表能对上。`;
  return [{ ...partsOf(TWIN), message, where: nameOf(first.grid), key: TWIN.code }];
}

/** 65寸…, P2.5, 4.26*2.02米: what stands on a delivery note. */
const DEVICE = /\d寸|\d[*×]\d|[A-Za-z]\d+\.\d/u;

function specificationFindings({ grid, indicators }: PerformanceTable): Finding[] {
  const named = indicators.filter(({ name }) => DEVICE.test(name));
  if (named.length === 0) return [];
  const listed = named.map(({ name }) => `“${name}”`).join('、');
  const message = `指标名称写成了设备的型号、规格：${listed}。请改为要考核的事项，例如“设备验收合格率”。`;
  return [
    {
      ...partsOf(SPECIFICATION),
      message,
      where: nameOf(grid),
      key: `${SPECIFICATION.code}:${grid.index}`,
    },
  ];
}

function partsOf({ code, severity }: Rule): Pick<Finding, 'code' | 'severity'> {
  return { code, severity };
}

/** Names of projects and indicators that cannot be told apart or measured. */
export function nameFindings(tables: readonly PerformanceTable[]): Finding[] {
  return [...twinFindings(tables), ...tables.flatMap(specificationFindings)];
}
