import type { Finding, Rule } from '../../findings/index.ts';
import { editDistance } from '../../wording/index.ts';
import { SCALE, writeDecimal } from './decimal.ts';
import { fold } from './fold.ts';
import { DETAIL_RULES, detailFindings } from './performance-details.ts';
import { type Grid, nameOf } from './grid.ts';
import {
  type Indicator,
  type PerformanceTable,
  byProject,
  readPerformance,
  weightOf,
} from './performance-grid.ts';
import { FUND, TASKS, fundFindings } from './performance-funds.ts';

import type { TableRule } from './rule.ts';

const WEIGHT = {
  code: 'PERF-WEIGHT',
  severity: 'error',
  title: '指标权重合计',
  compares: '各项指标权重之和为 100，或为 90（预算执行率 10 分不列）',
} as const satisfies Rule;
const UNIT = {
  code: 'PERF-UNIT',
  severity: 'info',
  title: '指标与计量单位相称',
  compares: '“……率”“……度”不以年、次、个为单位；满意度用“≥”',
} as const satisfies Rule;
const BLANK = {
  code: 'PERF-BLANK',
  severity: 'info',
  title: '指标值不空',
  compares: '列出的指标都有指标值',
} as const satisfies Rule;
const PERIOD = {
  code: 'PERF-PERIOD',
  severity: 'info',
  title: '时限与项目相符',
  compares: '完成时限与项目名称所写的月份一致；实际完成不晚于预期',
} as const satisfies Rule;
const YEAR = {
  code: 'PERF-YEAR',
  severity: 'info',
  title: '绩效时限包括本年',
  compares: '时效指标所写年度包括本年度',
} as const satisfies Rule;
const SIMILAR = {
  code: 'PERF-SIMILAR',
  severity: 'info',
  title: '同一指标写法一致',
  compares: '不同绩效表中只差一字的指标',
} as const satisfies Rule;

function made(rule: Rule, grid: Grid, place: string, message: string): Finding {
  const where = place === '' ? nameOf(grid) : `${nameOf(grid)} › ${place}`;
  return {
    code: rule.code,
    severity: rule.severity,
    message,
    where,
    key: `${rule.code}:${grid.index}:${place}`,
  };
}

const HUNDRED = 100n * 10n ** BigInt(SCALE);
const NINETY = 90n * 10n ** BigInt(SCALE);

function weightFindings(table: PerformanceTable): Finding[] {
  if (table.columns.weight === undefined || !table.isAligned) return [];
  return byProject(table).flatMap((indicators): Finding[] => {
    const weights = indicators.flatMap((indicator) => weightOf(indicator) ?? []);
    const sum = weights.reduce((total, weight) => total + weight, 0n);
    if (weights.length < 2 || sum === HUNDRED || sum === NINETY) return [];
    const listed = weights.map((weight) => writeDecimal(weight, 0)).join('＋');
    const message = `${weights.length} 项指标的权重合计 ${writeDecimal(sum, 0)}（${listed}），应为 100（预算执行率 10 分不列的为 90），请核对。`;
    return [
      made(
        WEIGHT,
        table.grid,
        indicators.length === table.indicators.length ? '' : (indicators[0]?.name ?? ''),
        message,
      ),
    ];
  });
}

const COUNT_UNIT = /^(年|月|日|天|个|次|场|场次|人|人次|期|份|册|项|家|名)$/;

function unitFindings({ grid, indicators }: PerformanceTable): Finding[] {
  return indicators.flatMap((indicator): Finding[] => {
    const name = fold(indicator.name);
    const unit = fold(indicator.unit);
    if (/(率|满意度)$/.test(name) && COUNT_UNIT.test(unit)) {
      return [
        made(
          UNIT,
          grid,
          indicator.name,
          `“${indicator.name}”是比率，计量单位却是“${indicator.unit}”（${indicator.operator}${indicator.target}${indicator.unit}），请核对指标名称或单位。`,
        ),
      ];
    }
    const isDown = /^[≤<＜]/.test(fold(`${indicator.operator}${indicator.target}`));
    if (!/满意度|满意率/.test(name) || !isDown) return [];
    return [
      made(
        UNIT,
        grid,
        indicator.name,
        `“${indicator.name}”写作“${indicator.operator}${indicator.target}”，满意度应当“≥”，请核对。`,
      ),
    ];
  });
}

function blankFindings({ grid, columns, indicators }: PerformanceTable): Finding[] {
  const isFilled = ({ target }: Indicator) => target !== '';
  if (columns.target === undefined || !indicators.some(isFilled)) return [];
  const blank = indicators.filter((indicator) => !isFilled(indicator) && indicator.name !== '');
  // Where many are blank the values stand in other columns.
  if (blank.length === 0 || blank.length * 4 > indicators.length) return [];
  const names = blank.map(({ name }) => name.slice(0, 20)).join('、');
  return [
    made(BLANK, grid, '', `${blank.length} 项指标没有指标值：${names}。请填写，不适用的注明“无”。`),
  ];
}

interface Day {
  readonly text: string;
  readonly value: number;
}

function dayIn(text: string): Day | undefined {
  const [shown, year, month, day] = /(20\d\d)年(\d{1,2})月(\d{1,2})?日?/.exec(fold(text)) ?? [];
  if (shown === undefined) return undefined;
  return { text: shown, value: Number(year) * 10_000 + Number(month) * 100 + Number(day ?? 31) };
}

