import { type Amount } from '../ledger/index.ts';
import { type Fen, type MoneyUnit, type Trim, formatAmount, toUnit } from '../money/index.ts';
import type { NumberStyleSpec } from '../pack/index.ts';

/** A number style with nothing left open. */
export interface NumberStyle {
  readonly unit: MoneyUnit;
  readonly decimals: number;
  readonly thousands: boolean;
  readonly trim: Trim;
  /** What stands for zero; undefined: the number itself. */
  readonly zero: string | undefined;
  readonly absent: string | undefined;
  readonly notApplicable: string;
}

/** Lays style upon style: the later ones win. */
export function resolveStyle(
  unit: MoneyUnit,
  ...layers: readonly (NumberStyleSpec | undefined)[]
): NumberStyle {
  const pick = <K extends keyof NumberStyleSpec>(key: K): NumberStyleSpec[K] | undefined =>
    layers.findLast((layer) => layer?.[key] !== undefined)?.[key];
  return {
    unit: pick('unit') ?? unit,
    decimals: pick('decimals') ?? 2,
    thousands: pick('thousands') ?? false,
    trim: pick('trim') ?? 'none',
    zero: pick('zero'),
    absent: pick('absent') ?? pick('zero'),
    notApplicable: pick('notApplicable') ?? '不适用',
  };
}

/** An amount as the reader sees it, with the style's words for zero and for what nobody entered. */
export function printAmount(amount: Amount, style: NumberStyle): string {
  if (amount.isNotApplicable === true) return style.notApplicable;
  if (!amount.isEntered && style.absent !== undefined) return style.absent;
  if (amount.fen === 0 && style.zero !== undefined) return style.zero;
  return printFen(amount.fen, style);
}

/** Whole 分 in the style's unit and decimals; zero is written as a number. */
export function printFen(value: Fen, style: NumberStyle): string {
  return formatAmount(value, style.unit, style);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The spreadsheet format that shows numbers as `printAmount` does; `suffix` is `%` for percentages. */
export function excelFormat(style: NumberStyle, suffix = ''): string {
  const whole = style.thousands ? '#,##0' : '0';
  const digit = style.trim === 'all' ? '#' : '0';
  const decimals = style.decimals > 0 ? `.${digit.repeat(style.decimals)}` : '';
  const number = `${whole}${decimals}${suffix}`;
  if (style.zero === undefined) return number;
  return `${number};-${number};${style.zero === '' ? '' : quoted(style.zero)}`;
}

/** The unrounded value for a spreadsheet cell. */
export function excelValue(value: Fen, style: NumberStyle): number {
  return toUnit(value, style.unit);
}
