import type { CSSProperties } from 'react';
import type {
  DisclosureDocument,
  HorizontalAlign,
  StyleName,
  TextStyle,
} from '../../shared/document/index.ts';
import { firstIndent, letterSpacingPt, linePitchPt } from '../../shared/layout/index.ts';

/** What stands in where a font of official documents is not installed. */
const STAND_INS: Readonly<Record<string, string>> = {
  仿宋_GB2312: '"FangSong", "STFangsong", "Noto Serif CJK SC", serif',
  楷体_GB2312: '"KaiTi", "STKaiti", "Noto Serif CJK SC", serif',
  方正小标宋简体: '"FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", serif',
  黑体: '"SimHei", "Noto Sans CJK SC", sans-serif',
  宋体: '"SimSun", "Noto Serif CJK SC", serif',
};

function fontFamily({ font, latinFont }: TextStyle): string {
  return `"${latinFont}", "${font}", ${STAND_INS[font] ?? '"Noto Serif CJK SC", serif'}`;
}

/** The look of a named style on the page, in points. */
export function textLook(
  document: DisclosureDocument,
  name: StyleName,
  align?: HorizontalAlign,
): CSSProperties {
  const style = document.styles[name];
  return {
    fontFamily: fontFamily(style),
    fontSize: `${style.sizePt}pt`,
    fontWeight: style.bold ? 700 : 400,
    lineHeight: `${linePitchPt(style)}pt`,
    textAlign: align ?? style.align,
    textIndent: `${firstIndent(style, align) * style.sizePt}pt`,
    letterSpacing: `${letterSpacingPt(document, name)}pt`,
    margin: `${style.spaceBeforePt}pt 0 ${style.spaceAfterPt}pt`,
    whiteSpace: 'pre-wrap',
  };
}
