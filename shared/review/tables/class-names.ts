import type { Finding, Rule } from '../../findings/index.ts';
import { unmarkedName } from './fold.ts';
import { nameOf } from './grid.ts';
import type { RuleOutcome, TableSubject } from './rule.ts';
import { isHeaded } from './sides.ts';

/** Names of classes. */
export const CLASS = {
  code: 'CLASS-NAME',
  severity: 'warning',
  title: '支出类名称用当年科目',
  compares: '收支总表所列支出类的名称在当年《政府收支分类科目》中',
  source: '《政府收支分类科目》（当年）',
} as const satisfies Rule;

const FOREIGN =
  /^(预备费|其他支出|转移性支出|债务|抗疫|社会保险基金|国有资本经营|年初预留|结转|结余)/;

/** Rows of classes in a list of income and expenditure that are no class of the year. */
export function checkClasses({ tables, catalog }: TableSubject): RuleOutcome {
  const classes = new Set(catalog?.children('function').map(({ name }) => unmarkedName(name)));
  let passed = 0;
  const findings = tables.flatMap(({ grid, blocks, nature }): Finding[] => {
    if (nature.kind !== 'balance' || classes.size < 20) return [];
    const block = blocks.find((other) => isHeaded(grid, other, '支出'));
    const rows =
      block?.rows.filter(
        ({ numbering, name }) => numbering === 1 && !/本年支出|结转|结余|事业单位/.test(name),
      ) ?? [];
    const strange = rows.filter(
      ({ name }) => !classes.has(unmarkedName(name)) && !FOREIGN.test(name),
    );
    passed += rows.length - strange.length;
    // A list that is not by classes at all is none of this rule's business.
    if (rows.length < 8 || strange.length * 4 > rows.length) return [];
    return strange.map(({ label, name }) => ({
      code: CLASS.code,
      severity: CLASS.severity,
      message: `“${name}”不是当年支出功能分类的类，可能是模板残留或旧名称，请核对。`,
      where: `${nameOf(grid)} › ${label}`,
      key: `${CLASS.code}:${name}`,
    }));
  });
  const groups = [...Map.groupBy(findings, ({ key }) => key).values()];
  const grouped = groups.flatMap(([first, ...related]): Finding[] => {
    if (first === undefined) return [];
    return [related.length === 0 ? first : { ...first, related }];
  });
  return { findings: grouped, passed };
}
