import { characterWidth } from './text-width.ts';

/** Characters that may not begin a line. */
const NOT_FIRST = new Set('，。、；：？！）》】〉」』”’％%…—·,.;:?!)]}');
/** Characters that may not end a line. */
const NOT_LAST = new Set('（《【〈「『“‘([{');

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
  for (const character of piece) {
    width += characterWidth(character) + spacing;
  }
  return width;
}

/**
 * Number of lines that a text takes. All lengths in em: the width of a line, the indent of the first
 * one, and the space added to each character.
 */
export function countLines(text: string, lineWidth: number, firstIndent = 0, spacing = 0): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + linesOf(line, lineWidth, firstIndent, spacing), 0);
}

function linesOf(text: string, lineWidth: number, firstIndent: number, spacing: number): number {
  let lines = 1;
  let used = firstIndent;
  for (const piece of pieces(text)) {
    const width = widthOf(piece, spacing);
    if (used + width <= lineWidth + 0.001) {
      used += width;
      continue;
    }
    if (piece.trim() === '') continue;
    // a piece that fits on no line is broken wherever the line ends
    if (width > lineWidth) {
      const rest = used + width;
      lines += Math.ceil(rest / lineWidth) - 1;
      used = rest % lineWidth;
      continue;
    }
    lines += 1;
    used = width;
  }
  return lines;
}
