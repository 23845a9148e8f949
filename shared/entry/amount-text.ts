import { parseYuan } from '../money/index.ts';

const WIDE = /[０-９．，＋－＊／（）＝]/g;
const WAN = '万';
const YI = '亿';

function narrowed(text: string): string {
  return text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** An exact fraction. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const UNIT_FACTORS: Readonly<Record<string, bigint>> = {
  '': 1n,
  元: 1n,
  [WAN]: 10_000n,
  [`${WAN}元`]: 10_000n,
  [YI]: 100_000_000n,
  [`${YI}元`]: 100_000_000n,
};

const TOKEN = /\s*(?:(\d[\d,]*(?:\.\d*)?|\.\d+)\s*(亿元|万元|亿|万|元)?|([-+*/()×÷]))/y;
const MOST_TOKENS = 200;

type Token = Fraction | string;

function numberToken(digits: string, unit: string): Fraction {
  const [whole = '', decimals = ''] = digits.replaceAll(',', '').split('.');
  return {
    top: BigInt(`${whole}${decimals}` || '0') * (UNIT_FACTORS[unit] ?? 1n),
    bottom: 10n ** BigInt(decimals.length),
  };
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match || tokens.length >= MOST_TOKENS) return undefined;
    at = TOKEN.lastIndex;
    const [, digits, unit = '', sign = ''] = match;
    tokens.push(
      digits === undefined ? sign.replace('×', '*').replace('÷', '/') : numberToken(digits, unit),
    );
  }
  return tokens;
}

const OPERATIONS: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction | undefined>> = {
  '+': (a, b) => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }),
  '-': (a, b) => ({ top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom }),
  '*': (a, b) => ({ top: a.top * b.top, bottom: a.bottom * b.bottom }),
  '/': (a, b) => (b.top === 0n ? undefined : { top: a.top * b.bottom, bottom: a.bottom * b.top }),
};

/** Recursive descent over `+ - * / ( )`; undefined where the text is no calculation. */
class Calculation {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  value(): Fraction | undefined {
    const value = this.#sum();
    return this.#at === this.#tokens.length ? value : undefined;
  }

  #chain(signs: string, part: () => Fraction | undefined): Fraction | undefined {
    let value = part();
    for (let sign = this.#sign(signs); sign !== undefined && value; sign = this.#sign(signs)) {
      const next = part();
      value = next && OPERATIONS[sign]?.(value, next);
    }
    return value;
  }

  #sum(): Fraction | undefined {
    return this.#chain('+-', () => this.#chain('*/', () => this.#factor()));
  }

  #sign(signs: string): string | undefined {
    const token = this.#tokens[this.#at];
    if (typeof token !== 'string' || !signs.includes(token)) return undefined;
    this.#at += 1;
    return token;
  }

  #factor(): Fraction | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (typeof token === 'object') return token;
    if (token === '-' || token === '+') {
      const value = this.#factor();
      return value && token === '-' ? { top: -value.top, bottom: value.bottom } : value;
    }
    if (token !== '(') return undefined;
    const inner = this.#sum();
    return this.#sign(')') === undefined ? undefined : inner;
  }
}

function toYuan({ top, bottom }: Fraction): string | undefined {
  const isNegative = top < 0n !== bottom < 0n;
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const fen = (size(top) * 200n + size(bottom)) / (size(bottom) * 2n);
  const digits = fen.toString().padStart(3, '0');
  const text = `${isNegative && fen > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return parseYuan(text) === undefined ? undefined : text;
}

const PLAIN = /^(\d{1,9})(?:\.(\d{1,6}))?$/;
const FEN_PLACES = { yuan: 2, wan: 6 } as const;

/** The shortest way for what nearly all amounts are: digits without a sign, exact in 分. */
function plainAmount(typed: string, unit: 'yuan' | 'wan'): string | undefined {
  const [, whole, fraction = ''] = PLAIN.exec(typed) ?? [];
  const places = FEN_PLACES[unit];
  if (whole === undefined || fraction.length > places) return undefined;
  const fen = Number(`${whole}${fraction.padEnd(places, '0')}`);
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * What a clerk types for an amount, as canonical 元 with two decimals: `1,234.5`, `12.3万`,
 * `=1200*12`, `（500）` for a negative one; `wan`: plain numbers mean 万元. Undefined where it is none
 * or has more than two decimals of 元 (calculations are rounded half up).
 */
export function parseTypedAmount(typed: string, unit: 'yuan' | 'wan' = 'yuan'): string | undefined {
  const plain = plainAmount(typed, unit);
  if (plain !== undefined) return plain;
  const text = narrowed(typed.trim())
    .replace(/^[¥￥]/, '')
    .trim();
  const isCalculation = text.startsWith('=');
  const accounting = /^\(([\d,.]+)\)$/.exec(text);
  const tokens = tokensOf(
    isCalculation ? text.slice(1) : accounting ? `-${accounting[1] ?? ''}` : text,
  );
  if (!tokens || tokens.length === 0) return undefined;
  if (!isCalculation && tokens.filter((token) => typeof token === 'object').length !== 1) {
    return undefined;
  }
  const value = new Calculation(tokens).value();
  if (!value) return undefined;
  const isBare = !/[元万亿]/.test(text);
  const scaled = unit === 'wan' && isBare ? { ...value, top: value.top * 10_000n } : value;
  if (!isCalculation && (scaled.top * 100n) % scaled.bottom !== 0n) return undefined;
  return toYuan(scaled);
}
