import type { Finding, Rule } from '../../findings/index.ts';
import { readDecimal, size, writeDecimal } from './decimal.ts';
import { fold } from './fold.ts';
import { type Grid, amountAt, nameOf } from './grid.ts';
import { GOAL, goalFindings } from './performance-goals.ts';
import type { Indicator, PerformanceTable } from './performance-grid.ts';
import { NAME_RULES, nameFindings } from './performance-names.ts';
import { type ProjectFigure, projectFigures } from './project-ties.ts';
import { findingIn } from './table-finding.ts';
import { rowName } from './tie-support.ts';
import type { UnderstoodTable } from './understood.ts';

const CUT = {
  code: 'PERF-CUT',
  severity: 'info',
  title: '指标名称完整',
  compares: '指标名称没有被截断（“……社会效”“……满意”）',
} as const satisfies Rule;
const BARE = {
  code: 'PERF-BARE',
  severity: 'info',
  title: '指标值有计量单位',
  compares: '数量指标的指标值带有单位',
} as const satisfies Rule;
const COPY = {
  code: 'PERF-COPY',
  severity: 'info',
  title: '绩效目标不是项目概况',
  compares: '当年绩效目标与项目概况不相同',
} as const satisfies Rule;
const TOTAL = {
  code: 'PERF-TOTAL',
  severity: 'info',
  title: '各项目控制数之和与项目支出',
  compares: '各绩效表预算控制数之和＝项目支出合计',
} as const satisfies Rule;
const ALIAS = {
  code: 'PROJECT-NAME',
  severity: 'warning',
  title: '项目名称逐字一致',
  compares: '绩效表的项目名称在项目支出表中；金额相同的项目名称相同',
} as const satisfies Rule;
const LUMP = {
  code: 'ECON-LUMP',
  severity: 'info',
  title: '项目支出的经济科目细化',
  compares: '项目支出没有绝大部分集中在“办公费”一类的科目',
} as const satisfies Rule;

/** Rules that look at details of targets and projects. */
export const DETAIL_RULES: readonly Rule[] = [
  CUT,
  BARE,
  COPY,
  GOAL,
  TOTAL,
  ALIAS,
  LUMP,
  ...NAME_RULES,
];

function listed(indicators: readonly Indicator[]): string {
  const names = indicators.slice(0, 8).map(({ name }) => `“${name}”`);
  return `${names.join('、')}${indicators.length > 8 ? `等 ${indicators.length} 项` : ''}`;
}

function cutFindings({ grid, indicators }: PerformanceTable): Finding[] {
  const cut = indicators.filter(
    ({ name }) =>
      /(社会|经济|生态)效$|(对象|群众|公众|居民|企业)满意$|及时$/.test(fold(name)) &&
      fold(name).length > 5,
  );
  if (cut.length === 0) return [];
  return [
    findingIn(
      CUT,
      { grid },
      '',
      `指标名称似被截断：${listed(cut)}，请补全（效益、满意度、及时性）。`,
    ),
  ];
}

function bareFindings({ grid, columns, indicators }: PerformanceTable): Finding[] {
  if (columns.unit !== undefined) return [];
  const bare = indicators.filter(
    ({ target, unit }) => unit === '' && /^[=≥≤]?\d[\d,.]*$/.test(fold(target)),
  );
  if (bare.length === 0) return [];
  return [
    findingIn(BARE, { grid }, '', `指标值只有数字，没有计量单位：${listed(bare)}。请写明单位。`),
  ];
}

function valueBeside(grid: Grid, label: RegExp): string {
  for (const row of grid.rows) {
    const place = row.findIndex(({ text }) => label.test(fold(text)));
    const value = row.slice(place + 1).find(({ text }) => text !== '');
    if (place !== -1 && value) return fold(value.text);
  }
  return '';
}

function copyFindings(grid: Grid): Finding[] {
  const target = valueBeside(grid, /^(当年|年度)?(绩效)?目标$|^当年绩效目标$/);
  const profile = valueBeside(grid, /^项目概况$/);
  if (target.length < 15 || target !== profile) return [];
  return [
    findingIn(COPY, { grid }, '', '“当年绩效目标”与“项目概况”逐字相同，不是可衡量的目标，请改写。'),
  ];
}

