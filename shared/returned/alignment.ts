import { diffArrays } from 'diff';

/** Two things that stand for one another, or one that has no counterpart. */
export interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
}

/** A pair below this likeness is two different things. */
const LIKE_ENOUGH = 0.45;
/** Beyond this many cells a block is not searched for pairs: it is another text. */
const LARGEST_BLOCK = 40_000;

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are, 0 to 1 (Dice's coefficient over pairs of characters). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [bigrams(a), bigrams(b)];
  let shared = 0;
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0);
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return total === 0 ? 0 : (2 * shared) / total;
}

/** Pairs two short runs in order so that the sum of likeness is greatest. */
function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  textOf: (one: T) => string,
): Pair<T>[] {
  if (before.length * after.length > LARGEST_BLOCK) {
    return [...before.map((one) => ({ before: one })), ...after.map((one) => ({ after: one }))];
  }
  const scores = before.map((one) =>
    after.map((other) => {
      const score = likeness(textOf(one), textOf(other));
      return score >= LIKE_ENOUGH ? score : 0;
    }),
  );
  const best = bestSums(scores, before.length, after.length);
  const pairs: Pair<T>[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const here = best[row]?.[column] ?? 0;
    const score = scores[row]?.[column] ?? 0;
    const one = before[row];
    const other = after[column];
    if (
      one !== undefined &&
      other !== undefined &&
      score > 0 &&
      here === score + (best[row + 1]?.[column + 1] ?? 0)
    ) {
      pairs.push({ before: one, after: other });
      row += 1;
      column += 1;
    } else if (one !== undefined && here === (best[row + 1]?.[column] ?? 0)) {
      pairs.push({ before: one });
      row += 1;
    } else if (other !== undefined) {
      pairs.push({ after: other });
      column += 1;
    } else if (one !== undefined) {
      pairs.push({ before: one });
      row += 1;
    }
  }
  return pairs;
}

/** `best[i][j]`: the greatest sum that the runs from i and j on can reach. */
function bestSums(
  scores: readonly (readonly number[])[],
  rows: number,
  columns: number,
): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const score = scores[row]?.[column] ?? 0;
      const paired = score > 0 ? score + (best[row + 1]?.[column + 1] ?? 0) : 0;
      const line = best[row];
      if (line)
        line[column] = Math.max(paired, best[row + 1]?.[column] ?? 0, line[column + 1] ?? 0);
    }
  }
  return best;
}

/** Aligns two lists: equal ones first, between them the likest in order. */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  textOf: (one: T) => string,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let [at, other] = [0, 0];
  let removed: readonly T[] = [];
  let added: readonly T[] = [];
  for (const { value, removed: isGone, added: isNew } of diffArrays(
    before.map(textOf),
    after.map(textOf),
  )) {
    const own = isNew ? [] : before.slice(at, at + value.length);
    const others = isGone ? [] : after.slice(other, other + value.length);
    at += own.length;
    other += others.length;
    if (isGone) removed = own;
    else if (isNew) added = others;
    else {
      pairs.push(...pairUp(removed, added, textOf));
      [removed, added] = [[], []];
      pairs.push(...own.map((one, index) => counterparts(one, others[index])));
    }
  }
  return [...pairs, ...pairUp(removed, added, textOf)];
}

function counterparts<T>(before: T, after: T | undefined): Pair<T> {
  return after === undefined ? { before } : { before, after };
}
