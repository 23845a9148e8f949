import { priorBehind } from './later-prior.ts';
import type { Passage } from './passages.ts';
import { type Quantity, absoluteOf, agreementOfSum, inUnitOf } from './quantity.ts';
import type { Token } from './tokens.ts';

/** What a sentence says of this year's figure against another year's. */
export interface Comparison {
  readonly passage: Passage;
  /** Tokens it covers, from the word of comparison to the rate or 持平. */
  readonly from: number;
  readonly to: number;
  /** This year's figure: the preceding amounts it can refer to, the likeliest first. */
  readonly candidates: readonly Quantity[];
  /** True where they stand in an earlier sentence of the paragraph. */
  readonly isDistant: boolean;
  readonly prior?: Quantity;
  readonly isPriorWithoutUnit: boolean;
  readonly priorYear?: number;
  readonly change?: Movement;
  readonly rate?: Movement;
  readonly flat?: 'exact' | 'nearly';
  /** Text behind 主要原因是 and the like, up to the end of its sentence; absent without such words. */
  readonly reason?: string;
}

export interface Movement {
  readonly quantity: Quantity;
  readonly direction: 1 | -1;
  readonly word: string;
}

/** The change with its sign, in millionths. */
export function signed({ quantity, direction }: Movement): bigint {
  return quantity.value * BigInt(direction);
}

/** Tokens read so far of one comparison. */
interface Draft {
  to: number;
  prior?: Token;
  change?: Movement;
  rate?: Movement;
  flat?: 'exact' | 'nearly';
}

function movementOf(token: Token, next: Token | undefined): Movement | undefined {
  if (!next?.quantity) return undefined;
  return {
    quantity: next.quantity,
    direction: token.kind === 'up' ? 1 : -1,
    word: token.text,
  };
}

const SKIPPED = new Set(['text', 'comma', 'compare', 'year', 'number', 'complete', 'prior']);

// One step of the grammar: [上年数][，][增加|减少 数][，][增长|下降 率] or 持平. False: it ends here.
function take(draft: Draft, tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token) return undefined;
  if (token.kind === 'flat') {
    draft.flat = token.text.startsWith('基本') ? 'nearly' : 'exact';
    draft.to = index;
    return undefined;
  }
  if (token.kind === 'up' || token.kind === 'down') return takeMovement(draft, token, next, index);
  if (draft.change || draft.rate) return isLink(token) ? index + 1 : undefined;
  if (token.kind === 'money' && !draft.prior) {
    draft.prior = token;
    draft.to = index;
    return index + 1;
  }
  if (token.kind === 'number' && !draft.prior && next?.kind !== 'text') {
    draft.prior = token;
    draft.to = index;
    return index + 1;
  }
  return SKIPPED.has(token.kind) && token.text.length < 40 ? index + 1 : undefined;
}

function takeMovement(
  draft: Draft,
  token: Token,
  next: Token | undefined,
  index: number,
): number | undefined {
  const movement = movementOf(token, next);
  if (!movement) return undefined;
  if (next?.kind === 'percent' && !draft.rate) draft.rate = movement;
  else if (next?.kind === 'money' && !draft.change) draft.change = movement;
  else return undefined;
  draft.to = index + 1;
  return index + 2;
}

// Between change and rate: a comma and few words such as 收入总计.
function isLink(token: Token): boolean {
  return token.kind === 'comma' || (token.kind === 'text' && token.text.length <= 12);
}

function isStop(token: Token): boolean {
  return token.kind === 'stop';
}

function readFrom(tokens: readonly Token[], start: number): Draft {
  const draft: Draft = { to: start };
  let index: number | undefined = start + 1;
  while (index !== undefined) {
    const token = tokens[index];
    if (!token || isStop(token)) break;
    index = take(draft, tokens, index);
  }
  return draft;
}

function reasonAfter(passage: Passage, from: number): string | undefined {
  const { tokens, text } = passage;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'compare') return undefined;
    if (token?.kind === 'reason') return textUntilStop(text, token.end);
  }
  return undefined;
}

// “原因是节约；比上年增加2万元”: behind the semicolon the sentence compares anew.
function textUntilStop(text: string, start: number): string {
  const sentence = /^[^。]*/.exec(text.slice(start))?.[0] ?? '';
  return sentence.split(/[；;](?=(?:比|与|较|同比|相比|和)(?:上|去|20\d\d|年初|预算))/)[0] ?? '';
}

interface Candidates {
  readonly quantities: readonly Quantity[];
  readonly isDistant: boolean;
}

function candidatesBefore(
  tokens: readonly Token[],
  start: number,
  used: ReadonlySet<number>,
): Candidates {
  const own: Quantity[] = [];
  const earlier: Quantity[] = [];
  let isOwn = true;
  for (let index = start - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (!token) continue;
    if (isStop(token)) isOwn = false;
    if (token.kind !== 'money' || !token.quantity || used.has(index)) continue;
    (isOwn ? own : earlier).push(token.quantity);
  }
  return own.length > 0
    ? { quantities: own, isDistant: false }
    : { quantities: earlier, isDistant: true };
}

