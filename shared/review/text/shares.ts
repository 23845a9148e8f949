import { type Figure, figuresIn, labelOf, labelStart, nameIn } from './figures.ts';
import type { Passage } from './passages.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

/** “a 万元，占 p%”. */
export interface Share {
  readonly passage: Passage;
  readonly part: Figure;
  /** The percentage; a bare number where the sign is missing. */
  readonly percent: Quantity;
  readonly hasSign: boolean;
  /** Words between 占 and the percentage: `本年支出合计的`. */
  readonly of: string;
  readonly token: number;
}

/** “完成预算 p%”. */
export interface Completion {
  readonly passage: Passage;
  readonly part: Figure;
  readonly percent: Quantity;
  readonly word: string;
  readonly token: number;
}

function figureBefore(
  figures: readonly Figure[],
  passage: Passage,
  token: number,
): Figure | undefined {
  const before = figuresIn(passage, figures).filter(
    (figure) => figure.token < token && figure.role === 'own',
  );
  // “收入a万元（其中，b为c万元），占p%”: what stands in brackets is closed.
  const { tokens } = passage;
  const isClosed = (figure: Figure) => {
    const between = tokens.slice(figure.token, token);
    const count = (kind: Token['kind']) => between.filter((each) => each.kind === kind).length;
    return count('close') > count('open');
  };
  return before.findLast((figure) => !isClosed(figure)) ?? before.at(-1);
}

function isNear(passage: Passage, from: number, to: number): boolean {
  return !passage.tokens
    .slice(from + 1, to)
    .some((token) => token.kind === 'stop' && token.text === '。');
}

/** Shorter words before 占 are no name of their own: 约, 合计, 分别. */
const SHORTEST_NAME = 4;

// “授予小微企业20万元，占100%；货物采购授予中小企业合同金额占货物支出的40%”: a share of something named, whose amount is not given.
function isOfOther(passage: Passage, part: Figure, index: number): boolean {
  const start = labelStart(passage.tokens, index);
  if (start <= part.token + 1) return false;
  const name = nameIn(labelOf(passage, index));
  return name.length >= SHORTEST_NAME && !part.label.includes(name);
}

const BETWEEN = new Set(['text', 'year', 'prior', 'open', 'close']);

function percentAfter(
  tokens: readonly Token[],
  index: number,
): { token: Token; of: string } | undefined {
  let of = '';
  for (const token of tokens.slice(index + 1, index + 7)) {
    if (token.kind === 'percent' || token.kind === 'number') return { token, of };
    if (!BETWEEN.has(token.kind)) return undefined;
    if (token.kind === 'text') of += token.text;
  }
  return undefined;
}

/** All shares a paragraph states. */
export function sharesOf(passage: Passage, figures: readonly Figure[]): Share[] {
  return passage.tokens.flatMap((token, index): Share[] => {
    if (token.kind !== 'share') return [];
    const found = percentAfter(passage.tokens, index);
    const part = figureBefore(figures, passage, index);
    const percent = found?.token.quantity;
    if (!percent || !part || !isNear(passage, part.token, index)) return [];
    if (isOfOther(passage, part, index)) return [];
    const hasSign = found.token.kind === 'percent';
    return [{ passage, part, percent, hasSign, of: found.of, token: index }];
  });
}

/** All rates of completion a paragraph states. */
export function completionsOf(passage: Passage, figures: readonly Figure[]): Completion[] {
  return passage.tokens.flatMap((token, index): Completion[] => {
    if (token.kind !== 'complete') return [];
    const next = passage.tokens[index + 1];
    const part = figureBefore(figures, passage, index);
    if (next?.kind !== 'percent' || !next.quantity || !part) return [];
    return [{ passage, part, percent: next.quantity, word: token.text, token: index }];
  });
}

/** First token of the words that name a figure. */
export function startOf(figure: Figure): number {
  return labelStart(figure.passage.tokens, figure.token);
}
