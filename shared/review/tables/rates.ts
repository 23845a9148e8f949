import type { Finding, Rule } from '../../findings/index.ts';
import { lastPlace, percentOf, size, writeDecimal } from './decimal.ts';
import { type AmountCell, nameOf } from './grid.ts';

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

/** A percentage that a cell shows, with what it should be of what. */
export interface Rate {
  readonly rule: Rule;
  readonly cell: AmountCell;
  readonly part: bigint;
  readonly base: bigint;
  readonly unit: bigint;
  readonly formula: string;
  readonly name: string;
}

/** What is wrong with a percentage; undefined where it is right or none. */
export function checkRate(rate: Rate): Finding | undefined {
  const { rule, cell, part, base, unit, formula, name } = rate;
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
