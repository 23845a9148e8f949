import {
  type Book,
  type Level,
  type Measure,
  type Measures,
  type Scope,
  evaluate,
} from '../ledger/index.ts';
import type { GroupingSpec } from '../pack/index.ts';
import { usualPlace } from './names.ts';

/** A key to be shown, with the name that the pack gives it. */
export interface GroupKey {
  readonly code: string;
  readonly name?: string | undefined;
}

const DEFAULT_BOOKS: readonly Book[] = ['expenditure'];

function occurring(scope: Scope, level: Level, books: readonly Book[]): string[] {
  return [...new Set(books.flatMap((book) => scope.keys(book, level)))];
}

function amountBy(
  scope: Scope,
  level: Level,
  by: Measure,
  measures: Measures,
): (code: string) => number {
  const amounts = new Map<string, number>();
  return (code) => {
    const known = amounts.get(code);
    if (known !== undefined) return known;
    const amount = evaluate(by, scope.at(level, code), measures).fen;
    amounts.set(code, amount);
    return amount;
  };
}

function isZeroEverywhere(
  scope: Scope,
  books: readonly Book[],
  level: Level,
  code: string,
): boolean {
  const within = scope.at(level, code);
  return books.every((book) =>
    within.lines(book).every((line) => Object.values(line.amounts).every((value) => value === 0)),
  );
}

/** The keys of a level that a tree or list shows, in its order. */
export function groupKeys(
  scope: Scope,
  level: Level,
  grouping: GroupingSpec,
  measures: Measures,
): readonly GroupKey[] {
  const books = grouping.of ?? DEFAULT_BOOKS;
  const by = grouping.by;
  let codes = occurring(scope, level, books);
  if (grouping.keepZero === false) {
    codes = codes.filter((code) =>
      by === undefined
        ? !isZeroEverywhere(scope, books, level, code)
        : evaluate(by, scope.at(level, code), measures).fen !== 0,
    );
  }
  const fixed = grouping.also ?? [];
  const names = new Map(fixed.map((one) => [one.code, one.name]));
  const all = [...new Set([...fixed.map((one) => one.code), ...codes])];
  return inOrder(
    all,
    level,
    grouping,
    amountBy(scope, level, by ?? { of: books[0] ?? 'expenditure' }, measures),
  ).map((code) => ({ code, name: names.get(code) }));
}

function inOrder(
  codes: readonly string[],
  level: Level,
  grouping: GroupingSpec,
  amount: (code: string) => number,
): readonly string[] {
  const order = grouping.order ?? 'code';
  if (order === 'entry') return codes;
  const byCode = (a: string, b: string): number =>
    usualPlace(level, a) - usualPlace(level, b) || (a < b ? -1 : a > b ? 1 : 0);
  if (order === 'code') return codes.toSorted(byCode);
  return codes.toSorted((a, b) => amount(b) - amount(a) || byCode(a, b));
}
