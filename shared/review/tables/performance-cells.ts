import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import type { Indicator, PerformanceTable } from './performance-grid.ts';
import { findingIn } from './table-finding.ts';

/** Rates are not counted in pieces, satisfaction is not wished low. */
export const UNIT = {
  code: 'PERF-UNIT',
  severity: 'info',
  title: '指标与计量单位相称',
  compares: '“……率”“……度”不以年、次、个为单位；满意度用“≥”',
} as const satisfies Rule;

/** Indicators have targets. */
export const BLANK = {
  code: 'PERF-BLANK',
  severity: 'info',
  title: '指标值不空',
  compares: '列出的指标都有指标值',
} as const satisfies Rule;

const COUNT_UNIT = /^(年|月|日|天|个|次|场|场次|人|人次|期|份|册|项|家|名)$/;

/** Units and signs that do not go with what the indicator measures. */
export function unitFindings({ grid, indicators }: PerformanceTable): Finding[] {
  return indicators.flatMap((indicator): Finding[] => {
    const name = fold(indicator.name);
    const unit = fold(indicator.unit);
    if (/(率|满意度)$/.test(name) && COUNT_UNIT.test(unit)) {
      return [
        findingIn(
          UNIT,
          { grid },
          indicator.name,
          `“${indicator.name}”是比率，计量单位却是“${indicator.unit}”（${indicator.operator}${indicator.target}${indicator.unit}），请核对指标名称或单位。`,
        ),
      ];
    }
    const isDown = /^[≤<＜]/.test(fold(`${indicator.operator}${indicator.target}`));
    if (!/满意度|满意率/.test(name) || !isDown) return [];
    return [
      findingIn(
        UNIT,
        { grid },
        indicator.name,
        `“${indicator.name}”写作“${indicator.operator}${indicator.target}”，满意度应当“≥”，请核对。`,
      ),
    ];
  });
}

/** Indicators without a target among others that have one. */
export function blankFindings({ grid, columns, indicators }: PerformanceTable): Finding[] {
  const isFilled = ({ target }: Indicator) => target !== '';
  if (columns.target === undefined || !indicators.some(isFilled)) return [];
  const blank = indicators.filter((indicator) => !isFilled(indicator) && indicator.name !== '');
  // Where many are blank the values stand in other columns.
  if (blank.length === 0 || blank.length * 4 > indicators.length) return [];
  const names = blank.map(({ name }) => name.slice(0, 20)).join('、');
  return [
    findingIn(
      BLANK,
      { grid },
      '',
      `${blank.length} 项指标没有指标值：${names}。请填写，不适用的注明“无”。`,
    ),
  ];
}
