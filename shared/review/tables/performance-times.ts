import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import type { PerformanceTable } from './performance-grid.ts';
import { findingIn } from './table-finding.ts';

/** What was wished is in the project's time, what was reached not after it. */
export const PERIOD = {
  code: 'PERF-PERIOD',
  severity: 'info',
  title: '时限与项目相符',
  compares: '完成时限与项目名称所写的月份一致；实际完成不晚于预期',
} as const satisfies Rule;

/** Targets are this year's. */
export const YEAR = {
  code: 'PERF-YEAR',
  severity: 'info',
  title: '绩效时限包括本年',
  compares: '时效指标所写年度包括本年度',
} as const satisfies Rule;

interface Day {
  readonly text: string;
  readonly value: number;
}

function dayIn(text: string): Day | undefined {
  const [shown, year, month, day] = /(20\d\d)年(\d{1,2})月(\d{1,2})?日?/.exec(fold(text)) ?? [];
  if (shown === undefined) return undefined;
  return { text: shown, value: Number(year) * 10_000 + Number(month) * 100 + Number(day ?? 31) };
}

/** Indicators reached after the day they were wished for. */
export function lateFindings({ grid, indicators }: PerformanceTable): Finding[] {
  return indicators.flatMap((indicator): Finding[] => {
    const wished = dayIn(indicator.target);
    const reached = dayIn(indicator.reached ?? '');
    if (!wished || !reached || reached.value <= wished.value) return [];
    return [
      findingIn(
        PERIOD,
        { grid },
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

/** Indicators whose months are not those in the name of the project. */
export function monthFindings({ grid, indicators }: PerformanceTable): Finding[] {
  const named = monthsIn(grid.title);
  if (named === undefined) return [];
  return indicators.flatMap((indicator): Finding[] => {
    const months = monthsIn(indicator.target.replace(/^.*?20\d\d年?[.．]?/u, ''));
    if (months === undefined || months === named) return [];
    return [
      findingIn(
        PERIOD,
        { grid },
        indicator.name,
        `项目名称写 ${named} 月，“${indicator.name}”的时限却是“${indicator.target}”，请核对。`,
      ),
    ];
  });
}

/** Tables whose times all lie before the year; one finding for all. */
export function oldYears(tables: readonly PerformanceTable[], year: number | undefined): Finding[] {
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
    findingIn(
      YEAR,
      first,
      '',
      `${old.length} 张绩效表的完成时限都在 ${year} 年以前：${names}。如是上年结转的项目可不理会，否则请改为本年的时限。`,
    ),
  ];
}
