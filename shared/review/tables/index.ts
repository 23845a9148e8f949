import type { Catalog } from '../../catalog/index.ts';
import type { Finding, Review, Rule } from '../../findings/index.ts';
import type { PublishedDocument } from '../published-document.ts';
import { codeFinder } from './names.ts';
import { performanceRule } from './performance-rule.ts';
import { amountsRule } from './amounts-rule.ts';
import { growthRule } from './growth-rule.ts';
import { headsRule } from './heads-rule.ts';
import { codesRule } from './codes-rule.ts';
import { contentsRule } from './contents-rule.ts';
import { emptyRule } from './empty-rule.ts';
import type { TableRule } from './rule.ts';
import { tieRule } from './tie-rule.ts';
import { understand } from './understood.ts';

export { type AmountCell, type AmountColumn, type Block, type Grid, type Unit } from './grid.ts';
export { amountAt, labelOf, nameOf, unitIn } from './grid.ts';
export { readHeader } from './header.ts';
export { bareName, fold } from './fold.ts';
export { isTableNumber } from './table-number.ts';
export { type Kind, type Nature, type PartKind, type Scope } from './kinds.ts';
export { type Role, roleOf } from './roles.ts';
export type { RowLabel } from './rows.ts';
export {
  type UnderstoodBlock,
  type UnderstoodDocument,
  type UnderstoodTable,
  fileYear,
  understand,
} from './understood.ts';

const TABLE_RULES: readonly TableRule[] = [
  // A wrong unit explains what the sums find.
  headsRule,
  tieRule,
  growthRule,
  amountsRule,
  performanceRule,
  codesRule,
  emptyRule,
  contentsRule,
];

/** The rules that audit tables, for the catalogue of rules. */
export const tableRules: readonly Rule[] = TABLE_RULES.flatMap(({ rules }) => rules);

/** The year of a disclosure, as its titles and tables tell it. */
export function yearOf(document: PublishedDocument): number | undefined {
  return understand(document).year;
}

/** The same remark on several tables is one finding with the others under it. */
function gather(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ code, severity, message }) =>
    severity === 'info' ? `${code}|${message}` : Symbol(),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const message = `${first.message}（共 ${others.length + 1} 张表）`;
    return [{ ...first, message, related: [...(first.related ?? []), ...others] }];
  });
}

/**
 * Audits the tables of a finished document: sums within them, figures between them, codes and names,
 * heads, and what is missing. Whatever it cannot understand is said to be not run.
 */
export function reviewTables(document: PublishedDocument, catalog?: Catalog): Review {
  const understood = understand(document);
  const codeOf = codeFinder(understood.tables, catalog);
  const subject = { ...understood, catalog, codeOf };
  const outcomes = TABLE_RULES.map((rule) => rule.run(subject));
  return {
    findings: gather(outcomes.flatMap(({ findings }) => findings)),
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    notRun: outcomes.flatMap(({ notRun = [] }) => notRun),
  };
}
