/** Rows and cells (from 1) of GB 2312-80 that hold a character: 682 symbols and 6763 Chinese characters. */
const SYMBOLS: readonly (readonly [row: number, first: number, last: number])[] = [
  [1, 1, 94],
  [2, 17, 66],
  [2, 69, 78],
  [2, 81, 92],
  [3, 1, 94],
  [4, 1, 83],
  [5, 1, 86],
  [6, 1, 24],
  [6, 33, 56],
  [7, 1, 33],
  [7, 49, 81],
  [8, 1, 26],
  [8, 37, 73],
  [9, 4, 79],
];

const FIRST_CHINESE_ROW = 16;
const LAST_ROW = 87;
/** The first level ends within this row; the five cells after it are empty. */
const SHORT_ROW = 55;
const CELLS = 94;
const SHORT_CELLS = 89;
const OFFSET = 0xa0;

function* places(): Generator<readonly [row: number, cell: number]> {
  for (const [row, first, last] of SYMBOLS) {
    for (let cell = first; cell <= last; cell += 1) yield [row, cell];
  }
  for (let row = FIRST_CHINESE_ROW; row <= LAST_ROW; row += 1) {
    const cells = row === SHORT_ROW ? SHORT_CELLS : CELLS;
    for (let cell = 1; cell <= cells; cell += 1) yield [row, cell];
  }
}

let known: ReadonlySet<string> | undefined;

/** The characters of GB 2312-80, which the fonts named …_GB2312 hold and no others. */
export function gb2312Characters(): ReadonlySet<string> {
  known ??= new Set(
    new TextDecoder('gbk').decode(
      Uint8Array.from([...places()].flatMap(([row, cell]) => [row + OFFSET, cell + OFFSET])),
    ),
  );
  return known;
}

/** Letters, digits and marks below this come from the Latin font. */
const FIRST_BEYOND_LATIN = 0x250;
/** Marks of general punctuation, currencies and letters with marks that Latin fonts have. */
const LATIN_TOO = /[\u1e00-\u1fff\u2000-\u203e\u20a0-\u20bf\u2122]/u;
/** What shows nothing by itself. */
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Cc}\p{Z}\p{Variation_Selector}]/u;

function needsChineseFont(character: string): boolean {
  if ((character.codePointAt(0) ?? 0) < FIRST_BEYOND_LATIN) return false;
  return !LATIN_TOO.test(character) && !INVISIBLE.test(character);
}

/**
 * The characters of a text that a GB2312 font cannot show, each once, in their order: rare characters of
 * names (喆、堃), most traditional ones, `〇`. Letters and digits are the affair of the Latin font.
 */
export function notInGb2312(text: string): string[] {
  const shown = gb2312Characters();
  return [...new Set(text)].filter((one) => needsChineseFont(one) && !shown.has(one));
}
