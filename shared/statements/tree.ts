import type { Level } from '../ledger/index.ts';
import type { TreeBlock } from '../pack/index.ts';
import type { Node } from '../report/index.ts';

/** The nodes of one level of a tree; `also` and `where` speak of the outermost level. */
export function treeNodes(
  parent: Node,
  level: Level,
  tree: TreeBlock['tree'],
  isOutermost: boolean,
): readonly Node[] {
  const { of, order, by, keepZero } = tree;
  if (isOutermost) return parent.children(level, tree);
  const also = tree.also?.filter(
    (one) => one.code.length > parent.code.length && one.code.startsWith(parent.code),
  );
  return parent.children(level, { of, order, by, keepZero, also: deeperOnly(also, level) });
}

const DIGITS: Readonly<Partial<Record<Level, number>>> = {
  functionClass: 3,
  functionSection: 5,
  functionItem: 7,
  economicClass: 3,
  economicSection: 5,
  economicItem: 7,
  governmentClass: 3,
  governmentSection: 5,
};

function deeperOnly<T extends { readonly code: string }>(
  also: readonly T[] | undefined,
  level: Level,
): T[] | undefined {
  return also?.filter((one) => one.code.length === DIGITS[level]);
}
