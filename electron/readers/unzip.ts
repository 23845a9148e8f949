import { inflateRawSync } from 'node:zlib';

/** Thrown where a file holds more than is sensible: a broken or a hostile one. */
export class ArchiveTooLarge extends Error {}

/** What an archive may hold. */
export interface UnzipLimits {
  readonly mostParts: number;
  /** Of one part, unpacked. */
  readonly partBytes: number;
  /** Of all parts that are wanted, unpacked. */
  readonly totalBytes: number;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly statedSize: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

function endOfDirectory(file: DataView): number {
  const first = Math.max(0, file.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = file.byteLength - END_BYTES; at >= first; at -= 1) {
    if (file.getUint32(at, true) === END) return at;
  }
  throw new RangeError('no archive');
}

/** The entries of the directory at the end of the file. Archives beyond 4 GB are no office files. */
function* entriesOf(bytes: Uint8Array, file: DataView): Generator<Entry> {
  const end = endOfDirectory(file);
  const count = file.getUint16(end + 10, true);
  let at = file.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (file.getUint32(at, true) !== ENTRY) throw new RangeError('no entry');
    const isEncrypted = (file.getUint16(at + 8, true) & ENCRYPTED) !== 0;
    if (isEncrypted) throw new RangeError('encrypted');
    const nameLength = file.getUint16(at + 28, true);
    const start = at + ENTRY_BYTES;
    yield {
      name: new TextDecoder().decode(bytes.subarray(start, start + nameLength)),
      method: file.getUint16(at + 10, true),
      packedSize: file.getUint32(at + 20, true),
      statedSize: file.getUint32(at + 24, true),
      offset: file.getUint32(at + 42, true),
    };
    at = start + nameLength + file.getUint16(at + 30, true) + file.getUint16(at + 32, true);
  }
}

function packedBytes(bytes: Uint8Array, file: DataView, entry: Entry): Uint8Array {
  const { offset, packedSize } = entry;
  if (file.getUint32(offset, true) !== LOCAL) throw new RangeError('no part');
  const lengths = file.getUint16(offset + 26, true) + file.getUint16(offset + 28, true);
  const start = offset + LOCAL_BYTES + lengths;
  if (start + packedSize > bytes.length) throw new RangeError('cut off');
  return bytes.subarray(start, start + packedSize);
}

function unpacked(packed: Uint8Array, { method, statedSize }: Entry): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new RangeError('unknown compression');
  // What is stated was counted; a part that unpacks to more is stopped there.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, statedSize) });
}

/**
 * The parts of an archive whose names are wanted. What they unpack to is limited by what they really
 * hold, not by what the file says. Throws ArchiveTooLarge, or another error on damaged bytes.
 */
export function unzip(
  bytes: Uint8Array,
  limits: UnzipLimits,
  isWanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let count = 0;
  for (const entry of entriesOf(bytes, file)) {
    count += 1;
    if (count > limits.mostParts) throw new ArchiveTooLarge();
    if (!isWanted(entry.name)) continue;
    const size = Math.max(entry.statedSize, entry.packedSize);
    total += size;
    if (size > limits.partBytes || total > limits.totalBytes) throw new ArchiveTooLarge();
    parts.set(entry.name, unpacked(packedBytes(bytes, file, entry), entry));
  }
  return parts;
}
