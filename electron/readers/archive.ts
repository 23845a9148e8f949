import { unzip } from './unzip.ts';
import { type XmlElement, MOST_ELEMENTS, parseXml } from './xml.ts';

export { ArchiveTooLarge } from './unzip.ts';

/** What an office file may unpack to, without pictures; beyond it lies a broken or hostile file. */
const LIMITS = { mostParts: 20_000, partBytes: 80_000_000, totalBytes: 150_000_000 };

/** The XML parts of an office file. */
export interface Archive {
  readonly names: readonly string[];
  /** The root element of a part; undefined where the file has no such part. Throws on damaged XML. */
  readonly part: (name: string) => XmlElement | undefined;
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}

/** Opens the bytes of an office file. Throws on bytes that are no archive, or too large a one. */
export function openArchive(bytes: Uint8Array): Archive {
  const found = unzip(bytes, LIMITS, isXml);
  const parts = new Map([...found].map(([name, content]) => [name.replace(/^\//, ''), content]));
  const budget = { elements: MOST_ELEMENTS };
  return {
    names: [...parts.keys()],
    part: (name) => {
      const content = parts.get(name);
      return content && parseXml(new TextDecoder().decode(content), budget);
    },
  };
}

function resolvePath(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** What a part refers to: id → path of the part and the last word of its type. */
export function relationsOf(
  archive: Archive,
  part: string,
): Map<string, { readonly path: string; readonly type: string }> {
  const name = part.replace(/([^/]*)$/, '_rels/$1.rels');
  const relations = archive.part(name)?.children ?? [];
  const found = new Map<string, { path: string; type: string }>();
  for (const relation of relations) {
    if (typeof relation === 'string') continue;
    const id = relation.attributes.get('Id');
    const target = relation.attributes.get('Target');
    if (id === undefined || target === undefined) continue;
    if (relation.attributes.get('TargetMode') === 'External') continue;
    const type = relation.attributes.get('Type')?.split('/').at(-1) ?? '';
    found.set(id, { path: resolvePath(part, target), type });
  }
  return found;
}

/** The path of the main part: the document or the workbook. */
export function mainPart(archive: Archive): string | undefined {
  const relations = [...relationsOf(archive, '').values()];
  return relations.find(({ type }) => type === 'officeDocument')?.path;
}
