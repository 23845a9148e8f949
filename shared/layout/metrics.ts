import type { PageSetup, TextStyle } from '../document/index.ts';

const PT_PER_MM = 72 / 25.4;

/** A4 in millimetres. */
const A4 = { short: 210, long: 297 };

/** Millimetres in points. */
export function mmToPt(mm: number): number {
  return mm * PT_PER_MM;
}

/** Width and height of the sheet in points. */
export function paperPt(page: PageSetup): { readonly width: number; readonly height: number } {
  const isWide = page.orientation === 'landscape';
  return {
    width: mmToPt(isWide ? A4.long : A4.short),
    height: mmToPt(isWide ? A4.short : A4.long),
  };
}

/** Width and height of the type area in points. */
export function typeAreaPt(page: PageSetup): { readonly width: number; readonly height: number } {
  const { width, height } = paperPt(page);
  const { top, bottom, left, right } = page.marginsMm;
  return { width: width - mmToPt(left + right), height: height - mmToPt(top + bottom) };
}

/** Line pitch of text without a given spacing, as a multiple of its size. */
const SINGLE_PITCH = 1.3;

/**
 * The exact line pitch of a style in points. Every paragraph is written with an exact pitch, so that
 * Word, WPS and LibreOffice break pages alike whatever fonts the machine has.
 */
export function linePitchPt(style: TextStyle, sizePt = style.sizePt): number {
  if (style.lineSpacingPt !== undefined && sizePt === style.sizePt) return style.lineSpacingPt;
  return Math.round(sizePt * SINGLE_PITCH * 2) / 2;
}

/** The pitch of a Chinese character in em: the page's character grid squeezes or spreads the text. */
export function characterPitch(page: PageSetup, sizePt: number): number {
  if (!page.grid) return 1;
  return typeAreaPt(page).width / page.grid.characters / sizePt;
}