function priorOf(draft: Draft, candidates: Candidates): Quantity | undefined {
  const quantity = draft.prior?.quantity;
  const first = candidates.quantities[0];
  if (!quantity || draft.prior?.kind === 'money' || !first) return quantity;
  return inUnitOf(quantity, first);
}

function comparisonAt(passage: Passage, start: number, used: Set<number>): Comparison | undefined {
  const { tokens } = passage;
  const draft = readFrom(tokens, start);
  const candidates = candidatesBefore(tokens, start, used);
  for (let index = start; index <= draft.to; index += 1) used.add(index);
  const { to, change, rate, flat } = draft;
  const priorYear = tokens[start + 1]?.year;
  const behind = change && { from: start, to, year: priorYear };
  const prior = priorOf(draft, candidates) ?? (behind && priorBehind(passage, behind));
  if (!prior && !change && !rate && !flat) return undefined;
  const reason = reasonAfter(passage, to + 1);
  return {
    passage,
    from: start,
    to,
    candidates: candidates.quantities,
    isDistant: candidates.isDistant,
    isPriorWithoutUnit: draft.prior?.kind === 'number',
    ...(prior ? { prior } : {}),
    ...(priorYear === undefined ? {} : { priorYear }),
    ...(change ? { change } : {}),
    ...(rate ? { rate } : {}),
    ...(flat ? { flat } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

// “2022年预算数为A，2021年预算数为B，增加C”: no word of comparison, but two years.
function comparisonOfYears(passage: Passage, start: number): Comparison | undefined {
  const { tokens } = passage;
  const named = yearsBefore(tokens, start);
  const [later, earlier] = named;
  if (!later || !earlier || later.year === earlier.year) return undefined;
  const [now, prior] = later.year > earlier.year ? [later, earlier] : [earlier, later];
  const draft = readFrom(tokens, start - 1);
  const reason = reasonAfter(passage, draft.to + 1);
  return {
    passage,
    from: earlier.index,
    to: draft.to,
    candidates: [now.quantity],
    isDistant: false,
    prior: prior.quantity,
    isPriorWithoutUnit: false,
    priorYear: prior.year,
    ...(draft.change ? { change: draft.change } : {}),
    ...(draft.rate ? { rate: draft.rate } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

interface YearFigure {
  readonly year: number;
  readonly quantity: Quantity;
  readonly index: number;
}

function yearsBefore(tokens: readonly Token[], start: number): YearFigure[] {
  const found: YearFigure[] = [];
  let figure: { quantity: Quantity; index: number } | undefined;
  for (let index = start - 1; index >= 0 && found.length < 2; index -= 1) {
    const token = tokens[index];
    if (!token || isStop(token) || token.kind === 'ofWhich') break;
    if (token.kind === 'up' || token.kind === 'down' || token.kind === 'compare') break;
    if (token.kind === 'money' && token.quantity) {
      if (figure) break;
      figure = { quantity: token.quantity, index };
    }
    if (token.year !== undefined && figure) {
      found.push({ year: token.year, ...figure });
      figure = undefined;
    }
  }
  return found;
}

/** All comparisons with another year that a paragraph states. */
export function comparisonsOf(passage: Passage): Comparison[] {
  const used = new Set<number>();
  const found: Comparison[] = [];
  passage.tokens.forEach((token, index) => {
    if (used.has(index)) return;
    const isMovement = token.kind === 'up' || token.kind === 'down';
    if (token.kind !== 'compare' && !isMovement) return;
    const comparison = isMovement
      ? comparisonOfYears(passage, index)
      : comparisonAt(passage, index, used);
    if (!comparison) return;
    for (let at = comparison.from; at <= comparison.to; at += 1) used.add(at);
    found.push(comparison);
  });
  return found;
}

// Among figures of earlier sentences the one meant is near what prior and change make.
function nearestTo(candidates: readonly Quantity[], value: bigint): Quantity | undefined {
  const distance = (one: Quantity) => absoluteOf(one.value - value);
  return candidates.toSorted((a, b) => (distance(a) < distance(b) ? -1 : 1))[0];
}

/** The figure of this year that agrees best with prior and change, else the nearest. */
export function nowOf(comparison: Comparison, u: bigint): Quantity | undefined {
  const { candidates, prior, change, isDistant } = comparison;
  if (!prior || !change) return candidates[0];
  const fits = (level: string) => (now: Quantity) =>
    agreementOfSum(now.value - prior.value - signed(change), 2, u) === level;
  const fitting = candidates.find(fits('equal')) ?? candidates.find(fits('rounding'));
  if (fitting) return fitting;
  return isDistant ? nearestTo(candidates, prior.value + signed(change)) : candidates[0];
}
