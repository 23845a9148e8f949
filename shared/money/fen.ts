declare const fenBrand: unique symbol;

/** An amount of money in whole 分 (1 元 = 100 分); made only by this module's functions. */
export type Fen = number & { readonly [fenBrand]: true };

function isFen(value: number): value is Fen {
  return Number.isSafeInteger(value);
}

/** Brands whole 分. Throws on a fraction or a value beyond exact integers (about ±90 万亿元). */
export function fen(value: number): Fen {
  if (!isFen(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  // -0 would print as "-0.00"
  return value === 0 ? ZERO : value;
}

/** Nothing, as an amount: entered and zero. */
export const ZERO: Fen = zero();

function zero(): Fen {
  const value = 0;
  if (!isFen(value)) throw new RangeError('unreachable');
  return value;
}

/** Exact sum; throws when it leaves the range of exact integers. */
export function sum(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) {
    total += amount;
    if (!Number.isSafeInteger(total)) throw new RangeError('sum of amounts out of range');
  }
  return fen(total);
}

/** `a + b`, exact. */
export function add(a: Fen, b: Fen): Fen {
  return fen(a + b);
}

/** `a − b`, exact. */
export function subtract(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/** The amount without its sign. */
export function absolute(a: Fen): Fen {
  return fen(Math.abs(a));
}
