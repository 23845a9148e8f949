import { diffArrays } from 'diff';
import { withRelativeYears, yearPlaces } from './relative-year.ts';

/** A piece of two texts laid over one another. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const FIGURE = /[-−]?\d[\d,，]*(?:\.\d+)?[%％]?/gu;

let segmenter: Intl.Segmenter | undefined;

function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

interface Token {
  readonly text: string;
  /** What it is compared by: years are told from the year that the text is of. */
  readonly compared: string;
}

function token(text: string): Token {
  return { text, compared: text };
}

/** Words of a text of a year; a figure with its decimals is one word. Joined they are the text. */
function tokens(text: string, year: number): Token[] {
  const years = yearPlaces(text);
  const found: Token[] = [];
  let at = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    const compared = years.has(index) ? withRelativeYears(`${figure}年`, year) : figure;
    found.push(...wordsOf(text.slice(at, index)).map(token), { text: figure, compared });
    at = index + figure.length;
  }
  return [...found, ...wordsOf(text.slice(at)).map(token)];
}

const CHANGED = ['removed', 'added'] as const;

/** Neighbouring changes as one of each kind, what went first. */
function gathered(run: readonly TextPiece[]): TextPiece[] {
  return CHANGED.flatMap((kind) => {
    const text = run.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])).join('');
    return text === '' ? [] : [{ kind, text }];
  });
}

/** A single character that stayed between two changes makes both harder to read: it joins them. */
function readable(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  let run: TextPiece[] = [];
  pieces.forEach((piece, index) => {
    const isBetween = run.length > 0 && index < pieces.length - 1;
    if (piece.kind !== 'same') run.push(piece);
    else if (isBetween && piece.text.length === 1) {
      run.push(...CHANGED.map((kind) => ({ kind, text: piece.text })));
    } else {
      result.push(...gathered(run), piece);
      run = [];
    }
  });
  return [...result, ...gathered(run)];
}

/** The years that two texts are of; without them a year is a figure like others. */
export interface TextYears {
  readonly before: number;
  readonly after: number;
}

/**
 * The words that went and came. Same and removed pieces joined are `before`, same and added `after`; but
 * a year that is the same from its own year stands as in `after`.
 */
export function wordDiff(
  before: string,
  after: string,
  years: TextYears = { before: 0, after: 0 },
): readonly TextPiece[] {
  const changes = diffArrays(tokens(before, years.before), tokens(after, years.after), {
    comparator: (one, other) => one.compared === other.compared,
  });
  return readable(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.map(({ text }) => text).join(''),
    })),
  );
}
