import { diffArrays } from 'diff';

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

/** Words of a text; a figure with its decimals is one word. Joined they are the text. */
function tokens(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const match of text.matchAll(FIGURE)) {
    found.push(...wordsOf(text.slice(at, match.index)), match[0]);
    at = match.index + match[0].length;
  }
  return [...found, ...wordsOf(text.slice(at))];
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

/** The words that went and came. Same and removed pieces joined are `before`, same and added `after`. */
export function wordDiff(before: string, after: string): readonly TextPiece[] {
  const changes = diffArrays(tokens(before), tokens(after));
  return readable(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}
