import { Drop } from 'liquidjs';
import type { Amount } from '../ledger/index.ts';
import type { FigureReference } from '../document/index.ts';
import { type DecimalStyle, formatPercent, subtract } from '../money/index.ts';
import { type NumberStyle, printAmount } from './number-text.ts';

/** Something that prints as a number and knows where it comes from. */
export abstract class FigureDrop extends Drop {
  abstract readonly reference: FigureReference;
  abstract override toString(): string;
}

/** An amount inside a Liquid template. */
export class AmountDrop extends FigureDrop {
  readonly amount: Amount;
  readonly style: NumberStyle;

  constructor(amount: Amount, style: NumberStyle) {
    super();
    this.amount = amount;
    this.style = style;
  }

  get isZero(): boolean {
    return this.amount.fen === 0;
  }

  /** True where nothing but zeros would be printed, though there may be a small amount. */
  get isShownAsZero(): boolean {
    return !/[1-9]/.test(this.toString());
  }

  get isEntered(): boolean {
    return this.amount.isEntered;
  }

  get isNegative(): boolean {
    return this.amount.fen < 0;
  }

  get isPositive(): boolean {
    return this.amount.fen > 0;
  }

  get reference(): FigureReference {
    const { amount } = this;
    return {
      key: amount.key,
      fen: amount.fen,
      get sources() {
        return amount.sources;
      },
    };
  }

  override valueOf(): number {
    return this.amount.fen;
  }

  override toString(): string {
    return printAmount(this.amount, this.style);
  }
}

/** part ÷ base in percent, written without the sign; what cannot be divided prints as a dash. */
export class PercentDrop extends FigureDrop {
  readonly #part: Amount;
  readonly #base: Amount;
  readonly #style: DecimalStyle;
  readonly #isChange: boolean;

  constructor(part: Amount, base: Amount, style: DecimalStyle, isChange: boolean) {
    super();
    this.#part = part;
    this.#base = base;
    this.#style = style;
    this.#isChange = isChange;
  }

  get isDefined(): boolean {
    return this.#base.fen > 0;
  }

  /** True where nothing but zeros, or a dash, would be printed, though there may be a change. */
  get isZero(): boolean {
    return !/[1-9]/.test(this.toString());
  }

  get reference(): FigureReference {
    const part = this.#part;
    const base = this.#base;
    return {
      key: `${this.#isChange ? 'growth' : 'percent'}(${part.key}/${base.key})`,
      get sources() {
        return [...new Set([...part.sources, ...base.sources])];
      },
    };
  }

  override toString(): string {
    const part = this.#isChange ? subtract(this.#part.fen, this.#base.fen) : this.#part.fen;
    return formatPercent(part, this.#base.fen, this.#style) ?? '—';
  }
}
