import type { PageSetup, StyleName, StyleSheet, TextStyle } from '../document/index.ts';
import type { Pack } from '../pack/index.ts';

const LATIN = 'Times New Roman';
const BODY_LINE_PT = 28.95;

const BASE: TextStyle = {
  font: '仿宋_GB2312',
  latinFont: LATIN,
  sizePt: 16,
  bold: false,
  align: 'left',
  firstLineIndentCharacters: 0,
  lineSpacingPt: BODY_LINE_PT,
  spaceBeforePt: 0,
  spaceAfterPt: 0,
};

/** Single line pitch: without `lineSpacingPt`. */
const SINGLE: TextStyle = {
  font: '宋体',
  latinFont: LATIN,
  sizePt: 10.5,
  bold: false,
  align: 'left',
  firstLineIndentCharacters: 0,
  spaceBeforePt: 0,
  spaceAfterPt: 0,
};

const TITLE_FONT = '方正小标宋简体';

/** The looks of official documents: GB/T 9704-2012 and common practice of disclosures. */
const DEFAULTS: StyleSheet = {
  coverTitle: {
    ...BASE,
    font: TITLE_FONT,
    sizePt: 26,
    align: 'center',
    lineSpacingPt: 42,
    spaceAfterPt: 12,
  },
  coverText: { ...BASE, align: 'center' },
  partTitle: {
    ...BASE,
    font: TITLE_FONT,
    sizePt: 22,
    align: 'center',
    lineSpacingPt: 36,
    spaceAfterPt: 14,
  },
  heading1: { ...BASE, font: '黑体', firstLineIndentCharacters: 2 },
  heading2: { ...BASE, font: '楷体_GB2312', firstLineIndentCharacters: 2 },
  heading3: { ...BASE, bold: true, firstLineIndentCharacters: 2 },
  heading4: { ...BASE, firstLineIndentCharacters: 2 },
  body: { ...BASE, align: 'justify', firstLineIndentCharacters: 2 },
  contentsTitle: {
    ...BASE,
    font: TITLE_FONT,
    sizePt: 22,
    align: 'center',
    lineSpacingPt: 36,
    spaceAfterPt: 14,
  },
  contents1: { ...BASE, font: '黑体', sizePt: 14, lineSpacingPt: 26 },
  contents2: { ...BASE, sizePt: 14, lineSpacingPt: 26 },
  contents3: { ...BASE, sizePt: 14, lineSpacingPt: 26 },
  tableTitle: {
    ...BASE,
    font: '黑体',
    sizePt: 18,
    align: 'center',
    lineSpacingPt: 28,
    spaceAfterPt: 4,
  },
  tableMeta: { ...SINGLE },
  tableHeader: { ...SINGLE, font: '黑体', align: 'center' },
  tableText: { ...SINGLE },
  note: { ...SINGLE, spaceBeforePt: 3 },
  pageNumber: { ...SINGLE, sizePt: 14 },
};

/** The pack's looks, over the usual ones. */
export function styleSheet(pack: Pack): StyleSheet {
  const styled = (name: StyleName): TextStyle => {
    const { lineSpacingPt: usual, ...base } = DEFAULTS[name];
    const { lineSpacingPt: own, ...override } = pack.styles?.[name] ?? {};
    const pitch = own === undefined ? usual : (own ?? undefined);
    const given = Object.fromEntries(
      Object.entries(override).filter(([, value]) => value !== undefined),
    );
    return { ...base, ...given, ...(pitch === undefined ? {} : { lineSpacingPt: pitch }) };
  };
  return {
    coverTitle: styled('coverTitle'),
    coverText: styled('coverText'),
    partTitle: styled('partTitle'),
    heading1: styled('heading1'),
    heading2: styled('heading2'),
    heading3: styled('heading3'),
    heading4: styled('heading4'),
    body: styled('body'),
    contentsTitle: styled('contentsTitle'),
    contents1: styled('contents1'),
    contents2: styled('contents2'),
    contents3: styled('contents3'),
    tableTitle: styled('tableTitle'),
    tableMeta: styled('tableMeta'),
    tableHeader: styled('tableHeader'),
    tableText: styled('tableText'),
    note: styled('note'),
    pageNumber: styled('pageNumber'),
  };
}

const TEXT_MARGINS = { top: 37, bottom: 35, left: 28, right: 26, footer: 25 };
const TABLE_MARGINS = { top: 20, bottom: 22, left: 18, right: 18, footer: 13 };
const PAGE_NUMBER = { position: 'outside', format: '— {n} —' } as const;

const PAGES: Readonly<Record<string, PageSetup>> = {
  cover: { orientation: 'portrait', marginsMm: TEXT_MARGINS },
  text: {
    orientation: 'portrait',
    marginsMm: TEXT_MARGINS,
    grid: { lines: 22, characters: 28 },
    pageNumber: PAGE_NUMBER,
  },
  table: { orientation: 'portrait', marginsMm: TABLE_MARGINS, pageNumber: PAGE_NUMBER },
  wide: { orientation: 'landscape', marginsMm: TABLE_MARGINS, pageNumber: PAGE_NUMBER },
};

const PLAIN: PageSetup = { orientation: 'portrait', marginsMm: TEXT_MARGINS };

/** The page set-up of a name: what the pack says, over the usual one of that name (or of `text`). */
export function pageSetup(pack: Pack, name: string): PageSetup {
  const usual = PAGES[name] ?? PAGES['text'] ?? PLAIN;
  const own = pack.pages?.[name];
  if (!own) return usual;
  const grid = own.grid === undefined ? usual.grid : (own.grid ?? undefined);
  const number = own.pageNumber === undefined ? usual.pageNumber : (own.pageNumber ?? undefined);
  return {
    ...(own.paper === 'A3' ? { paper: own.paper } : {}),
    orientation: own.orientation ?? usual.orientation,
    marginsMm: own.marginsMm ?? usual.marginsMm,
    ...(grid ? { grid } : {}),
    ...(number ? { pageNumber: withoutUndefined(number) } : {}),
  };
}

function withoutUndefined(number: {
  readonly position: 'outside' | 'center';
  readonly format: string;
  readonly start?: number | undefined;
}): NonNullable<PageSetup['pageNumber']> {
  const { position, format, start } = number;
  return start === undefined ? { position, format } : { position, format, start };
}
