import type { Finding } from '../../findings/index.ts';
import { ASSETS, assetFindings } from './asset-sums.ts';
import { fold } from './fold.ts';
import { GRAND, NUMBERS, balanceFindings, totalFindings } from './list-rows.ts';
import { BUDGET, PRICE, RESERVED, purchaseFindings } from './purchases.ts';
import type { RuleOutcome, TableRule } from './rule.ts';
import { ECONOMIC, SPLIT, economicFindings, splitFindings } from './three-public-items.ts';
import type { UnderstoodTable } from './understood.ts';

function checkTable(table: UnderstoodTable): Finding[] {
  return [
    ...purchaseFindings(table),
    ...splitFindings(table),
    ...assetFindings(table),
    ...balanceFindings(table),
  ];
}

/** Purchases, “三公”, assets and the numbering of lists. */
export const amountsRule: TableRule = {
  rules: [PRICE, RESERVED, BUDGET, SPLIT, ECONOMIC, ASSETS, NUMBERS, GRAND],
  run: (subject): RuleOutcome => {
    const kinds = new Set(['procurement', 'threePublic', 'assets', 'balance']);
    const checked = subject.tables.filter(({ nature }) => kinds.has(nature.kind));
    const findings = [
      ...checked.flatMap(checkTable),
      ...economicFindings(subject),
      ...totalFindings(subject.tables),
    ];
    return {
      findings: onePerProblem(findings),
      passed: Math.max(0, checked.length - findings.length),
    };
  },
};

/** The same slip in several rows is one finding. */
function onePerProblem(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ code, where, message }) =>
    code === PRICE.code
      ? `${code}:${fold(where.split(' › ')[0] ?? '')}:${message.includes('单价太小') ? 'zero' : where}`
      : `${code}:${where}:${message}`,
  );
  return [...groups.values()].flatMap(([first, ...related]) => {
    if (first === undefined) return [];
    return [related.length === 0 ? first : { ...first, related }];
  });
}
