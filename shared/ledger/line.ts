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
  /** A number made from the path: many lines get a short name by it. */
  readonly hash: number;
}

/** One step of FNV-1a. */
export function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

export const NO_HASH = 0x811c9dc5;

/** The hash of a text. */
export function hashOf(text: string): number {
  let hash = NO_HASH;
  for (let index = 0; index < text.length; index += 1) hash = mixed(hash, text.charCodeAt(index));
  return hash;
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
