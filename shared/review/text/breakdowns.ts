import { isBudgeted } from './figure-subjects.ts';
import { type Figure, figuresIn } from './figures.ts';
import type { Passage } from './passages.ts';

/** “总数 X，其中：a、b、c”. */
export interface Breakdown {
  readonly whole: Figure;
  /** The list as it most likely is meant. */
  readonly parts: readonly Figure[];
  /** Other ways to read where it ends; one that adds up settles it. */
  readonly alternatives: readonly (readonly Figure[])[];
  /** The list stands in the paragraphs below. */
  readonly isBelow: boolean;
  /** The word that opens it, 其中 or 具体包括; （ where brackets alone do. */
  readonly word: string;
}

/** An opening word such as 其中 with the range of tokens its list can take up. */
interface Opening {
  readonly token: number;
  readonly depth: number;
  /** End of the sentence or bracket. */
  readonly end: number;
  /** Opens inside the list of another one. */
  readonly isNested: boolean;
}

// “支出预算为3万元，支出决算为2万元”, “决算2万元，完成预算3万元的66.67%”: the figure that was planned.
function isPlannedBesideSpent(figure: Figure, own: readonly Figure[]): boolean {
  if (/完成.*预算(?:数|安排)?(?:为|是)?$/.test(figure.label)) return true;
  const next = own[own.indexOf(figure) + 1];
  return isBudgeted(figure) && /^(?:支出|收入)?决算数?(?:为|是)?$/.test(next?.label ?? '');
}

function openingsOf(passage: Passage): Opening[] {
  const openings: Opening[] = [];
  let depth = 0;
  passage.tokens.forEach(({ kind }, token) => {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth = Math.max(0, depth - 1);
    const isBracket = kind === 'open' && passage.tokens[token - 1]?.kind === 'money';
    if (kind !== 'ofWhich' && !isBracket) return;
    const end = endOfList(passage, token, depth);
    const isNested = openings.some((outer) => outer.depth === depth && outer.end > token);
    openings.push({ token, depth, end, isNested });
  });
  return openings;
}

function endOfList(passage: Passage, token: number, depth: number): number {
  let level = depth;
  for (let at = token + 1; at < passage.tokens.length; at += 1) {
    const current = passage.tokens[at];
    if (current?.kind === 'open') level += 1;
    if (current?.kind === 'close') level -= 1;
    if (level < depth) return at;
    if (level === depth && current?.kind === 'stop' && current.text === '。') return at;
  }
  return passage.tokens.length;
}

function semicolonAfter(passage: Passage, { token, end }: Opening): number {
  const at = passage.tokens.findIndex(
    ({ kind, text }, index) => index > token && kind === 'stop' && text !== '。',
  );
  return at < 0 ? end : Math.min(at, end);
}

function figuresBetween(own: readonly Figure[], depth: number, from: number, to: number): Figure[] {
  return own.filter(
    (figure) =>
      figure.token > from &&
      figure.token < to &&
      figure.depth === depth &&
      figure.role === 'own' &&
      !/^另/.test(figure.label),
  );
}

// The list of an outer opening goes on behind the semicolon that ends an inner one.
function withoutInner(
  own: readonly Figure[],
  passage: Passage,
  openings: readonly Opening[],
  outer: Opening,
): Figure[] {
  const inner = openings.filter(
    ({ token, depth, isNested }) =>
      isNested && depth === outer.depth && token > outer.token && token < outer.end,
  );
  const isInside = ({ token }: Figure) =>
    inner.some((opening) => token > opening.token && token < semicolonAfter(passage, opening));
  return figuresBetween(own, outer.depth, outer.token, outer.end).filter(
    (figure) => !isInside(figure),
  );
}

function wholeBefore(own: readonly Figure[], passage: Passage, token: number): Figure | undefined {
  const before = own.filter((figure) => figure.token < token && figure.role === 'own');
  const last = before.at(-1);
  if (!last) return undefined;
  const between = passage.tokens.slice(last.token + 1, token);
  const isOwnSentence = !between.some(({ kind, text }) => kind === 'stop' && text === '。');
  // 收入包括：a；支出包括：b — the second list is not one of what the first ends with.
  const isNewList =
    /包括/.test(passage.tokens[token]?.text ?? '') &&
    between.some(({ kind, text }) => kind === 'stop' && text === '；');
  if (isNewList) return undefined;
  return isOwnSentence || before.length === 1 ? last : undefined;
}

function below(
  passage: Passage,
  figures: readonly Figure[],
  passages: readonly Passage[],
): Figure[] {
  const parts: Figure[] = [];
  const style = passages[passage.index + 1]?.numbering?.style;
  for (let at = passage.index + 1; at < passages.length; at += 1) {
    const next = passages[at];
    if (!next) break;
    if (next.isHeading || next.headings.at(-1) !== passage.headings.at(-1)) break;
    if (next.numbering?.style !== style) break;
    const own = figuresIn(next, figures);
    const first = own.find((figure) => figure.role === 'own' && !isPlannedBesideSpent(figure, own));
    if (!first || !isLeading(first)) break;
    parts.push(first);
  }
  return parts;
}

// The paragraph begins with its item and figure.
function isLeading({ passage, token }: Figure): boolean {
  const before = passage.tokens.slice(0, token);
  const length = passage.tokens[token]?.start ?? 0;
  return length < 90 && !before.some(({ kind, text }) => kind === 'stop' && text === '。');
}

function breakdownOf(
  passage: Passage,
  opening: Opening,
  openings: readonly Opening[],
  own: readonly Figure[],
): Pick<Breakdown, 'parts' | 'alternatives'> {
  const { token, depth, end } = opening;
  const upToSemicolon = figuresBetween(own, depth, token, semicolonAfter(passage, opening));
  const all = figuresBetween(own, depth, token, end);
  const outer = withoutInner(own, passage, openings, opening);
  const parts = opening.isNested ? upToSemicolon : outer;
  return { parts, alternatives: [upToSemicolon, all] };
}

/** All lists of parts after a whole, in sentences and in the paragraphs below one. */
export function breakdownsOf(
  passages: readonly Passage[],
  figures: readonly Figure[],
): Breakdown[] {
  return passages.flatMap((passage) => {
    const openings = openingsOf(passage);
    const all = figuresIn(passage, figures);
    const own = all.filter((figure) => !isPlannedBesideSpent(figure, all));
    return openings.flatMap((opening): Breakdown[] => {
      const word = passage.tokens[opening.token]?.text ?? '';
      // “按类别分” divides what the paragraph is about.
      const whole = word.startsWith('按')
        ? own.find(({ token }) => token < opening.token)
        : wholeBefore(own, passage, opening.token);
      if (!whole) return [];
      const isLast = passage.tokens.slice(opening.token + 1).every(({ kind }) => kind === 'colon');
      if (isLast) {
        return [
          {
            whole,
            parts: below(passage, figures, passages),
            alternatives: [],
            isBelow: true,
            word,
          },
        ];
      }
      return [{ whole, isBelow: false, word, ...breakdownOf(passage, opening, openings, own) }];
    });
  });
}
