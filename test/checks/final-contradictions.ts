import { type Change, at } from './contradictions.ts';

/** The same for final accounts; the base is the sample, whose own findings do not count. */
export const FINAL_CHANGES: readonly (readonly [string, Change])[] = [
  [
    'FINAL-OVER-BUDGET',
    (file) => {
      at(file.expenditure, 0).actual = '9999999.00';
    },
  ],
  [
    'FINAL-AMOUNTS',
    (file) => {
      delete at(file.expenditure, 0).adjustedBudget;
    },
  ],
  [
    'TIE-SELF-EVALUATION',
    (file) => {
      at(file.projects, 0).selfEvaluation = {
        budget: '2.00',
        budgetFiscal: '1.00',
        budgetOther: '0.00',
      };
    },
  ],
  [
    'SELF-EVALUATION-COVER',
    (file) => {
      delete at(file.projects, 0).selfEvaluation;
      delete at(file.projects, 0).isSelfEvaluated;
    },
  ],
  [
    'INDICATOR-DAYS',
    (file) => {
      at(at(file.projects, 0).indicators, 0).value = '2021年6月30日前';
      at(at(file.projects, 0).indicators, 0).actual = '2021年7月1日';
    },
  ],
  [
    'INDICATOR-SCORES',
    (file) => {
      delete at(at(file.projects, 0).indicators, 0).actual;
    },
  ],
  [
    'INDICATOR-SCORES',
    (file) => {
      at(at(file.projects, 0).indicators, 0).weight = 10;
      at(at(file.projects, 0).indicators, 0).score = 11;
    },
  ],
  [
    'TIE-RECEPTION',
    (file) => {
      at(file.receptionItems, 0).amount = '1.00';
    },
  ],
];
