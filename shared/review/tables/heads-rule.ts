import type { Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import { finding } from './head-finding.ts';
import { NAME, checkNames, checkUnitCodes } from './head-names.ts';
import { UNIT, checkUnits } from './head-units.ts';
import { YEAR, checkYears } from './head-years.ts';
import type { RuleOutcome, TableRule, TableSubject } from './rule.ts';

const TITLE = {
  code: 'HEAD-TITLE',
  severity: 'warning',
  title: '表名用规范名称',
  compares: '表名、表注中预算种类的名称（如“政府性基金预算”）',
  source: '《中华人民共和国预算法》第五条',
} as const satisfies Rule;

const TITLE_SLIPS: readonly (readonly [RegExp, string])[] = [[/政府基金/, '政府性基金']];

function titleFindings({ tables }: TableSubject): RuleOutcome {
  const findings = tables.flatMap(({ grid }) =>
    TITLE_SLIPS.flatMap(([pattern, right]) => {
      const wrong = pattern.exec(fold(`${grid.title} ${grid.notes.join(' ')}`))?.[0];
      if (wrong === undefined) return [];
      return [finding(TITLE, grid, `表名或表注写作“${wrong}”，规范名称是“${right}”，请改正。`)];
    }),
  );
  return { findings, passed: tables.length - findings.length };
}

/** Heads: unit, year, department. */
export const headsRule: TableRule = {
  rules: [UNIT, YEAR, NAME, TITLE],
  run: (subject) => {
    const outcomes = [checkUnits, checkYears, checkNames, checkUnitCodes, titleFindings].map(
      (check) => check(subject),
    );
    return {
      findings: outcomes.flatMap(({ findings }) => findings),
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
      notRun: outcomes.flatMap(({ notRun = [] }) => notRun),
    };
  },
};
