import { type Book, type Books, Scope, evaluate } from '../ledger/index.ts';
import type { Fen } from '../money/index.ts';
import { totalOf } from './breakdown.ts';

/** The 三公 items in the order in which they are told. */
export const THREE_PUBLIC_ITEMS = [
  'abroad',
  'vehiclePurchase',
  'vehicleOperation',
  'reception',
] as const;

/** The 三公 of one year. */
export interface ThreePublicYear {
  readonly year: number;
  readonly total: Fen;
  readonly items: Readonly<Record<(typeof THREE_PUBLIC_ITEMS)[number], Fen>>;
  /** True where the figures are the 上年数 of the following year, not a year of the library. */
  readonly isFromFollowing: boolean;
}

/** A year of the library, opened. */
export interface OpenedYear {
  readonly year: number;
  readonly books: Books;
}

/** Undefined where nothing is entered, which is not nought. */
function yearOf(
  books: Books,
  book: Book,
  year: number,
  isFromFollowing: boolean,
): ThreePublicYear | undefined {
  const all = Scope.all(books);
  if (!evaluate({ of: book }, all, {}).isEntered) return undefined;
  const amount = (item: string): Fen => totalOf(all.where({ item }), book);
  return {
    year,
    total: totalOf(all, book),
    items: {
      abroad: amount('abroad'),
      vehiclePurchase: amount('vehiclePurchase'),
      vehicleOperation: amount('vehicleOperation'),
      reception: amount('reception'),
    },
    isFromFollowing,
  };
}

/**
 * The 三公 of these years and of the years before them, as far as those are known only from the 上年数;
 * by year.
 */
export function threePublicYears(opened: readonly OpenedYear[]): readonly ThreePublicYear[] {
  const entered = opened.flatMap(
    ({ year, books }) => yearOf(books, 'threePublic', year, false) ?? [],
  );
  const own = new Set(entered.map(({ year }) => year));
  const before = opened
    .filter(({ year }) => !own.has(year - 1))
    .flatMap(({ year, books }) => yearOf(books, 'priorThreePublic', year - 1, true) ?? []);
  return [...before, ...entered].toSorted((a, b) => a.year - b.year);
}
