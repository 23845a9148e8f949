import { lastPlace } from './decimal.ts';
import { type AmountColumn, amountAt } from './grid.ts';
import { TIE_RULES } from './rule-data.ts';
import { rowName } from './tie-support.ts';
import type { Part, Tie } from './ties.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

const BEGIN = /^(年初|上年).*(结转|结余)/;
const INCOME = /^本年收入/;
const SPENT = /^(本年)?支出/;
const END = /^(年末|结转下年).*(结转|结余)?/;

/** The column headed so, or under a heading so its total. */
function columnLike({ amounts }: UnderstoodBlock, pattern: RegExp): AmountColumn | undefined {
  const like = amounts.filter(({ path }) => pattern.test(path[0] ?? ''));
  return like.length === 1 ? like[0] : like.find(({ role }) => role === 'total');
}

/** 年初结转和结余＋本年收入－本年支出＝年末结转和结余, in every row of a table that shows all four. */
export function carriedTies(table: UnderstoodTable): Tie[] {
  return table.blocks.flatMap((block) => {
    const begin = columnLike(block, BEGIN);
    const income = columnLike(block, INCOME);
    const spent = columnLike(block, SPENT);
    const end = columnLike(block, END);
    if (!begin || !income || !spent || !end) return [];
    return block.rows.map((row) => {
      const part = (column: AmountColumn): Part => ({
        cell: amountAt(table.grid, row.row, column),
        label: column.path.join('/'),
      });
      return {
        rule: TIE_RULES.balance,
        target: { ...part(end), label: rowName(row) },
        parts: [part(begin), part(income), { ...part(spent), isTakenOff: true }],
        unitSize: lastPlace(table.decimals),
        what: '年初结转和结余＋本年收入－本年支出',
      };
    });
  });
}
