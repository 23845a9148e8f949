import { type Fen, fen } from './fen.ts';

const YUAN = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/** The exact 分 of a plain decimal in 元 (`-1234.5`), or undefined where the text is not one. */
export function parseYuan(text: string): Fen | undefined {
  const match = YUAN.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(value) ? fen(sign ? -value : value) : undefined;
}

/** The canonical decimal in 元 with two decimals, as the year data file writes it: `1234.50`. */
export function toYuanText(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
