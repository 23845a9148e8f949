import { type Level, LEVELS } from '../ledger/index.ts';
import type { TreeBlock } from '../pack/index.ts';
import type { Node } from '../report/index.ts';

/**
 * The nodes of one level of a tree; `where` speaks of the outermost level. A code under `also` stands on
 * the level of its length, below those it belongs to.
 */
export function treeNodes(
  parent: Node,
  level: Level,
  tree: TreeBlock['tree'],
  isOutermost: boolean,
): readonly Node[] {
  const also = alsoAt(level, tree.also, isOutermost ? undefined : parent.code);
  if (isOutermost) return parent.children(level, { ...tree, also });
  const { of, order, by, keepZero } = tree;
  return parent.children(level, { of, order, by, keepZero, also });
}

type Also = NonNullable<TreeBlock['tree']['also']>;

/** What is also shown on a level, below a code: the codes of that length and those above longer ones. */
function alsoAt(level: Level, also: Also | undefined, above: string | undefined): Also | undefined {
  const { digits } = LEVELS[level];
  if (!also || digits === undefined) return above === undefined ? also : undefined;
  const below = also.filter(({ code }) => code.startsWith(above ?? '') && code.length >= digits);
  const codes = new Set(below.map(({ code }) => code.slice(0, digits)));
  return [...codes].map((code) => also.find((one) => one.code === code) ?? { code });
}
