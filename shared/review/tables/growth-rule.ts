import type { Finding, Rule } from '../../findings/index.ts';
import { isNothing, lastPlace, percentOf, readDecimal, size, writeDecimal } from './decimal.ts';
import { isAdditive } from './additive.ts';
import { fold } from './fold.ts';
import { type AmountCell, type AmountColumn, amountAt, nameOf } from './grid.ts';
import type { TableRule } from './rule.ts';
import type { RowLabel } from './rows.ts';
import { rowName } from './tie-support.ts';
import type { UnderstoodBlock, UnderstoodTable } from './understood.ts';

const GROWTH = {
  code: 'TIE-GROWTH',
  severity: 'error',
  title: '增减额、增减幅度可由两年数算出',
  compares: '增减额＝本年－上年；增幅＝(本年－上年)÷上年，只四舍五入一次',
  tolerance: '落在未四舍五入的数可能算出的范围内的，只提请看一看',
} as const satisfies Rule;
const SHARE = {
  code: 'TIE-SHARE',
  severity: 'error',
  title: '占比可由所列数算出',
  compares: '占比＝本行÷合计；完成率＝决算÷预算',
  tolerance: '落在未四舍五入的数可能算出的范围内的，只提请看一看',
} as const satisfies Rule;
const CELL = {
  code: 'CELL-ERROR',
  severity: 'error',
  title: '单元格没有计算错误',
  compares: '单元格不显示 #DIV/0!、#REF!、#N/A 之类',
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

/** Whether a shown percentage can come from figures that were rounded to what is shown. */
function canRound(
  shown: bigint,
  part: bigint,
  base: bigint,
  unit: bigint,
  decimals: number,
): boolean {
  const half = unit / 2n;
  const bounds = [-half, half].flatMap((top) =>
    [-half, half].map((bottom) =>
      base + bottom === 0n ? shown : percentOf(part + top, base + bottom, 8),
    ),
  );
  const slack = lastPlace(decimals) / 2n;
  const least = bounds.reduce((one, other) => (one < other ? one : other)) - slack;
  const most = bounds.reduce((one, other) => (one > other ? one : other)) + slack;
  return shown >= least && shown <= most;
}

interface Rate {
  readonly rule: Rule;
  readonly cell: AmountCell;
  readonly part: bigint;
  readonly base: bigint;
  readonly unit: bigint;
  readonly formula: string;
  readonly name: string;
}

function checkRate({ rule, cell, part, base, unit, formula, name }: Rate): Finding | undefined {
  const { decimal } = cell;
  const where = `${nameOf(cell.grid)} › ${name} › ${cell.column.path.join('/')}`;
  const key = `${rule.code}:${cell.grid.index}:${cell.row}:${cell.column.index}`;
  const { code } = rule;
  if (decimal === undefined) return undefined;
  if (base === 0n) {
    if (decimal.scaled === 0n && part === 0n) return undefined;
    return {
      code,
      severity: 'error',
      message: `基数为 0，不能算比率，却写 ${cell.text}。请留空或写“—”。`,
      where,
      key,
    };
  }
  const right = percentOf(part, base, decimal.decimals);
  // Without the sign a column may hold the ratio itself: 0.12 for 12 %.
  const shown = decimal.scaled;
  if (
    shown === right ||
    (!decimal.isPercent &&
      size(shown * 100n - percentOf(part, base, 8)) <= lastPlace(decimal.decimals) * 50n)
  )
    return undefined;
  const text = writeDecimal(right, decimal.decimals);
  const message = `写 ${cell.text}，按 ${formula} 应为 ${text}%`;
  if (canRound(shown, part, base, unit, decimal.decimals)) {
    return {
      code,
      severity: 'info',
      message: `${message}；可能是用未四舍五入的数算的，请看一看。`,
      where,
      key,
    };
  }
  return { code, severity: rule.severity, message: `${message}。请改正。`, where, key };
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

/** 占比 beside one column of amounts, of the total row. */
function shareFindings(table: UnderstoodTable, block: UnderstoodBlock): Finding[] {
  const shares = block.amounts.filter(
    ({ role, path }) => role === 'share' && /占/.test(path.at(-1) ?? ''),
  );
  const [share] = shares;
  const total = block.rows.find(({ isTotal }) => isTotal);
  const amounts = block.amounts.filter(({ role }) => role === 'total' || role === 'amount');
  const [amount] = amounts;
  if (shares.length !== 1 || !share || !total || amounts.length !== 1 || !amount) return [];
  const base = amountAt(table.grid, total.row, amount);
  return block.rows.flatMap((row): Finding[] => {
    const part = amountAt(table.grid, row.row, amount);
    const cell = amountAt(table.grid, row.row, share);
    const formula = `${part.text || 0}÷${base.text}`;
    const unit = lastPlace(table.decimals);
    return [
      checkRate({
        rule: SHARE,
        cell,
        part: part.value,
        base: base.value,
        unit,
        formula,
        name: rowName(row),
      }),
    ].flatMap((found) => found ?? []);
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

const NEGATIVE = {
  code: 'CELL-NEGATIVE',
  severity: 'warning',
  title: '金额不是负数',
  compares: '除增减、差额、结余外，各表金额不为负',
} as const satisfies Rule;
const CELL_ERROR = /^#(DIV\/0!|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!)|^#{3,}$/;

function cellErrors({ grid, blocks }: UnderstoodTable): Finding[] {
  const rows = blocks.flatMap((block) => block.rows);
  const places = grid.rows.flatMap((cells, row) =>
    cells.flatMap(({ text }) => {
      if (!CELL_ERROR.test(fold(text))) return [];
      const label = rows.find((other) => other.row === row);
      return [{ text, name: label ? rowName(label) : `第 ${row + 1} 行` }];
    }),
  );
  const [first] = places;
  if (first === undefined) return [];
  const names = places.map(({ name }) => name).join('、');
  const advice = first.text.startsWith('#DIV')
    ? '上年为空或 0 时不能算增幅，请留空或写“—”。'
    : '请改正公式或填写数值。';
  return [
    {
      code: CELL.code,
      severity: CELL.severity,
      message: `${places.length} 处显示“${first.text}”：${names}。${advice}`,
      where: nameOf(grid),
      key: `${CELL.code}:${grid.index}`,
    },
  ];
}

/** Budgets and accounts have no negative amounts but in differences and balances. */
function negativeFindings({ grid, blocks, nature }: UnderstoodTable): Finding[] {
  if (['contents', 'units', 'other'].includes(nature.kind)) return [];
  return blocks.flatMap((block) =>
    block.rows.flatMap((row): Finding[] => {
      if (/增减|变化|差额|结余|结转|弥补|冲/.test(row.name)) return [];
      const columns = block.amounts.filter(
        (column) =>
          isAdditive(column) &&
          column.role !== 'change' &&
          !/增减|变化|差|结余|结转/.test(column.path.join('')),
      );
      const cell = columns
        .map((column) => amountAt(grid, row.row, column))
        .find(({ value }) => value < 0n);
      if (cell === undefined) return [];
      const message = `“${rowName(row)}”的金额是负数（${cell.text}），请核对正负号。`;
      const where = `${nameOf(grid)} › ${rowName(row)} › ${cell.column.path.join('/')}`;
      const key = `${NEGATIVE.code}:${grid.index}:${row.row}`;
      return [{ code: NEGATIVE.code, severity: NEGATIVE.severity, message, where, key }];
    }),
  );
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
