/** Advance widths of Times Roman in thousandths of an em (Adobe font metrics), from U+0020 on. */
const TIMES = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
  556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
  722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
  278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

const FIRST = 0x20;
const EM = 1000;

/** Width of one character in em: Latin letters by their metrics, everything else is one em wide. */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const width = TIMES[code - FIRST];
  if (width !== undefined) return width / EM;
  return code < 0x250 && code >= 0xa0 ? 0.5 : 1;
}

/** Width of a text in em, on one line. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Width in em of the longest piece that cannot be broken: a number or a Latin word; a Chinese character. */
export function unbreakableWidth(text: string): number {
  let longest = 0;
  for (const [piece] of text.matchAll(/[!-~]+|[^!-~\s]/g)) {
    longest = Math.max(longest, textWidth(piece));
  }
  return longest;
}
