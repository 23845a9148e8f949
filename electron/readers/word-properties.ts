import { type XmlElement, elementAt, elementsOf, isOn, valueAt } from './xml.ts';

/** What of a paragraph style matters for reading. */
export interface ParagraphStyle {
  readonly headingLevel: number | undefined;
  readonly isContents: boolean;
  readonly isBold: boolean;
  /** Numbering of the style: list and level. */
  readonly numbering: XmlElement | undefined;
}

const PLAIN: ParagraphStyle = {
  headingLevel: undefined,
  isContents: false,
  isBold: false,
  numbering: undefined,
};

function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = valueAt(properties, 'val', 'outlineLvl');
  const level = value === undefined ? 9 : Number(value);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

function namedLevel(name: string): number | undefined {
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

function readStyle(style: XmlElement, base: ParagraphStyle): ParagraphStyle {
  const name = valueAt(style, 'val', 'name') ?? '';
  const properties = elementAt(style, 'pPr');
  const bold = elementAt(style, 'rPr', 'b');
  return {
    headingLevel: outlineLevel(properties) ?? namedLevel(name) ?? base.headingLevel,
    isContents: /^(toc|目录) ?\d/i.test(name) || base.isContents,
    isBold: bold ? isOn(bold) : base.isBold,
    numbering: elementAt(properties, 'numPr') ?? base.numbering,
  };
}

/** Looks paragraph styles up by id; a style takes over what it does not say from its base. */
export function openStyles(
  styles: XmlElement | undefined,
): (id: string | undefined) => ParagraphStyle {
  const elements = new Map(
    elementsOf(styles, 'style').map((style) => [style.attributes.get('styleId'), style]),
  );
  const defaultId = [...elements].find(
    ([, style]) =>
      style.attributes.get('type') === 'paragraph' && style.attributes.get('default') === '1',
  )?.[0];
  const known = new Map<string | undefined, ParagraphStyle>();
  const find = (id: string | undefined, depth: number): ParagraphStyle => {
    const style = elements.get(id);
    if (style === undefined || depth > 20) return PLAIN;
    const read =
      known.get(id) ?? readStyle(style, find(valueAt(style, 'val', 'basedOn'), depth + 1));
    known.set(id, read);
    return read;
  };
  return (id) => find(id ?? defaultId, 0);
}
