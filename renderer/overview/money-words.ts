import { type Fen, formatAmount, formatPercent, toUnit } from '../../shared/money/index.ts';

/** An amount as the page shows it: `1,650.88`, in 万元. */
export function wanText(amount: Fen): string {
  return formatAmount(amount, 'wan', { decimals: 2, thousands: true });
}

/** A change with its sign: `+12.30`. */
export function changeText(amount: Fen): string {
  return amount > 0 ? `+${wanText(amount)}` : wanText(amount);
}

/** `part ÷ base` as `12.3%`; a dash where nothing can be said. */
export function percentText(part: Fen, base: Fen): string {
  const text = formatPercent(part, base, { decimals: 1 });
  return text === undefined ? '—' : `${text}%`;
}

/** The number that a chart draws, in 万元. */
export function wanNumber(amount: Fen): number {
  return toUnit(amount, 'wan');
}
