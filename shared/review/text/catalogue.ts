import { breakdownRule } from './rules/breakdown.ts';
import { changeRule } from './rules/change.ts';
import { comparisonWordRule } from './rules/comparison-word.ts';
import { completionRule } from './rules/completion.ts';
import { figureInTableRule } from './rules/figure-in-table.ts';
import { flatRule } from './rules/flat.ts';
import { growthRule } from './rules/growth.ts';
import { priorYearRule } from './rules/prior-year.ts';
import { reasonRule } from './rules/reason.ts';
import { shareRule } from './rules/share.ts';
import { sameFigureRule } from './rules/same-figure.ts';
import { performanceRule } from './rules/performance.ts';
import { listedItemsRule } from './rules/listed-items.ts';
import { notUsedRule } from './rules/not-used.ts';
import { itemKindRule } from './rules/item-kind.ts';
import { numberingRule } from './rules/numbering.ts';
import { countRule } from './rules/counts.ts';
import { codeRule } from './rules/codes.ts';
import { lastYearRule } from './rules/last-year.ts';
import { missingRule } from './rules/missing.ts';
import { wordingRules } from './rules/wording.ts';
import { glossaryRule } from './rules/glossary.ts';
import { leftoverRule } from './rules/leftovers.ts';
import { changeInTableRule } from './rules/change-in-table.ts';
import { changePartsRule } from './rules/change-parts.ts';
import { unitRule } from './rules/unit.ts';
import { equationRule } from './rules/equation.ts';
import { thresholdRule } from './rules/threshold.ts';
import { selfEvaluationRule } from './rules/self-evaluation.ts';
import type { TextRule } from './subject.ts';

/** All rules of running text, in the order in which they report. */
export const TEXT_RULES: readonly TextRule[] = [
  changeRule,
  growthRule,
  flatRule,
  comparisonWordRule,
  reasonRule,
  priorYearRule,
  lastYearRule,
  shareRule,
  completionRule,
  breakdownRule,
  figureInTableRule,
  sameFigureRule,
  performanceRule,
  listedItemsRule,
  notUsedRule,
  itemKindRule,
  numberingRule,
  countRule,
  codeRule,
  glossaryRule,
  leftoverRule,
  changeInTableRule,
  changePartsRule,
  unitRule,
  equationRule,
  thresholdRule,
  selfEvaluationRule,
  missingRule,
  ...wordingRules,
];
