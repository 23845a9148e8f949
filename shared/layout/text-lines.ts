import type {
  DisclosureDocument,
  HorizontalAlign,
  StyleName,
  TextStyle,
} from '../document/index.ts';
import { lineStarts } from './line-breaking.ts';
import { letterSpacingPt } from './metrics.ts';

/** Characters by which the first line of a text is indented: none where it is centred or stands right. */
export function firstIndent(style: TextStyle, align: HorizontalAlign = style.align): number {
  return align === 'center' || align === 'right' ? 0 : style.firstLineIndentCharacters;
}

/** Where the lines of a text in a named style begin, on a page of a given width. */
export function textLines(
  document: DisclosureDocument,
  text: string,
  name: StyleName,
  widthPt: number,
  align?: HorizontalAlign,
): number[] {
  const style = document.styles[name];
  return lineStarts(
    text,
    widthPt / style.sizePt,
    firstIndent(style, align),
    letterSpacingPt(document, name) / style.sizePt,
  );
}
