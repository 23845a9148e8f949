import type { Fen } from '../money/index.ts';
import type { Dimension } from './dimensions.ts';

/** The amounts a line can carry. `amount` is the figure of the year: the budget, or the actual. */
export const FIELDS = [
  'amount',
  'initialBudget',
  'adjustedBudget',
  'forSmallAndMedium',
  'forSmallAndMicro',
] as const;

export type Field = (typeof FIELDS)[number];

/** One fact with an amount, ready to be added up. */
export interface LedgerLine {
  readonly dimensions: Readonly<Partial<Record<Dimension, string>>>;
  readonly amounts: Readonly<Partial<Record<Field, Fen>>>;
  /** Path of the fact in the year data: `expenditure[3]`. */
  readonly path: string;
}

/** The collections of lines from which every figure is added up. */
export const BOOKS = [
  'expenditure',
  'income',
  'carriedOver',
  'threePublic',
  'agencyOperatingFunds',
  'procurement',
  'priorExpenditure',
  'priorExpenditureBridged',
  'priorIncome',
  'priorThreePublic',
  'priorAgencyOperatingFunds',
  'priorProcurement',
] as const;

export type Book = (typeof BOOKS)[number];

export type Books = Readonly<Record<Book, readonly LedgerLine[]>>;
