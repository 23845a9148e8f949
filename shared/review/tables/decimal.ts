/** Numbers of tables, exact: whole multiples of 10⁻⁸. */
export const SCALE = 8;
const ONE = 10n ** BigInt(SCALE);

/** A number as a cell shows it. */
export interface Decimal {
  /** The value times 10⁸. */
  readonly scaled: bigint;
  /** Decimals shown. */
  readonly decimals: number;
  readonly isPercent: boolean;
}

const NUMBER = /^([-+−－]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?([%％]?)$/;
/** Signs that stand for nothing: dashes and the like. */
const NOTHING = /^[-—–－/／]*$/;

function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s¥￥]/gu, '')
    .replaceAll('，', ',');
}

/** Reads what a cell shows; undefined where it is no number. Brackets mean a negative one. */
export function readDecimal(text: string): Decimal | undefined {
  const clean = narrow(text);
  const inBrackets = /^\((.*)\)$/.exec(clean)?.[1];
  const [, sign, whole, fraction = '', percent] = NUMBER.exec(inBrackets ?? clean) ?? [];
  if (whole === undefined || fraction.length > SCALE) return undefined;
  const size = BigInt(whole.replaceAll(',', '')) * ONE + BigInt(fraction.padEnd(SCALE, '0') || '0');
  const isNegative = inBrackets !== undefined || (sign !== '' && sign !== '+');
  return {
    scaled: isNegative ? -size : size,
    decimals: fraction.length,
    isPercent: percent !== '',
  };
}

/** Whether a cell is left blank, also with a dash. */
export function isNothing(text: string): boolean {
  return NOTHING.test(narrow(text));
}

/** The size of a number. */
export function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** One in the last decimal shown. */
export function lastPlace(decimals: number): bigint {
  return 10n ** BigInt(SCALE - Math.min(decimals, SCALE));
}

/** Writes a number with at least the decimals wished, without thousands separators. */
export function writeDecimal(value: bigint, decimals: number): string {
  const digits = size(value)
    .toString()
    .padStart(SCALE + 1, '0');
  const whole = digits.slice(0, -SCALE);
  const exact = digits.slice(-SCALE).replace(/0+$/, '').padEnd(decimals, '0');
  return `${value < 0n ? '-' : ''}${whole}${exact === '' ? '' : `.${exact}`}`;
}

/** `part ÷ base × 100` rounded once, half up, to the decimals wished; the base is not zero. */
export function percentOf(part: bigint, base: bigint, decimals: number): bigint {
  const unit = lastPlace(decimals);
  const scale = 100n * (ONE / unit);
  const sign = base < 0n ? -1n : 1n;
  const dividend = part * sign * scale;
  const divisor = base * sign;
  const half = 2n * size(dividend) + divisor;
  const rounded = half / (2n * divisor);
  return (dividend < 0n ? -rounded : rounded) * unit;
}
