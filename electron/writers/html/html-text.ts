import { printableText } from '../xml-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, between tags or in a quoted attribute; line feeds become breaks. */
export function htmlText(text: string): string {
  return printableText(text)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll('\n', '<br>');
}

/** An attribute with its leading space. */
export function attribute(name: string, value: string | number): string {
  return ` ${name}="${htmlText(String(value)).replaceAll('<br>', ' ')}"`;
}
