/**
 * A number as a text shows it. All arithmetic is exact: values are whole millionths of 元, of one
 * percent, or of one piece.
 */
export interface Quantity {
  readonly kind: 'money' | 'percent' | 'plain';
  /** In millionths. */
  readonly value: bigint;
  /** One unit of the last decimal shown, in millionths. */
  readonly step: bigint;
  /** As written, `172.33万元`. */
  readonly text: string;
  /** 元 in one unit of the text: 1, 1 000, 10 000 or 100 000 000; 0 where no unit stands there. */
  readonly unit: number;
}

const MILLION = 1_000_000n;
const UNITS: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1_000,
  万元: 10_000,
  亿元: 100_000_000,
};

/** Millionths of a plain decimal with or without thousands separators; at most six decimals count. */
export function toMillionths(text: string): { value: bigint; step: bigint } | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.replaceAll(',', ''));
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const size = BigInt(whole + fraction.slice(0, 6).padEnd(6, '0'));
  return {
    value: sign ? -size : size,
    step: 10n ** BigInt(6 - Math.min(fraction.length, 6)),
  };
}

/** An amount of money of `number` in `unit` (元, 千元, 万元, 亿元). */
export function money(number: string, unit: string): Quantity | undefined {
  const read = toMillionths(number);
  const factor = UNITS[unit];
  if (!read || factor === undefined) return undefined;
  const scale = BigInt(factor);
  return {
    kind: 'money',
    value: read.value * scale,
    step: read.step * scale,
    text: number + unit,
    unit: factor,
  };
}

/** A number without money: percent or count. */
export function plainQuantity(
  kind: 'percent' | 'plain',
  number: string,
  text: string,
): Quantity | undefined {
  const read = toMillionths(number);
  return read && { kind, ...read, text, unit: 0 };
}

/** The amount of a bare number, taken in the unit of another amount. */
export function inUnitOf(bare: Quantity, other: Quantity): Quantity {
  const scale = BigInt(other.unit);
  return { ...bare, kind: 'money', value: bare.value * scale, step: bare.step * scale, unit: 0 };
}

export function absoluteOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function sumOf(quantities: readonly Quantity[]): bigint {
  return quantities.reduce((total, { value }) => total + value, 0n);
}

/** Millionths as a plain decimal without trailing zeros. */
export function decimalText(value: bigint): string {
  const digits = absoluteOf(value).toString().padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  const text = digits.slice(0, -6) + (fraction && `.${fraction}`);
  return value < 0n ? `-${text}` : text;
}

/** What texts call the unit of so many 元. */
export function unitName(factor: number): string {
  return Object.keys(UNITS).find((unit) => UNITS[unit] === factor) ?? '元';
}

/** An amount written in the unit of another one: `172.33万元`. */
export function moneyText(value: bigint, like: Quantity): string {
  const factor = like.unit === 0 ? 10_000 : like.unit;
  const name = unitName(factor);
  const text = decimalText(value / BigInt(factor));
  return (like.text.includes(',') ? grouped(text) : text) + name;
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/** Half up, away from zero; the divisor is positive. */
function dividedRounded(dividend: bigint, divisor: bigint): bigint {
  const half = (2n * absoluteOf(dividend) + divisor) / (2n * divisor);
  return dividend < 0n ? -half : half;
}

/** `100·part/base` in millionths of a percent, rounded once to `step`; undefined on a zero base. */
export function percentOf(part: bigint, base: bigint, step: bigint): bigint | undefined {
  if (base === 0n) return undefined;
  const sign = base < 0n ? -1n : 1n;
  return dividedRounded(sign * part * 100n * MILLION, sign * base * step) * step;
}

/** How a stated figure stands to the recomputed one. */
export type Agreement = 'equal' | 'rounding' | 'different';

/** Rule B00: |difference| within (terms + 1)·u/2; figures shown in 分 are exact. */
export function agreementOfSum(difference: bigint, terms: number, u: bigint): Agreement {
  if (difference === 0n) return 'equal';
  if (u <= MILLION / 100n) return 'different';
  return 2n * absoluteOf(difference) <= BigInt(terms + 1) * u ? 'rounding' : 'different';
}

/** Of how many shown figures the two sides of a division are made: a difference is made of two. */
export interface Shown {
  readonly part: 1n | 2n;
  readonly base: 1n | 2n;
}

/**
 * Rule B01: rounded once to the decimals of the percentage, else inside the interval that the
 * unrounded amounts span. Signs are left to the words beside it.
 */
export function agreementOfPercent(
  part: bigint,
  base: bigint,
  percent: Quantity,
  u: bigint,
  shown: Shown = { part: 1n, base: 1n },
): Agreement {
  const [a, b, p] = [absoluteOf(part), absoluteOf(base), absoluteOf(percent.value)];
  const exact = percentOf(a, b, percent.step);
  if (exact === undefined) return p === 0n && a === 0n ? 'equal' : 'different';
  if (exact === p) return 'equal';
  const half = u <= MILLION / 100n ? 0n : u;
  // doubled, so that u/2 stays whole
  const low = 2n * a - half * shown.part;
  const high = 2n * a + half * shown.part;
  const around = half * shown.base;
  const scale = 200n * MILLION;
  const reach = percent.step;
  const isAbove = (2n * p + reach) * (2n * b + around) >= low * scale;
  const isBelow = 2n * b <= around || (2n * p - reach) * (2n * b - around) <= high * scale;
  return isAbove && isBelow ? 'rounding' : 'different';
}
