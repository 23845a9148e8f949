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

/** The words that went and came. Same and removed pieces joined are `before`, same and added `after`. */
export function wordDiff(before: string, after: string): readonly TextPiece[] {
  return diffArrays(tokens(before), tokens(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
