import type { Fen } from './fen.ts';

/** The unit in which amounts are shown. */
export type MoneyUnit = 'yuan' | 'wan';

const FEN_PER_UNIT: Record<MoneyUnit, bigint> = { yuan: 100n, wan: 1_000_000n };

/** How the decimals of a rounded number end: kept, dropped when all zero, or all trailing zeros dropped. */
export type Trim = 'none' | 'whole' | 'all';

/** How a rounded number is written out. */
export interface DecimalStyle {
  readonly decimals: number;
  readonly thousands?: boolean;
  readonly trim?: Trim;
}

/** Division rounded half away from zero (四舍五入); the divisor is positive. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n;
  const size = negative ? -dividend : dividend;
  const quotient = (2n * size + divisor) / (2n * divisor);
  return negative ? -quotient : quotient;
}

function writeScaled(scaled: bigint, style: DecimalStyle): string {
  const size = scaled < 0n ? -scaled : scaled;
  const digits = size.toString().padStart(style.decimals + 1, '0');
  const cut = digits.length - style.decimals;
  const whole = digits.slice(0, cut);
  const grouped = style.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const fraction = trimmed(digits.slice(cut), style.trim ?? 'none');
  return `${scaled < 0n ? '-' : ''}${grouped}${fraction && `.${fraction}`}`;
}

function trimmed(fraction: string, trim: Trim): string {
  if (trim === 'none') return fraction;
  const short = fraction.replace(/0+$/, '');
  return trim === 'all' || short === '' ? short : fraction;
}

/** An amount in its display unit, rounded once, half up: 308861234 分, 万元, 2 → `308.86`. */
export function formatAmount(amount: Fen, unit: MoneyUnit, style: DecimalStyle): string {
  const scaled = divideRounded(BigInt(amount) * 10n ** BigInt(style.decimals), FEN_PER_UNIT[unit]);
  return writeScaled(scaled, style);
}

/**
 * `part ÷ base` in percent, rounded once, half up, without the sign `%`; undefined on a zero or
 * negative base, where a percentage says nothing.
 */
export function formatPercent(part: Fen, base: Fen, style: DecimalStyle): string | undefined {
  if (base <= 0) return undefined;
  const scale = 10n ** BigInt(style.decimals + 2);
  return writeScaled(divideRounded(BigInt(part) * scale, BigInt(base)), style);
}

/** The unrounded number in the display unit, for spreadsheet cells whose format rounds. */
export function toUnit(amount: Fen, unit: MoneyUnit): number {
  return amount / Number(FEN_PER_UNIT[unit]);
}
