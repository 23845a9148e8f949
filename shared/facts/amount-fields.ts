/** The lists whose rows are facts with an amount of this year. */
export const AMOUNT_BOOKS = [
  'income',
  'expenditure',
  'carriedOver',
  'threePublic',
  'agencyOperatingFunds',
  'procurement',
] as const;

/** The fields in which such a row has its amount: a budget the first, final accounts the others. */
export const AMOUNT_FIELDS = ['amount', 'initialBudget', 'adjustedBudget', 'actual'] as const;
