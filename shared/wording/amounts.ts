import { type Fen, fen } from '../money/index.ts';

/** A figure with 元, 万元 or 亿元 as it stands in a text. */
export interface WrittenAmount {
  readonly index: number;
  readonly length: number;
  readonly quote: string;
  readonly fen: Fen;
  /** Half of the last written digit: what rounding may have taken away. */
  readonly halfStep: number;
}

const AMOUNT =
  /(?<![\d.])(\d{1,3}(?:[,，]\d{3})+|\d{1,12})(?:\.(\d{1,6}))?[ \u3000]*(亿元|万元|元)(?!\/|每)/g;
const EXPONENT: Readonly<Record<string, number>> = { 亿元: 10, 万元: 6, 元: 2 };

/** The amounts of money in a text, in whole 分; figures without a unit are not read. */
export function readAmounts(text: string): WrittenAmount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const [quote, whole = '', fraction = '', unit = ''] = match;
    const shift = (EXPONENT[unit] ?? 0) - fraction.length;
    const digits = Number(whole.replace(/[,，]/g, '') + fraction);
    const value = Math.round(digits * 10 ** shift);
    if (!Number.isSafeInteger(value)) return [];
    const halfStep = 10 ** shift / 2;
    return [{ index: match.index, length: quote.length, quote, fen: fen(value), halfStep }];
  });
}

/** Whether a written amount stands for an exact one, rounded to its last digit. */
export function standsFor(written: WrittenAmount, exact: Fen): boolean {
  return Math.abs(written.fen - exact) <= written.halfStep;
}
