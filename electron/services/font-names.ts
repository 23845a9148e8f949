import { type FileHandle, open } from 'node:fs/promises';

/** A name table of a usual font takes a few kilobytes; a collection holds a few dozen fonts. */
const LARGEST_TABLE = 500_000;
const MOST_FONTS = 100;
const MOST_TABLES = 200;

const COLLECTION = 'ttcf';
const FAMILY_IDS: ReadonlySet<number> = new Set([1, 4, 16]);
/** Platforms of which the texts are UTF-16: Unicode and Windows. */
const UTF16_PLATFORMS: ReadonlySet<number> = new Set([0, 3]);

async function bytesAt(file: FileHandle, position: number, length: number): Promise<DataView> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position);
  return new DataView(buffer.buffer, buffer.byteOffset, bytesRead);
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

/** Where the fonts of a file begin: one, or those of a collection. */
async function fontOffsets(file: FileHandle): Promise<number[]> {
  const head = await bytesAt(file, 0, 12);
  if (tag(head, 0) !== COLLECTION) return [0];
  const count = Math.min(head.getUint32(8), MOST_FONTS);
  const offsets = await bytesAt(file, 12, count * 4);
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4));
}

/** The name table of the font that begins at an offset; undefined where it has none. */
async function nameTable(file: FileHandle, offset: number): Promise<DataView | undefined> {
  const head = await bytesAt(file, offset, 12);
  const count = Math.min(head.getUint16(4), MOST_TABLES);
  const tables = await bytesAt(file, offset + 12, count * 16);
  const index = Array.from({ length: count }, (_, one) => one).find(
    (one) => tag(tables, one * 16) === 'name',
  );
  if (index === undefined) return undefined;
  const length = Math.min(tables.getUint32(index * 16 + 12), LARGEST_TABLE);
  return bytesAt(file, tables.getUint32(index * 16 + 8), length);
}

function namesOf(table: DataView): string[] {
  const texts = table.getUint16(4);
  const decoder = new TextDecoder('utf-16be');
  return Array.from({ length: table.getUint16(2) }, (_, index) => {
    const at = 6 + index * 12;
    const isWanted =
      UTF16_PLATFORMS.has(table.getUint16(at)) && FAMILY_IDS.has(table.getUint16(at + 6));
    if (!isWanted) return [];
    const start = table.byteOffset + texts + table.getUint16(at + 10);
    return [decoder.decode(new Uint8Array(table.buffer, start, table.getUint16(at + 8)))];
  }).flat();
}

async function readNames(file: FileHandle): Promise<string[]> {
  const names: string[] = [];
  for (const offset of await fontOffsets(file)) {
    const table = await nameTable(file, offset);
    if (table) names.push(...namesOf(table));
  }
  return names;
}

/**
 * The family and full names of the fonts in a TrueType or OpenType file or collection (tables `name` and
 * `ttcf` of the OpenType specification), in all languages. A file that is none, or broken, has none.
 */
export async function fontNames(path: string): Promise<string[]> {
  const file = await open(path).catch(() => undefined);
  if (!file) return [];
  try {
    return [...new Set(await readNames(file))].filter((name) => name.trim() !== '');
  } catch {
    return [];
  } finally {
    await file.close();
  }
}
