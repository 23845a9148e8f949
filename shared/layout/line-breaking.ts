import { characterWidth } from './text-width.ts';

/** Characters that may not begin a line. */
const NOT_FIRST = new Set('，。、；：？！）》】〉」』”’％%…—·,.;:?!)]}');
/** Characters that may not end a line. */
const NOT_LAST = new Set('（《【〈「『“‘([{');
/** One of these may stand beyond the end of a line, as Word, WPS and LibreOffice all let it. */
const HANGING_END = /[⺀-￮][，。、；：？！]$/u;

/** Space that the programs put between a Chinese and a Latin letter or digit: Word a quarter, LibreOffice a fifth. */
const SCRIPT_SPACE_EM = 0.22;
const LETTER = /[\p{L}\p{N}]/u;
const FIRST_BEYOND_LATIN = 0x250;

/** Lengths in em are added up many times: less than this is no length. */
const SLACK_EM = 0.001;

/** All lengths in em. */
interface Measure {
  readonly lineWidth: number;
  /** Indent of the first line. */
  readonly indent: number;
  /** Added to each character. */
  readonly spacing: number;
}

/** The pieces between which a line may break: Latin words whole, Chinese characters singly. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const [piece] of text.matchAll(/[A-Za-z0-9.,%+\-/:]+|\s+|[\s\S]/gu)) {
    const last = found.at(-1);
    const isStuck =
      last !== undefined &&
      (NOT_FIRST.has(piece.charAt(0)) || NOT_LAST.has(last.charAt(last.length - 1)));
    if (isStuck) found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
}

function widthOf(piece: string, spacing: number): number {
  let width = 0;
  for (const character of piece) width += characterWidth(character) + spacing;
  return width;
}

/** The space between two characters that stand beside each other on a line. */
function spaceBetween(before: string, after: string): number {
  if (!LETTER.test(before) || !LETTER.test(after)) return 0;
  const isLatin = (character: string): boolean => character.charCodeAt(0) < FIRST_BEYOND_LATIN;
  return isLatin(before) === isLatin(after) ? 0 : SCRIPT_SPACE_EM;
}

/** A piece without the punctuation behind Chinese text that may hang over the end of its line. */
function withoutHanging(piece: string): string {
  return HANGING_END.test(piece) ? piece.slice(0, -1) : piece;
}

/** Breaks one paragraph; gives where each of its lines begins. */
function startsOf(text: string, { lineWidth, indent, spacing }: Measure): number[] {
  const starts = [0];
  let used = indent;
  let at = 0;
  const breakHere = (): void => {
    starts.push(at);
    used = 0;
  };
  for (const piece of pieces(text)) {
    const width = widthOf(piece, spacing);
    const space = spaceBetween(text.charAt(at - 1), piece.charAt(0));
    const least = space + widthOf(withoutHanging(piece), spacing);
    if (piece.trim() === '' || used + least <= lineWidth + SLACK_EM) {
      used += space + width;
      at += piece.length;
      continue;
    }
    if (width <= lineWidth) {
      breakHere();
      used = width;
      at += piece.length;
      continue;
    }
    // a piece that fits on no line is broken wherever the line ends
    for (const character of piece) {
      const own = characterWidth(character) + spacing;
      if (used + own > lineWidth + SLACK_EM && used > 0) breakHere();
      used += own;
      at += character.length;
    }
  }
  return starts;
}

/**
 * Where the lines of a text begin. All lengths in em: the width of a line, the indent of the first
 * one, and the space added to each character.
 */
export function lineStarts(text: string, lineWidth: number, indent = 0, spacing = 0): number[] {
  const measure = { lineWidth, indent, spacing };
  let offset = 0;
  return text.split('\n').flatMap((paragraph) => {
    const starts = startsOf(paragraph, measure).map((start) => offset + start);
    offset += paragraph.length + 1;
    return starts;
  });
}

/** Number of lines that a text takes; see `lineStarts`. */
export function countLines(text: string, lineWidth: number, indent = 0, spacing = 0): number {
  return lineStarts(text, lineWidth, indent, spacing).length;
}
