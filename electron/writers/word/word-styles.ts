import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type {
  HorizontalAlign,
  StyleName,
  DisclosureDocument,
  TextStyle,
} from '../../../shared/document/index.ts';
import { firstIndent, letterSpacingPt, linePitchPt } from '../../../shared/layout/index.ts';

const TWIPS_PER_PT = 20;

/** Points in twentieths of a point. */
export function twips(pt: number): number {
  return Math.round(pt * TWIPS_PER_PT);
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** The alignment in Word's terms. */
export function alignment(align: HorizontalAlign): (typeof ALIGNMENTS)[HorizontalAlign] {
  return ALIGNMENTS[align];
}

/** Both fonts of a run: Word takes one for Chinese and one for Latin letters. */
export function fonts(style: TextStyle): {
  ascii: string;
  hAnsi: string;
  eastAsia: string;
  cs: string;
} {
  const { font, latinFont } = style;
  return { ascii: latinFont, hAnsi: latinFont, eastAsia: font, cs: latinFont };
}

/** The look of a run. */
export function runLook(style: TextStyle, isBold = style.bold): IRunStylePropertiesOptions {
  return { font: fonts(style), size: style.sizePt * 2, bold: isBold };
}

/** The look of a style's text with the letter spacing of the character grid. */
function spacedLook(document: DisclosureDocument, name: StyleName): IRunStylePropertiesOptions {
  const spacing = twips(letterSpacingPt(document, name));
  const look = runLook(document.styles[name]);
  return spacing === 0 ? look : { ...look, characterSpacing: spacing };
}

/** The look of a paragraph: alignment, exact line pitch, indent in characters. */
export function paragraphLook(
  style: TextStyle,
  align: HorizontalAlign = style.align,
): IParagraphStylePropertiesOptions {
  const characters = firstIndent(style, align);
  return {
    alignment: alignment(align),
    spacing: {
      before: twips(style.spaceBeforePt),
      after: twips(style.spaceAfterPt),
      line: twips(linePitchPt(style)),
      lineRule: LineRuleType.EXACT,
    },
    indent: { firstLine: twips(characters * style.sizePt), firstLineChars: characters * 100 },
  };
}

/** Style ids by the names of the document model. */
export const STYLE_IDS: Readonly<Record<StyleName, string>> = {
  coverTitle: 'CoverTitle',
  coverText: 'CoverText',
  partTitle: 'PartTitle',
  heading1: 'SectionHeading1',
  heading2: 'SectionHeading2',
  heading3: 'SectionHeading3',
  heading4: 'SectionHeading4',
  body: 'BodyText',
  contentsTitle: 'ContentsTitle',
  contents1: 'TOC1',
  contents2: 'TOC2',
  contents3: 'TOC3',
  tableTitle: 'TableTitle',
  tableMeta: 'TableMeta',
  tableHeader: 'TableHeader',
  tableText: 'TableText',
  note: 'TableNote',
  pageNumber: 'PageNumberText',
};

const STYLE_TITLES: Readonly<Record<StyleName, string>> = {
  coverTitle: '封面标题',
  coverText: '封面文字',
  partTitle: '部分标题',
  heading1: '一级标题样式',
  heading2: '二级标题样式',
  heading3: '三级标题样式',
  heading4: '四级标题样式',
  body: '公文正文',
  contentsTitle: '目录标题',
  contents1: 'toc 1',
  contents2: 'toc 2',
  contents3: 'toc 3',
  tableTitle: '表名',
  tableMeta: '表上说明',
  tableHeader: '表头',
  tableText: '表内文字',
  note: '表注',
  pageNumber: '页码',
};

function styleNames(): StyleName[] {
  const names: StyleName[] = [];
  for (const name in STYLE_IDS) if (isStyleName(name)) names.push(name);
  return names;
}

function isStyleName(name: string): name is StyleName {
  return name in STYLE_IDS;
}

function paragraphStyle(document: DisclosureDocument, name: StyleName): IParagraphStyleOptions {
  const style = document.styles[name];
  return {
    id: STYLE_IDS[name],
    name: STYLE_TITLES[name],
    basedOn: 'Normal',
    quickFormat: true,
    run: spacedLook(document, name),
    paragraph: paragraphLook(style),
  };
}

/** All styles of the Word file; headings get the looks that the document uses for their levels. */
export function wordStyles(
  document: DisclosureDocument,
  headingStyles: Readonly<Partial<Record<1 | 2 | 3 | 4, StyleName>>>,
): IStylesOptions {
  const heading = (level: 1 | 2 | 3 | 4, usual: StyleName) => {
    const name = headingStyles[level] ?? usual;
    const style = document.styles[name];
    return {
      run: { ...spacedLook(document, name), color: '000000' },
      paragraph: { ...paragraphLook(style), keepNext: true },
    };
  };
  return {
    default: {
      document: { run: { ...runLook(document.styles.body) } },
      heading1: heading(1, 'partTitle'),
      heading2: heading(2, 'heading1'),
      heading3: heading(3, 'heading2'),
      heading4: heading(4, 'heading3'),
    },
    paragraphStyles: styleNames().map((name) => paragraphStyle(document, name)),
  };
}
