import type { Liquid } from 'liquidjs';
import {
  type Amount,
  absoluteAmount,
  addAmounts,
  amountOfFact,
  subtractAmounts,
} from '../ledger/index.ts';
import { ZERO } from '../money/index.ts';
import { chineseNumber } from '../wording/index.ts';
import { AmountDrop, PercentDrop } from './figure-drop.ts';
import { type NumberStyle, printFen } from './number-text.ts';

const NOTHING: Amount = amountOfFact(undefined, '');

function amountOf(value: unknown): Amount {
  if (value instanceof AmountDrop) return value.amount;
  if (value === null || value === undefined || value === '') return NOTHING;
  throw new TypeError(`此处应为金额，而不是“${asText(value)}”`);
}

export type Comparison = 'increase' | 'decrease' | 'equal' | 'zeroBase' | 'gone' | 'bothZero';

/**
 * How this year's amount stands to the prior one. A difference that the shown figures do not show is
 * `equal` (持平); a zero base is never a percentage.
 */
export function compareAmounts(now: Amount, prior: Amount, style: NumberStyle): Comparison {
  if (now.fen === 0 && prior.fen === 0) return 'bothZero';
  const change = subtractAmounts([now, prior]);
  if (printFen(change.fen, style) === printFen(ZERO, style)) return 'equal';
  if (prior.fen === 0) return 'zeroBase';
  if (now.fen === 0 && prior.fen > 0) return 'gone';
  return change.fen > 0 ? 'increase' : 'decrease';
}

/** How a reason or a use often begins; the sentence round it says that already. */
const LEAD =
  /^(?:(?:(?:增减)?(?:变动|变化|增加|减少|增长|下降)的?)?(?:主要)?原因[是为：:]|主要[是为](?!由于|因为)|(?:主要)?用于)[：:]?\s*(?=\S)/u;

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || value instanceof AmountDrop) return value.toString();
  return '';
}

function isCombinable(a: unknown, b: unknown): boolean {
  return a instanceof AmountDrop || b instanceof AmountDrop;
}

/** Number or 0, for counts. */
function asNumber(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}

/** Registers the filters of template packs: see the guide in `templates/README.md`. */
export function registerFilters(
  liquid: Liquid,
  textStyle: NumberStyle,
  percentStyle: NumberStyle,
): void {
  const drop = (amount: Amount, like: unknown): AmountDrop =>
    new AmountDrop(amount, like instanceof AmountDrop ? like.style : textStyle);

  liquid.registerFilter('plus', (a: unknown, b: unknown) =>
    isCombinable(a, b)
      ? drop(addAmounts([amountOf(a), amountOf(b)]), a)
      : asNumber(a) + asNumber(b),
  );
  liquid.registerFilter('minus', (a: unknown, b: unknown) =>
    isCombinable(a, b)
      ? drop(subtractAmounts([amountOf(a), amountOf(b)]), a)
      : asNumber(a) - asNumber(b),
  );
  // The first amount where it was entered, else the other one: what is typed overrides what follows from the lines.
  liquid.registerFilter('if_blank', (a: unknown, other: unknown) =>
    amountOf(a).isEntered ? a : drop(amountOf(other), a),
  );
  liquid.registerFilter('abs', (a: unknown) =>
    a instanceof AmountDrop ? drop(absoluteAmount(a.amount), a) : Math.abs(asNumber(a)),
  );
  liquid.registerFilter('percent_of', (a: unknown, base: unknown, decimals?: unknown) => {
    const style = typeof decimals === 'number' ? { ...percentStyle, decimals } : percentStyle;
    return new PercentDrop(amountOf(a), amountOf(base), style, false);
  });
  liquid.registerFilter('growth_from', (a: unknown, prior: unknown, decimals?: unknown) => {
    const style = typeof decimals === 'number' ? { ...percentStyle, decimals } : percentStyle;
    return new PercentDrop(amountOf(a), amountOf(prior), style, true);
  });
  liquid.registerFilter('drop_from', (a: unknown, prior: unknown, decimals?: unknown) => {
    const style = typeof decimals === 'number' ? { ...percentStyle, decimals } : percentStyle;
    const [now, before] = [amountOf(a), amountOf(prior)];
    return new PercentDrop(subtractAmounts([before, now]), before, style, false);
  });
  liquid.registerFilter('compare', (a: unknown, prior: unknown) =>
    compareAmounts(amountOf(a), amountOf(prior), a instanceof AmountDrop ? a.style : textStyle),
  );
  liquid.registerFilter('decimals', (a: unknown, decimals: unknown, trim?: unknown) => {
    const style = a instanceof AmountDrop ? a.style : textStyle;
    const kept = trim === 'all' || trim === 'whole' || trim === 'none' ? trim : style.trim;
    return new AmountDrop(amountOf(a), { ...style, decimals: asNumber(decimals), trim: kept });
  });
  liquid.registerFilter('in_unit', (a: unknown, unit: unknown) => {
    const style = a instanceof AmountDrop ? a.style : textStyle;
    return new AmountDrop(amountOf(a), { ...style, unit: unit === 'wan' ? 'wan' : 'yuan' });
  });
  liquid.registerFilter('chinese', (a: unknown) => chineseNumber(asNumber(a)));
  liquid.registerFilter('lines', (a: unknown) =>
    asText(a)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== ''),
  );
  liquid.registerFilter('bare', (a: unknown) =>
    asText(a)
      .trim()
      .replace(LEAD, '')
      .replace(/[。；;，,、.]+$/u, ''),
  );
  liquid.registerFilter('without_number', (a: unknown) =>
    asText(a).replace(/^\s*(?:[（(]?[0-9一二三四五六七八九十]+[)）、.．，]\s*)/u, ''),
  );
}