function lateFindings({ grid, indicators }: PerformanceTable): Finding[] {
  return indicators.flatMap((indicator): Finding[] => {
    const wished = dayIn(indicator.target);
    const reached = dayIn(indicator.reached ?? '');
    if (!wished || !reached || reached.value <= wished.value) return [];
    return [
      made(
        PERIOD,
        grid,
        indicator.name,
        `预期 ${indicator.target} 完成，实际 ${indicator.reached ?? ''} 完成，晚于预期，不能算完成。请核对两个日期。`,
      ),
    ];
  });
}

function monthsIn(text: string): string | undefined {
  const [, from, to] = /(?<!\d)(\d{1,2})月?[-—~至](\d{1,2})月/.exec(fold(text)) ?? [];
  return from === undefined ? undefined : `${from}-${to ?? ''}`;
}

function monthFindings({ grid, indicators }: PerformanceTable): Finding[] {
  const named = monthsIn(grid.title);
  if (named === undefined) return [];
  return indicators.flatMap((indicator): Finding[] => {
    const months = monthsIn(indicator.target.replace(/^.*?20\d\d年?[.．]?/u, ''));
    if (months === undefined || months === named) return [];
    return [
      made(
        PERIOD,
        grid,
        indicator.name,
        `项目名称写 ${named} 月，“${indicator.name}”的时限却是“${indicator.target}”，请核对。`,
      ),
    ];
  });
}

function oldYears(tables: readonly PerformanceTable[], year: number | undefined): Finding[] {
  if (year === undefined) return [];
  const old = tables.filter(({ indicators }) => {
    const times = indicators.filter(({ second, name }) =>
      /时效|时间|时限/.test(`${second}${name}`),
    );
    const years = times.flatMap(({ target }) =>
      [...target.matchAll(/20\d\d/g)].map(([text]) => Number(text)),
    );
    return years.length > 0 && years.every((other) => other < year);
  });
  const [first] = old;
  if (first === undefined) return [];
  const names = old.map(({ grid }) => grid.title).join('、');
  return [
    made(
      YEAR,
      first.grid,
      '',
      `${old.length} 张绩效表的完成时限都在 ${year} 年以前：${names}。如是上年结转的项目可不理会，否则请改为本年的时限。`,
    ),
  ];
}

/** Names that differ in one or two characters, none of them a number. */
function isAlmost(one: string, other: string): boolean {
  const numbers = (text: string) => text.replace(/[^\d一二三四五六七八九十]/gu, '');
  const longest = Math.max(one.length, other.length);
  if (one === other || longest < 7 || Math.abs(one.length - other.length) > 2) return false;
  if (numbers(one) !== numbers(other)) return false;
  return editDistance(one, other) <= (longest >= 9 ? 2 : 1);
}

/** Every indicator is compared with every other; beyond this it takes too long. */
const MOST_COMPARED = 1_500;

function wished({ operator, target, unit }: Indicator): string {
  return fold(`${operator}${target}${unit}`);
}

function similarFindings(tables: readonly PerformanceTable[]): Finding[] {
  const all = tables.flatMap(({ grid, indicators }) =>
    indicators.map((indicator) => ({ grid, indicator, name: fold(indicator.name) })),
  );
  if (all.length > MOST_COMPARED) return [];
  const pairs = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(
        (other) =>
          other.grid !== one.grid &&
          isAlmost(one.name, other.name) &&
          wished(one.indicator) === wished(other.indicator),
      )
      .map((other) => ({ one, other })),
  );
  const unlike = pairs.filter(
    ({ one, other }) => !all.some(({ name, grid }) => grid === other.grid && name === one.name),
  );
  const [first] = unlike;
  if (first === undefined) return [];
  const listed = [
    ...new Set(
      unlike.map(({ one, other }) => `“${one.indicator.name}”与“${other.indicator.name}”`),
    ),
  ];
  return [
    made(
      SIMILAR,
      first.one.grid,
      '',
      `这些指标在两张绩效表中只差一两个字、指标值相同，可能是同一指标：${listed.join('；')}。请统一写法。`,
    ),
  ];
}

/** Targets of performance: weights, units, blanks, time, funds. */
export const performanceRule: TableRule = {
  rules: [WEIGHT, UNIT, BLANK, PERIOD, YEAR, SIMILAR, FUND, TASKS, ...DETAIL_RULES],
  run: ({ tables, year }) => {
    const own = tables.filter(({ nature }) => nature.kind === 'performance');
    const read = own.flatMap(({ grid }) => readPerformance(grid) ?? []);
    const each = read.flatMap((table) => [
      ...weightFindings(table),
      ...unitFindings(table),
      ...blankFindings(table),
      ...lateFindings(table),
      ...monthFindings(table),
    ]);
    const funds = own.flatMap(({ grid }) => fundFindings(grid));
    const findings = [
      ...each,
      ...funds,
      ...oldYears(read, year),
      ...similarFindings(read),
      ...detailFindings(tables, read),
    ];
    const unread = read.filter(
      ({ columns, isAligned }) => columns.weight !== undefined && !isAligned,
    );
    const notRun = unread.map(({ grid }) => ({
      code: WEIGHT.code,
      title: WEIGHT.title,
      reason: `“${nameOf(grid)}”有的行与表头没有对齐，权重合计未检查。`,
    }));
    return { findings, passed: Math.max(0, read.length * 3 - findings.length), notRun };
  },
};
