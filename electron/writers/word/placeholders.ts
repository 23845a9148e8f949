/**
 * Tables and charts are written by our own XML writers, into places that the docx library leaves for
 * them: a paragraph with this text.
 */
export type PlaceholderKind = 'table' | 'chart';

const OPEN = '\uE0A0';
const CLOSE = '\uE0A1';

/** The text of the paragraph that a table or chart will replace. */
export function placeholder(kind: PlaceholderKind, index: number): string {
  return `${OPEN}${kind}:${index}${CLOSE}`;
}

/** Puts the finished XML in the places of the paragraphs that hold a placeholder. */
export function fillPlaceholders(
  documentXml: string,
  contentOf: (kind: PlaceholderKind, index: number) => string,
): string {
  const [first = '', ...parts] = documentXml.split(OPEN);
  const pieces = [first];
  for (const part of parts) {
    const [mark = '', rest = ''] = part.split(CLOSE);
    const [kind, index] = mark.split(':');
    const before = pieces.pop() ?? '';
    pieces.push(
      before.slice(0, before.lastIndexOf('<w:p>')),
      contentOf(kind === 'chart' ? 'chart' : 'table', Number(index)),
      rest.slice(rest.indexOf('</w:p>') + '</w:p>'.length),
    );
  }
  return pieces.join('');
}
