import { nameOf } from './grid.ts';
import { SIMILAR, similarFindings } from './performance-alike.ts';
import { BLANK, UNIT, blankFindings, unitFindings } from './performance-cells.ts';
import { DETAIL_RULES, detailFindings } from './performance-details.ts';
import { FUND, TASKS, fundFindings } from './performance-funds.ts';
import { readPerformance } from './performance-grid.ts';
import { PERIOD, YEAR, lateFindings, monthFindings, oldYears } from './performance-times.ts';
import { WEIGHT, weightFindings } from './performance-weights.ts';
import type { TableRule } from './rule.ts';

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
