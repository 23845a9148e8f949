import { readChineseNumber } from '../../wording/index.ts';

/** Texts that folding leaves as they are: no white space, quotes or wide forms. */
const FOLDED = /^[!#-~\u4e00-\u9fff]*$/u;

/** A text without white space, in narrow forms: how labels of different files are compared. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.normalize('NFKC').replace(/\s+/gu, '').replace(/[“”"]/gu, '');
}

const NUMBERING =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+部分|\d+[.、](?!\d)|\(\d+\))/;
const OF_WHICH = /^(?:其中:?|#|\*)/;

/** The name in a label, without its numbering and without 其中： */
export function bareName(label: string): string {
  return fold(label).replace(NUMBERING, '').replace(OF_WHICH, '');
}

const LEVELS = [
  /^[一二三四五六七八九十]+、/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d+[.、](?!\d)/,
  /^\(\d+\)/,
] as const;

/** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; undefined without numbering. */
export function numberingLevel(label: string): number | undefined {
  const folded = fold(label);
  const level = LEVELS.findIndex((pattern) => pattern.test(folded));
  return level === -1 ? undefined : level + 1;
}

/** The number of an item 一、 or undefined. */
export function itemNumber(label: string): number | undefined {
  const numeral = /^([一二三四五六七八九十]+)、/.exec(fold(label))?.[1];
  return numeral === undefined ? undefined : readChineseNumber(numeral);
}

/** Names as they are compared: without marks that differ from writer to writer. */
export function unmarkedName(name: string): string {
  return fold(name)
    .replace(/[（）()、，,.·—-]/gu, '')
    .replace(/和/gu, '与');
}
