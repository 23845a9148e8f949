import type { CommonPlace } from './unit-rows.ts';

/** 基本支出. */
export const BASIC_PLACE: CommonPlace = {
  list: 'basic',
  path: ['expenditure'],
  blank: { nature: 'basic', source: 'generalPublicBudget' },
  only: (row) => row['nature'] === 'basic',
};

/** 收入. */
export const INCOME_PLACE: CommonPlace = { list: 'income', path: ['income'], blank: {} };

/** 政府采购. */
export const PROCUREMENT_PLACE: CommonPlace = {
  list: 'procurement',
  path: ['procurement'],
  blank: {},
};
