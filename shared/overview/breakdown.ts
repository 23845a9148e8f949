import { type Book, type Level, type Scope, evaluate } from '../ledger/index.ts';
import { type Fen, subtract, sum } from '../money/index.ts';

/** One part of a sum, with its name in the clerk's words. */
export interface Portion {
  readonly key: string;
  readonly label: string;
  readonly fen: Fen;
}

/** A sum and its parts; the parts add up to it exactly. */
export interface Breakdown {
  readonly total: Fen;
  readonly parts: readonly Portion[];
}

/** Key of what has no value at the level that is asked for. */
export const UNNAMED = '';

/** The ledger's sum of a book within a scope. */
export function totalOf(scope: Scope, book: Book): Fen {
  return evaluate({ of: book }, scope, {}).fen;
}

/** Parts of a total; what they do not reach becomes a part of its own. */
function withRemainder(total: Fen, parts: readonly Portion[], restLabel: string): Breakdown {
  const rest = subtract(total, sum(parts.map(({ fen }) => fen)));
  if (rest === 0) return { total, parts };
  return { total, parts: [...parts, { key: UNNAMED, label: restLabel, fen: rest }] };
}

function bySize(a: Portion, b: Portion): number {
  return b.fen - a.fen;
}

/** A book's sum by the keys of a level, the largest first; what has no key comes last. */
export function breakDown(
  scope: Scope,
  book: Book,
  level: Level,
  nameOf: (key: string) => string,
): Breakdown {
  const parts = scope
    .keys(book, level)
    .map((key) => ({ key, label: nameOf(key), fen: totalOf(scope.at(level, key), book) }))
    .filter(({ fen }) => fen !== 0)
    .toSorted(bySize);
  return withRemainder(totalOf(scope, book), parts, '未注明');
}
