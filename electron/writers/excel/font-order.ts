/** The order in which the schema of spreadsheets wants the parts of a font (CT_Font). */
const ORDER = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function inOrder(children: string): string {
  const parts = [...children.matchAll(/<(\w+)[^>]*\/>/g)];
  return parts
    .toSorted((a, b) => ORDER.indexOf(a[1] ?? '') - ORDER.indexOf(b[1] ?? ''))
    .map(([part]) => part)
    .join('');
}

/** The library writes the parts of a font in another order than the schema wants. */
export function withOrderedFonts(stylesXml: string): string {
  return stylesXml.replace(
    /<font>(.*?)<\/font>/g,
    (_, children: string) => `<font>${inOrder(children)}</font>`,
  );
}
