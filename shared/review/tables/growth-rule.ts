import type { Finding, Rule } from '../../findings/index.ts';
import { CELL, NEGATIVE, cellErrors, negativeFindings } from './cell-findings.ts';
import { isNothing, lastPlace, readDecimal, size, writeDecimal } from './decimal.ts';
import { type AmountColumn, amountAt, nameOf } from './grid.ts';
import { checkRate } from './rates.ts';
import type { TableRule } from './rule.ts';
import type { RowLabel } from './rows.ts';
import { SHARE, completionFindings, shareFindings } from './share-findings.ts';
import { rowName } from './tie-support.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

const GROWTH = {
  code: 'TIE-GROWTH',
  severity: 'error',
  title: '增减额、增减幅度可由两年数算出',
  compares: '增减额＝本年－上年；增幅＝(本年－上年)÷上年，只四舍五入一次',
  tolerance: '落在未四舍五入的数可能算出的范围内的，只提请看一看',
} as const satisfies Rule;

interface Pair {
  readonly now: AmountColumn;
  readonly before: AmountColumn;
}

function totalLike(columns: readonly AmountColumn[]): AmountColumn | undefined {
  return (
    columns.find(({ role }) => role === 'total') ?? (columns.length === 1 ? columns[0] : undefined)
  );
}

/** The two years that a table compares. */
function pairOf(block: UnderstoodBlock): Pair | undefined {
  const amounts = block.amounts.filter(({ role }) => !['growth', 'change', 'share'].includes(role));
  const years = [...new Set(amounts.flatMap(({ year }) => year ?? []))].toSorted();
  if (years.length !== 2) return undefined;
  const [first, second] = years.map((year) =>
    totalLike(amounts.filter((column) => column.year === year)),
  );
  return first && second ? { before: first, now: second } : undefined;
}

function growthFindings(table: UnderstoodTable, block: UnderstoodBlock, row: RowLabel): Finding[] {
  const pair = pairOf(block);
  if (pair === undefined) return [];
  const { grid } = table;
  const now = amountAt(grid, row.row, pair.now);
  const before = amountAt(grid, row.row, pair.before);
  const part = now.value - before.value;
  const formula = `(${now.text || 0}－${before.text || 0})÷${before.text || 0}`;
  const unit = lastPlace(table.decimals) * 2n;
  return block.amounts.flatMap((column): Finding[] => {
    const cell = amountAt(grid, row.row, column);
    if (column.role === 'growth') {
      return [
        checkRate({
          rule: GROWTH,
          cell,
          part,
          base: before.value,
          unit,
          formula,
          name: rowName(row),
        }),
      ].flatMap((found) => found ?? []);
    }
    if (column.role !== 'change' || cell.decimal === undefined) return [];
    const difference = cell.value - part;
    if (size(difference) <= lastPlace(table.decimals)) return [];
    const message = `增减额写 ${cell.text}，本年 ${now.text || 0} 减上年 ${before.text || 0} 应为 ${writeDecimal(part, table.decimals)}，请改正。`;
    return [
      {
        code: GROWTH.code,
        severity: GROWTH.severity,
        message,
        where: `${nameOf(grid)} › ${rowName(row)}`,
        key: `${GROWTH.code}:${grid.index}:${row.row}:${column.index}`,
      },
    ];
  });
}

/** Rows of two years and their difference, one below the other. */
function rowChangeFindings(table: UnderstoodTable, block: UnderstoodBlock): Finding[] {
  const years = block.rows.filter(({ name }) => /^20\d\d年/.test(name));
  const change = block.rows.find(({ name }) => /^(增减|增减变化|变化)/.test(name));
  const [before, now] = years.toSorted(
    (one, other) => Number(one.name.slice(0, 4)) - Number(other.name.slice(0, 4)),
  );
  if (change && years.length === 1 && before) {
    const message = `列有“${change.label}”，却只有“${before.label}”一行，缺另一年度的数，请补上。`;
    const key = `${GROWTH.code}:${table.grid.index}:rows`;
    return [
      { code: GROWTH.code, severity: GROWTH.severity, message, where: nameOf(table.grid), key },
    ];
  }
  if (years.length !== 2 || !change || !before || !now || /[%率幅]/.test(change.name)) return [];
  // Nothing is said of one of the years, and so nothing of the difference.
  const isBlank = ({ row }: RowLabel): boolean =>
    block.amounts.every((column) => amountAt(table.grid, row, column).text === '');
  if (isBlank(change) && (isBlank(before) || isBlank(now))) return [];
  return block.amounts.flatMap((column): Finding[] => {
    const [cell, last, first] = [change, now, before].map((row) =>
      amountAt(table.grid, row.row, column),
    );
    if (!cell || !last || !first) return [];
    const right = last.value - first.value;
    if (size(cell.value - right) <= lastPlace(table.decimals) / 2n) return [];
    const message = `“${change.label}”写 ${cell.text || '空'}，${now.label} ${last.text || 0} 减 ${before.label} ${first.text || 0} 应为 ${writeDecimal(right, table.decimals)}，请改正。`;
    return [
      {
        code: GROWTH.code,
        severity: GROWTH.severity,
        message,
        where: `${nameOf(table.grid)} › ${column.path.join('/')}`,
        key: `${GROWTH.code}:${table.grid.index}:rows:${column.index}`,
      },
    ];
  });
}

function ratedCells(tables: readonly UnderstoodTable[]): number {
  return tables
    .flatMap(({ blocks, grid }) =>
      blocks.flatMap((block) =>
        block.amounts
          .filter(({ role }) => role === 'growth' || role === 'change' || role === 'share')
          .flatMap((column) =>
            block.rows.map((row) => grid.rows[row.row]?.[column.index]?.text ?? ''),
          ),
      ),
    )
    .filter((text) => !isNothing(text) && readDecimal(text)).length;
}

/** Growth, differences, shares and cells that show errors. */
export const growthRule: TableRule = {
  rules: [GROWTH, SHARE, CELL, NEGATIVE],
  run: ({ tables }) => {
    const findings = tables.flatMap((table) =>
      table.blocks.flatMap((block) => [
        ...block.rows.flatMap((row) => growthFindings(table, block, row)),
        ...shareFindings(table, block),
        ...completionFindings(table, block),
        ...rowChangeFindings(table, block),
      ]),
    );
    const errors = tables.flatMap((table) => [...cellErrors(table), ...negativeFindings(table)]);
    return {
      findings: [...errors, ...findings],
      passed: Math.max(0, ratedCells(tables) - findings.length),
    };
  },
};
