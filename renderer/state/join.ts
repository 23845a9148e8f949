import type { CommitRow, Patch } from '../../shared/api/index.ts';
import type { Path } from '../../shared/entry/index.ts';

interface Patched {
  readonly patches: readonly Patch[];
}

/**
 * The part of the year that a patch touches. Rows that come or go move those behind them: that touches
 * the whole list.
 */
function placeOf({ op, path }: Patch): Path {
  const last = path.at(-1);
  const isMove = last === 'length' || (typeof last === 'number' && op !== 'replace');
  return isMove ? path.slice(0, -1) : path;
}

function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((key, index) => String(inner[index]) === String(key));
}

function touchSame(one: Path, other: Path): boolean {
  return one.length < other.length ? isWithin(other, one) : isWithin(one, other);
}

/** Whether two changes of one year touch different parts of it, so that their order does not matter. */
export function areApart(one: Patched, other: Patched): boolean {
  const places = other.patches.map(placeOf);
  return one.patches.every((patch) => {
    const place = placeOf(patch);
    return !places.some((known) => touchSame(place, known));
  });
}

/** The latest steps of a list that can still be undone, or redone, after someone else's change. */
export function stillApart<T extends Patched>(steps: readonly T[], theirs: Patched): readonly T[] {
  return steps.slice(steps.findLastIndex((step) => !areApart(step, theirs)) + 1);
}

/** The commits after a revision, oldest first; undefined where not all of them are known. */
export function commitsAfter(
  revision: number,
  newestFirst: readonly CommitRow[],
): readonly CommitRow[] | undefined {
  const later = newestFirst.filter((one) => one.revision > revision).toReversed();
  return later[0]?.revision === revision + 1 ? later : undefined;
}
