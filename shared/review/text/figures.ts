import { once } from '../once.ts';
import type { Comparison } from './comparisons.ts';
import type { Passage } from './passages.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

/** An amount in running text with the words that say what it is. */
export interface Figure {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** Index of its token. */
  readonly token: number;
  /** Words between the last mark or figure and the amount: `科学技术（206）支出`. */
  readonly label: string;
  /** `prior` and `change` belong to a comparison; all others are figures of their own. */
  readonly role: 'own' | 'prior' | 'change';
  /** Year named with it, if any. */
  readonly year?: number;
  /** Number of round brackets around it. */
  readonly depth: number;
}

const BOUNDARIES = new Set([
  'comma',
  'stop',
  'colon',
  'money',
  'percent',
  'ofWhich',
  'reason',
  'flat',
  'equals',
]);

/** First token of the label before `index`; bracketed remarks inside the label stay with it. */
export function labelStart(tokens: readonly Token[], index: number): number {
  let depth = 0;
  let at = index - 1;
  for (; at >= 0; at -= 1) {
    const kind = tokens[at]?.kind ?? 'stop';
    if (kind === 'close') depth += 1;
    else if (kind === 'open' && depth > 0) depth -= 1;
    else if (depth === 0 && (kind === 'open' || BOUNDARIES.has(kind))) break;
    else if (depth > 0 && (kind === 'stop' || kind === 'money')) break;
  }
  return at + 1;
}

/** The words of an amount: between the last mark or figure and itself. */
export function labelOf(passage: Passage, index: number): string {
  const { tokens, text } = passage;
  const start = tokens[labelStart(tokens, index)]?.start ?? 0;
  return text.slice(start, tokens[index]?.start ?? start);
}

/** The words of a label that name the thing: without years, numbering, verbs and 预算数 at its end. */
export function nameIn(label: string): string {
  return label
    .replace(/^(?:\d{1,2}[.．、])+/, '')
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)年?(?:度|初|末|底)?/g, '')
    .replace(
      /^(?:其中|和|以及|及|为|本年|上年(?!末?结转|末?结余)|当年|另有|本部门|我部门|用于)+/,
      '',
    )
    .replace(
      /(?:共计|合计|总计|总额|总数|安排|列支|支出决算|收入决算|决算|预算控制|财政拨款预算|年初预算|预算)?(?:数|额|金额|资金)?(?:共|约|共计|合计|总计)?(?:为|是|达到|达|安排)?$/,
      '',
    );
}

function yearOf(passage: Passage, index: number): number | undefined {
  const { tokens } = passage;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'stop' || token.kind === 'money') return undefined;
    if (token.year !== undefined) return token.year;
  }
  return undefined;
}

function roleAt(comparisons: readonly Comparison[], token: Token): Figure['role'] {
  for (const { prior, change } of comparisons) {
    if (prior === token.quantity) return 'prior';
    if (change?.quantity === token.quantity) return 'change';
  }
  return 'own';
}

/** All amounts of money of a paragraph, with the comparisons that it makes. */
export function figuresOf(passage: Passage, own: readonly Comparison[]): Figure[] {
  const figures: Figure[] = [];
  let depth = 0;
  passage.tokens.forEach((token, index) => {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth = Math.max(0, depth - 1);
    if (token.kind !== 'money' || !token.quantity) return;
    const previous = passage.tokens[index - 1]?.kind;
    const isMoved = previous === 'up' || previous === 'down';
    const role = isMoved ? 'change' : roleAt(own, token);
    const year = yearOf(passage, index);
    figures.push({
      passage,
      quantity: token.quantity,
      token: index,
      label: labelOf(passage, index),
      role,
      depth,
      ...(year === undefined ? {} : { year }),
    });
  });
  return figures;
}

const byPassage = once((figures: readonly Figure[]) =>
  Map.groupBy(figures, ({ passage }) => passage),
);

/** The figures of one paragraph, out of those of a document. */
export function figuresIn(passage: Passage, figures: readonly Figure[]): readonly Figure[] {
  return byPassage(figures).get(passage) ?? [];
}

const byQuantity = once(
  (figures: readonly Figure[]) => new Map(figures.map((figure) => [figure.quantity, figure])),
);

/** The figure that an amount read in a sentence is. */
export function figureOf(
  quantity: Quantity | undefined,
  figures: readonly Figure[],
): Figure | undefined {
  return quantity && byQuantity(figures).get(quantity);
}

/** Whether the words of an amount say that it is last year's, and not what was left of it. */
export function isOfLastYear({ label }: Figure): boolean {
  return /(?:上一?|去)年度?(?!.{0,12}(?:结转|结余))/.test(label);
}
