import { lastPlace } from './decimal.ts';
import { amountAt } from './grid.ts';
import { TIE_RULES } from './rule-data.ts';
import type { RowLabel } from './rows.ts';
import { rowName } from './tie-support.ts';
import type { Tie } from './ties.ts';
import { rootsOf } from './tree-ties.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

/** A total whose figure stands in a block further right: 公用经费合计 below 302 and 310 side by side. */
interface LentTotal {
  readonly row: RowLabel;
  readonly blocks: readonly UnderstoodBlock[];
}

function isBlankAt(table: UnderstoodTable, block: UnderstoodBlock, row: number): boolean {
  return block.amounts.every((column) => amountAt(table.grid, row, column).decimal === undefined);
}

function lentTotals(table: UnderstoodTable): LentTotal[] {
  return table.blocks.flatMap((block, index) =>
    block.rows.flatMap((row): LentTotal[] => {
      if (!row.isTotal || !isBlankAt(table, block, row.row)) return [];
      const right = table.blocks.slice(index + 1);
      const named = right.findIndex(({ rows }) => rows.some((other) => other.row === row.row));
      const reach = named === -1 ? right : right.slice(0, named);
      const last = reach.findLastIndex((other) => !isBlankAt(table, other, row.row));
      return last === -1 ? [] : [{ row, blocks: [block, ...reach.slice(0, last + 1)] }];
    }),
  );
}

/** Whether the figure of a total is looked for in a block further right. */
export function isLent(table: UnderstoodTable, total: RowLabel): boolean {
  return lentTotals(table).some(({ row }) => row === total);
}

/** Totals of blocks side by side, whose figure stands in the last of them. */
export function lentTotalTies(table: UnderstoodTable): Tie[] {
  return lentTotals(table).flatMap(({ row, blocks }): Tie[] => {
    const places = blocks.flatMap((block) => {
      const [column] = block.amounts;
      return column === undefined ? [] : [{ block, column }];
    });
    const target = places.at(-1);
    if (target === undefined) return [];
    const parts = places.flatMap(({ block, column }) =>
      rootsOf(block.rows).map((root) => ({
        cell: amountAt(table.grid, root.row, column),
        label: rowName(root),
      })),
    );
    const cell = amountAt(table.grid, row.row, target.column);
    const what = `“${row.label}”所含各行`;
    const unitSize = lastPlace(table.decimals);
    const tie = {
      rule: TIE_RULES.total,
      target: { cell, label: row.label },
      parts,
      unitSize,
      what,
    };
    return parts.length === 0 ? [] : [tie];
  });
}
