import type { DisclosureDocument, PageSetup, StyleName, TextStyle } from '../document/index.ts';

const PT_PER_MM = 72 / 25.4;

/** Sides of the sheets in millimetres. */
const SIDES = { A4: { short: 210, long: 297 }, A3: { short: 297, long: 420 } } as const;

/** Millimetres in points. */
export function mmToPt(mm: number): number {
  return mm * PT_PER_MM;
}

/** Width and height of the sheet in points. */
export function paperPt(page: Pick<PageSetup, 'paper' | 'orientation'>): {
  readonly width: number;
  readonly height: number;
} {
  const isWide = page.orientation === 'landscape';
  const { short, long } = SIDES[page.paper ?? 'A4'];
  return { width: mmToPt(isWide ? long : short), height: mmToPt(isWide ? short : long) };
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

/** The styles of running text, which follow the character grid. */
const GRID_STYLES: ReadonlySet<StyleName> = new Set([
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
]);

const TWIPS_PER_PT = 20;

/**
 * The space added to each character (negative: taken away) so that a line holds the characters of the
 * page's grid, in points: 28 characters of 16 pt need 156 mm to be 15.75 pt each. It is written as
 * letter spacing, because Word, WPS and LibreOffice each count a `docGrid` in their own way.
 */
export function letterSpacingPt(document: DisclosureDocument, name: StyleName): number {
  const { body } = document.styles;
  const page = document.sections.find((section) => section.page.grid)?.page;
  if (!page?.grid || !GRID_STYLES.has(name)) return 0;
  if (document.styles[name].sizePt !== body.sizePt) return 0;
  const spacing = typeAreaPt(page).width / page.grid.characters - body.sizePt;
  return Math.max(-1, Math.floor(spacing * TWIPS_PER_PT) / TWIPS_PER_PT);
}