function limitOf({ indicators }: PerformanceTable): bigint | undefined {
  const limits = indicators.flatMap(({ second, name, target }) => {
    const amount = /^[≤=]?([\d,.]+)万元?$/.exec(fold(target))?.[1];
    const isCost = /成本/.test(`${second}${name}`) && /总|项目|预算|超过/.test(name);
    return amount === undefined || !isCost ? [] : [readDecimal(amount)?.scaled ?? 0n];
  });
  return limits.length === 1 ? limits[0] : undefined;
}

function projectTotal(
  tables: readonly UnderstoodTable[],
): { value: bigint; grid: Grid } | undefined {
  for (const { grid, blocks, nature } of tables) {
    if (nature.kind !== 'coded' || nature.part !== 'all') continue;
    for (const block of blocks) {
      const row = block.rows.find(({ isTotal }) => isTotal);
      const column = block.amounts.find(({ role, unit }) => role === 'project' && unit !== 'yuan');
      if (row && column) return { value: amountAt(grid, row.row, column).value, grid };
    }
  }
  return undefined;
}

function totalFindings(
  tables: readonly UnderstoodTable[],
  read: readonly PerformanceTable[],
): Finding[] {
  const limits = read.flatMap((table) => limitOf(table) ?? []);
  const total = projectTotal(tables);
  const [first] = read;
  // Only where every table names its limit is their sum one.
  if (!total || !first || limits.length < 5 || limits.length < read.length * 0.8) return [];
  const sum = limits.reduce((value, limit) => value + limit, 0n);
  if (size(sum - total.value) <= 10n ** 7n) return [];
  const message = `${limits.length} 张绩效表的预算控制数合计 ${writeDecimal(sum, 2)} 万元，“${nameOf(total.grid)}”的项目支出为 ${writeDecimal(total.value, 2)} 万元，相差 ${writeDecimal(sum - total.value, 2)} 万元。请核对（上年结转的项目应按结转数）。`;
  return [findingIn(TOTAL, first, '', message)];
}

function aliasFindings(tables: readonly UnderstoodTable[]): Finding[] {
  const figures = projectFigures(tables);
  const isTarget = ({ table }: ProjectFigure) => table.nature.kind === 'performance';
  const lists = figures.filter((figure) => !isTarget(figure));
  const names = new Set(lists.map(({ name }) => name));
  return figures.filter(isTarget).flatMap(({ name, place, table }): Finding[] => {
    const same = lists.filter(
      (other) =>
        other.place.cell.value === place.cell.value &&
        other.place.cell.column.unit === place.cell.column.unit,
    );
    const [twin] = same;
    const isTaken =
      twin === undefined || figures.some((other) => isTarget(other) && other.name === twin.name);
    if (names.has(name) || isTaken || same.length !== 1) return [];
    const message = `绩效表作“${place.label}”，“${nameOf(twin.table.grid)}”作“${twin.place.label}”，金额同为 ${place.cell.text}，应是同一项目。请把名称写得逐字一致。`;
    return [findingIn(ALIAS, table, place.label, message)];
  });
}

const VAGUE = /^(办公费|其他商品和服务支出|其他支出)$/;

function lumpFindings({ grid, blocks, nature, classification }: UnderstoodTable): Finding[] {
  if (nature.part !== 'project' || classification !== 'economic') return [];
  return blocks.flatMap((block) => {
    const [column] = block.amounts;
    const total = block.rows.find(({ isTotal }) => isTotal);
    if (column === undefined || total === undefined) return [];
    const whole = amountAt(grid, total.row, column).value;
    return block.rows.flatMap((row): Finding[] => {
      const { value, text } = amountAt(grid, row.row, column);
      if (!VAGUE.test(row.name) || value * 10n < whole * 8n || whole === 0n) return [];
      return [
        findingIn(
          LUMP,
          { grid },
          rowName(row),
          `项目支出的绝大部分（${text}）列在“${row.name}”，经济分类可能没有据实细化，请看一看。`,
        ),
      ];
    });
  });
}

/** What is worth a look in targets and projects. */
export function detailFindings(
  tables: readonly UnderstoodTable[],
  read: readonly PerformanceTable[],
): Finding[] {
  return [
    ...read.flatMap((table) => [
      ...cutFindings(table),
      ...bareFindings(table),
      ...copyFindings(table.grid),
      ...goalFindings(table),
    ]),
    ...nameFindings(read),
    ...totalFindings(tables, read),
    ...aliasFindings(tables),
    ...tables.flatMap(lumpFindings),
  ];
}
