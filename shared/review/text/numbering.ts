import { readChineseNumber } from '../../wording/index.ts';

/** The number in front of a heading or paragraph: `（三）` is number 3 of style `（一）`. */
export interface Numbering {
  readonly style: NumberingStyle;
  readonly number: number;
  /** As written, `（三）`. */
  readonly mark: string;
  /** What stands behind it. */
  readonly rest: string;
}

export type NumberingStyle = '第一部分' | '一、' | '（一）' | '1.' | '（1）';

function numberIn(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : readChineseNumber(text);
}

const STYLES: readonly (readonly [NumberingStyle, RegExp])[] = [
  ['第一部分', /^(第([一二三四五六七八九十\d]+)(?:部分|章))(.*)$/s],
  ['一、', /^(([一二三四五六七八九十]+)[、．.])(.*)$/s],
  ['（一）', /^([（(]([一二三四五六七八九十]+)[）)][、．.]?)(.*)$/s],
  ['（1）', /^([（(](\d{1,2})[）)][、．.]?)(.*)$/s],
  ['1.', /^((\d{1,2})(?:、|[．.](?!\d{1,2}(?:\D|$))))(.*)$/s],
];

/** The numbering at the beginning of a text without blanks. */
export function numberingOf(text: string): Numbering | undefined {
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(text);
    const number = match && numberIn(match[2] ?? '');
    if (number !== undefined && number !== null) {
      return { style, number, mark: match?.[1] ?? '', rest: match?.[3] ?? '' };
    }
  }
  return undefined;
}

/** Outline depth of a style, 1 the highest. */
export function depthOf(style: NumberingStyle): number {
  return STYLES_BY_DEPTH.indexOf(style) + 1;
}

const STYLES_BY_DEPTH: readonly NumberingStyle[] = ['第一部分', '一、', '（一）', '1.', '（1）'];
