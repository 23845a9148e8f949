/** Objects of a PDF file whose text is not packed: those of Chromium's writer are not. */
function objectsOf(text: string): ReadonlyMap<string, string> {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n?([^]*?)endobj/g)) {
    objects.set(id, body);
  }
  return objects;
}

function references(list: string): string[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
}

const DEEPEST = 20;

/** The pages below an object of the page tree, in their order. */
function pagesBelow(objects: ReadonlyMap<string, string>, id: string, depth = 0): string[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(objects.get(id) ?? '')?.[1];
  if (kids === undefined || depth > DEEPEST) return [id];
  return references(kids).flatMap((kid) => pagesBelow(objects, kid, depth + 1));
}

/** Names of PDF objects write what is not a plain letter as `#` and its byte in hexadecimal. */
function nameOf(written: string): string {
  const bytes = written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/**
 * The pages, from 1, of the named places of a PDF that Chromium's engine has printed; empty for a file
 * that was written in another way.
 */
export function pdfPlaces(pdf: Uint8Array): ReadonlyMap<string, number> {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const [tree] = references(/\/Pages\s+\d+ 0 R/.exec(catalog)?.[0] ?? '');
  const [names] = references(/\/Dests\s+\d+ 0 R/.exec(catalog)?.[0] ?? '');
  if (tree === undefined || names === undefined) return new Map();
  const sheets = new Map(pagesBelow(objects, tree).map((id, index) => [id, index + 1]));
  const places = new Map<string, number>();
  for (const [, name = '', page = ''] of (objects.get(names) ?? '').matchAll(
    /\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g,
  )) {
    const sheet = sheets.get(page);
    if (sheet !== undefined) places.set(nameOf(name), sheet);
  }
  return places;
}
