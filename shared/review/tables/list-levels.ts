import { fold, numberingLevel } from './fold.ts';
import type { RowLabel } from './rows.ts';

/** A row of a list with the rows that go into detail below it. */
export interface ListNode {
  readonly row: RowLabel;
  readonly below: ListNode[];
}

/** The depth that a number in a column 序号 shows: 一, （一）, 1, 1.1. */
function ordinalLevel(ordinal: string): number | undefined {
  const text = fold(ordinal);
  if (/^[一二三四五六七八九十]+$/.test(text)) return 1;
  if (/^\d+$/.test(text)) return 3;
  if (/^\d+(?:[.-]\d+)+$/.test(text)) return 3 + text.split(/[.-]/).length - 1;
  return numberingLevel(text);
}

/** One level for each row, if all rows have one and the first stands highest. */
function graded(levels: readonly (number | undefined)[]): number[] | undefined {
  const known = levels.filter((level) => level !== undefined);
  const [first] = known;
  if (first === undefined || known.length !== levels.length) return undefined;
  return Math.min(...known) === first && new Set(known).size > 1 ? known : undefined;
}

/**
 * The rows of a list as a tree where their numbers tell levels apart, in the column 序号 or before the
 * names; undefined where all rows stand side by side.
 */
export function treeOfList(rows: readonly RowLabel[]): ListNode[] | undefined {
  const levels =
    graded(rows.map(({ ordinal }) => ordinalLevel(ordinal))) ??
    graded(rows.map(({ numbering }) => numbering));
  if (levels === undefined) return undefined;
  const roots: ListNode[] = [];
  const open: { node: ListNode; level: number }[] = [];
  rows.forEach((row, index) => {
    const level = levels[index] ?? 1;
    const node = { row, below: [] };
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    (open.at(-1)?.node.below ?? roots).push(node);
    open.push({ node, level });
  });
  return roots;
}
