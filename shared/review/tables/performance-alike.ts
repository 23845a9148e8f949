import type { Finding, Rule } from '../../findings/index.ts';
import { editDistance } from '../../wording/index.ts';
import { fold } from './fold.ts';
import type { Indicator, PerformanceTable } from './performance-grid.ts';
import { findingIn } from './table-finding.ts';

/** One indicator has one name. */
export const SIMILAR = {
  code: 'PERF-SIMILAR',
  severity: 'info',
  title: '同一指标写法一致',
  compares: '不同绩效表中只差一字的指标',
} as const satisfies Rule;

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

/** Indicators of two tables that differ in a character or two; one finding for all. */
export function similarFindings(tables: readonly PerformanceTable[]): Finding[] {
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
    findingIn(
      SIMILAR,
      first.one,
      '',
      `这些指标在两张绩效表中只差一两个字、指标值相同，可能是同一指标：${listed.join('；')}。请统一写法。`,
    ),
  ];
}
