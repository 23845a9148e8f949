import type { CheckRule } from './check-rule.ts';
import { agencyFunds } from './rules/agency-funds.ts';
import {
  balanceByFunction,
  balanceBySource,
  balanceByUnit,
  balanceTotal,
  carriedForward,
} from './rules/balance.ts';
import { codeDepth, codeFitsUnit, codeKnown, codeMapping, zeroLines } from './rules/codes.ts';
import {
  dutiesGiven,
  emptyTables,
  notApplicable,
  textsGiven,
  topicsGiven,
} from './rules/completeness.ts';
import { executionWithin, finalAmounts, likelyUnit } from './rules/final-accounts.ts';
import {
  indicatorCosts,
  indicatorDays,
  indicatorKinds,
  indicatorScores,
  indicatorValues,
  indicatorWeights,
} from './rules/indicators.ts';
import { doubledLines, negativeAmounts, priorBalance } from './rules/lines.ts';
import { overallPerformance } from './rules/overall.ts';
import { ownParagraphs, textScale } from './rules/paragraphs.ts';
import { categoryFits, personnelItems } from './rules/personnel-items.ts';
import { priorEntered, priorZero, reasonDirection, reasonGiven } from './rules/prior.ts';
import { procurementItems, procurementMoney } from './rules/procurement.ts';
import { projectAmount, projectItems, projectNames, projectNature } from './rules/projects.ts';
import { rounding } from './rules/rounding.ts';
import { SECRET_RULES } from './rules/secrets.ts';
import { evaluationCoverage, selfEvaluation } from './rules/self-evaluation.ts';
import { staffPay, staffQuota } from './rules/staff.ts';
import { receptions, threePublicCounts, threePublicItems } from './rules/three-public.ts';
import { assetParts, vehicleCosts, vehicleCounts } from './rules/vehicles.ts';
import { WORDING_RULES } from './rules/wording.ts';

/** Every rule on a year's facts, in the order in which the user reads them. */
export const CHECK_RULES: readonly CheckRule[] = [
  balanceTotal,
  balanceBySource,
  balanceByUnit,
  balanceByFunction,
  carriedForward,
  projectAmount,
  projectItems,
  projectNature,
  projectNames,
  overallPerformance,
  selfEvaluation,
  evaluationCoverage,
  executionWithin,
  finalAmounts,
  threePublicItems,
  threePublicCounts,
  receptions,
  agencyFunds,
  procurementItems,
  procurementMoney,
  staffQuota,
  staffPay,
  vehicleCounts,
  vehicleCosts,
  assetParts,
  personnelItems,
  categoryFits,
  likelyUnit,
  negativeAmounts,
  doubledLines,
  codeKnown,
  codeFitsUnit,
  codeDepth,
  codeMapping,
  zeroLines,
  priorEntered,
  priorBalance,
  reasonGiven,
  reasonDirection,
  priorZero,
  dutiesGiven,
  topicsGiven,
  textsGiven,
  indicatorKinds,
  indicatorWeights,
  indicatorValues,
  indicatorCosts,
  indicatorScores,
  indicatorDays,
  emptyTables,
  notApplicable,
  ...WORDING_RULES,
  ownParagraphs,
  textScale,
  ...SECRET_RULES,
  rounding,
];
