/** Everything that XML 1.0 forbids, lone surrogates among it. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text that every XML reader accepts: control characters and broken surrogates are dropped. */
export function printableText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}

/** The text for an element or attribute of an XML file. */
export function escapeXml(text: string): string {
  return printableText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
