import { TIE_RULES } from './rule-data.ts';
import { type Detailed, splitRepeated } from './repeated.ts';
import { type RowLabel, ancestorIn } from './rows.ts';
import { isAdditive } from './additive.ts';
import { rowName, sumTie } from './tie-support.ts';
import type { Tie } from './ties.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

/** Rows of codes that belong together, below the rows that sum them up. */
export interface Segment {
  /** Rows without a code just above: total, unit. */
  readonly heads: readonly RowLabel[];
  readonly coded: readonly RowLabel[];
}

/** Parts the rows of a table of codes where rows without a code stand between them. */
export function segmentsOf(rows: readonly RowLabel[]): Segment[] {
  const segments: { heads: RowLabel[]; coded: RowLabel[] }[] = [];
  for (const row of rows) {
    const last = segments.at(-1);
    if (row.code !== undefined && last) last.coded.push(row);
    else if (row.code !== undefined) segments.push({ heads: [], coded: [row] });
    else if (last && last.coded.length === 0) last.heads.push(row);
    else segments.push({ heads: [row], coded: [] });
  }
  return segments;
}

/** The rows of codes that no other row sums up. */
export function rootsOf(coded: readonly RowLabel[]): RowLabel[] {
  const codes = new Set(coded.flatMap(({ code }) => code ?? []));
  return coded.filter(({ code }) => code !== undefined && ancestorIn(code, codes) === undefined);
}

function hasUniqueCodes(coded: readonly RowLabel[]): boolean {
  return new Set(coded.map(({ code }) => code)).size === coded.length;
}

function parentTies(
  table: UnderstoodTable,
  block: UnderstoodBlock,
  coded: readonly RowLabel[],
): Tie[] {
  if (!hasUniqueCodes(coded)) return [];
  const codes = new Set(coded.flatMap(({ code }) => code ?? []));
  const children = Map.groupBy(coded, ({ code }) =>
    code === undefined ? undefined : ancestorIn(code, codes),
  );
  return coded.flatMap((parent) => {
    const rows = parent.code === undefined ? undefined : children.get(parent.code);
    if (rows === undefined) return [];
    const what = `${rowName(parent)}的下级科目`;
    return block.amounts
      .filter(isAdditive)
      .map((column) => sumTie(TIE_RULES.tree, table, column, parent, rows, what));
  });
}

function headTies(
  table: UnderstoodTable,
  block: UnderstoodBlock,
  head: RowLabel,
  rows: readonly RowLabel[],
): Tie[] {
  if (rows.length === 0) return [];
  const what = `“${head.label}”所含各行`;
  return block.amounts
    .filter(isAdditive)
    .map((column) => sumTie(TIE_RULES.total, table, column, head, rows, what));
}

const UNIT_NAME = /^(?:预算|编制|填报)?(?:单位|部门)(?:\((?:单位|部门)\))?(?:名称)?$/;

/** A row that names a unit in a column of its own, above the items of that unit. */
function isUnitRow({ grid }: UnderstoodTable, { labels }: UnderstoodBlock, row: RowLabel): boolean {
  if (row.code !== undefined || row.isTotal) return false;
  return labels.some(
    (column) =>
      UNIT_NAME.test(grid.paths[column]?.at(-1) ?? '') &&
      grid.rows[row.row]?.[column]?.text.trim() === row.label,
  );
}

/**
 * Rows without a code below an item, in a table whose codes stand once: its projects. They are no
 * heads of a group of codes, and together they make up the item.
 */
function splitDetails(
  rows: readonly RowLabel[],
  isUnit: (row: RowLabel) => boolean,
): { rows: RowLabel[]; details: Detailed[] } {
  const coded = rows.filter(({ code }) => code !== undefined);
  // 单位, 科目 above the first item: such rows head the groups below, too.
  const heads = rows.slice(
    0,
    rows.findIndex(({ code }) => code !== undefined),
  );
  const isGrouped = heads.filter(({ isTotal }) => !isTotal).length > 1 || rows.some(isUnit);
  if (!hasUniqueCodes(coded) || isGrouped) return { rows: [...rows], details: [] };
  const kept: RowLabel[] = [];
  const details: Detailed[] = [];
  let item: RowLabel | undefined;
  for (const row of rows) {
    const isDetail = item !== undefined && row.code === undefined && !row.isTotal;
    if (!isDetail) kept.push(row);
    else if (item && details.at(-1)?.of === item) details.at(-1)?.rows.push(row);
    else if (item) details.push({ of: item, rows: [row] });
    if (row.code !== undefined) item = row;
  }
  return { rows: kept, details };
}

/**
 * 类＝Σ款, 款＝Σ项, and the rows without a code above them, in a table of codes; totals whose figure
 * stands elsewhere are left out.
 */
export function treeTies(
  table: UnderstoodTable,
  isElsewhere: (total: RowLabel) => boolean = () => false,
): Tie[] {
  return table.blocks.flatMap((block) => {
    const { rows: once, repeated } = splitRepeated(table, block);
    const { rows, details: uncoded } = splitDetails(
      once.filter(({ isOfWhich }) => !isOfWhich),
      (row) => isUnitRow(table, block, row),
    );
    const details = [...uncoded, ...repeated];
    const segments = segmentsOf(rows);
    const coded = segments.flatMap((segment) => segment.coded);
    if (coded.length === 0) return [];
    const allRoots = segments.flatMap((segment) => rootsOf(segment.coded));
    const isSingle = segments.filter((segment) => segment.coded.length > 0).length === 1;
    const detailTies = details.flatMap((detail) => headTies(table, block, detail.of, detail.rows));
    const ties = segments.flatMap(({ heads, coded: own }, index) => {
      const isTail = own.length === 0;
      const tailTotal = isTail ? heads.filter((head) => head.isTotal && !isElsewhere(head)) : [];
      const totals = heads.filter(({ isTotal }, place) => isTotal || (index === 0 && place === 0));
      const direct = heads.at(-1);
      const ownTies =
        direct && !isTail && !totals.includes(direct)
          ? headTies(table, block, direct, rootsOf(own))
          : [];
      const above =
        isSingle && !isTail ? heads.slice(0, -1).filter((head) => !totals.includes(head)) : [];
      return [
        ...parentTies(table, block, own),
        ...[...new Set([...(isTail ? tailTotal : totals), ...above])].flatMap((head) =>
          headTies(table, block, head, allRoots),
        ),
        ...ownTies,
      ];
    });
    return [...ties, ...detailTies];
  });
}
