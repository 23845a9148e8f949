import type { Finding, Rule } from '../../findings/index.ts';
import { lastPlace } from './decimal.ts';
import { type AmountCell, type AmountColumn, amountAt } from './grid.ts';
import { checkRate } from './rates.ts';
import type { RowLabel } from './rows.ts';
import { rowName } from './tie-support.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

/** Shares of a total and rates of completion. */
export const SHARE = {
  code: 'TIE-SHARE',
  severity: 'error',
  title: '占比可由所列数算出',
  compares: '占比＝本行÷合计；完成率＝决算÷预算',
  tolerance: '落在未四舍五入的数可能算出的范围内的，只提请看一看',
} as const satisfies Rule;

function rateAt(
  table: UnderstoodTable,
  row: RowLabel,
  column: AmountColumn,
  part: AmountCell,
  base: AmountCell,
): Finding | undefined {
  return checkRate({
    rule: SHARE,
    cell: amountAt(table.grid, row.row, column),
    part: part.value,
    base: base.value,
    unit: lastPlace(table.decimals),
    formula: `${part.text || 0}÷${base.text || 0}`,
    name: rowName(row),
  });
}

/** 占比 beside one column of amounts, of the total row. */
export function shareFindings(table: UnderstoodTable, block: UnderstoodBlock): Finding[] {
  const shares = block.amounts.filter(
    ({ role, path }) => role === 'share' && /占/.test(path.at(-1) ?? ''),
  );
  const [share] = shares;
  const total = block.rows.find(({ isTotal }) => isTotal);
  const amounts = block.amounts.filter(({ role }) => role === 'total' || role === 'amount');
  const [amount] = amounts;
  if (shares.length !== 1 || !share || !total || amounts.length !== 1 || !amount) return [];
  const base = amountAt(table.grid, total.row, amount);
  return block.rows.flatMap((row) => {
    const part = amountAt(table.grid, row.row, amount);
    return rateAt(table, row, share, part, base) ?? [];
  });
}

function leafOf({ path }: AmountColumn): string {
  return path.at(-1) ?? '';
}

const RATE = /(完成|执行)率|完成.*预算.*[%％]/;
const SPENT = /(决算|执行|支出|完成)(数|额|金额)?$/;
const PLANNED = /预算(安排)?(数|额|金额)?$/;

/** 完成率 of each row: what was spent of what had been planned, at first or after a change. */
export function completionFindings(table: UnderstoodTable, block: UnderstoodBlock): Finding[] {
  const rates = block.amounts.filter(
    (column) => column.role === 'share' && RATE.test(leafOf(column)),
  );
  const amounts = block.amounts.filter(({ role }) => role !== 'share' && role !== 'growth');
  const planned = amounts.filter((column) => PLANNED.test(leafOf(column)));
  const spent = amounts.filter((column) => SPENT.test(leafOf(column)));
  const [rate] = rates;
  const [actual] = spent;
  if (!rate || !actual || rates.length > 1 || spent.length > 1) return [];
  return block.rows.flatMap((row): Finding[] => {
    const part = amountAt(table.grid, row.row, actual);
    const tried = planned.map((column) => {
      const base = amountAt(table.grid, row.row, column);
      return rateAt(table, row, rate, part, base);
    });
    const [first] = tried;
    return first === undefined || tried.includes(undefined) ? [] : [first];
  });
}
