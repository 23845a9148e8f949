import type { Finding, Rule } from '../../findings/index.ts';
import { SCALE, writeDecimal } from './decimal.ts';
import { type PerformanceTable, byProject, weightOf } from './performance-grid.ts';
import { findingIn } from './table-finding.ts';

/** Σ weights ＝ 100, or 90. */
export const WEIGHT = {
  code: 'PERF-WEIGHT',
  severity: 'error',
  title: '指标权重合计',
  compares: '各项指标权重之和为 100，或为 90（预算执行率 10 分不列）',
} as const satisfies Rule;

const HUNDRED = 100n * 10n ** BigInt(SCALE);
const NINETY = 90n * 10n ** BigInt(SCALE);

/** Weights that do not add up, project by project. */
export function weightFindings(table: PerformanceTable): Finding[] {
  if (table.columns.weight === undefined || !table.isAligned) return [];
  return byProject(table).flatMap((indicators): Finding[] => {
    const weights = indicators.flatMap((indicator) => weightOf(indicator) ?? []);
    const sum = weights.reduce((total, weight) => total + weight, 0n);
    if (weights.length < 2 || sum === HUNDRED || sum === NINETY) return [];
    const listed = weights.map((weight) => writeDecimal(weight, 0)).join('＋');
    const message = `${weights.length} 项指标的权重合计 ${writeDecimal(sum, 0)}（${listed}），应为 100（预算执行率 10 分不列的为 90），请核对。`;
    return [
      findingIn(
        WEIGHT,
        table,
        indicators.length === table.indicators.length ? '' : (indicators[0]?.name ?? ''),
        message,
      ),
    ];
  });
}
