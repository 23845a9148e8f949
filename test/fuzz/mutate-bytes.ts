import type { Random } from './random.ts';

type Edit = (bytes: Uint8Array, random: Random) => Uint8Array;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** Numbers that programs stumble over, as they stand in binary files. */
const BOUNDS = [0, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 1, 0x10000];

const EDITS: readonly Edit[] = [
  function flip(bytes, random) {
    const changed = Uint8Array.from(bytes);
    for (let count = 1 + random.below(8); count > 0; count -= 1) {
      const at = random.below(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    }
    return changed;
  },
  function insert(bytes, random) {
    const at = random.below(bytes.length + 1);
    const added = Uint8Array.from({ length: 1 + random.below(64) }, () => random.below(256));
    return joined(bytes.subarray(0, at), added, bytes.subarray(at));
  },
  function cutOut(bytes, random) {
    const at = random.below(bytes.length);
    const end = at + 1 + random.below(Math.min(4096, bytes.length - at));
    return joined(bytes.subarray(0, at), bytes.subarray(end));
  },
  function cutOff(bytes, random) {
    return bytes.subarray(0, random.below(bytes.length));
  },
  function splice(bytes, random) {
    const from = random.below(bytes.length);
    const piece = bytes.subarray(from, from + 1 + random.below(512));
    const at = random.below(bytes.length);
    return joined(bytes.subarray(0, at), piece, bytes.subarray(at + piece.length));
  },
  function bound(bytes, random) {
    const changed = Uint8Array.from(bytes);
    if (changed.length < 4) return changed;
    const view = new DataView(changed.buffer);
    view.setUint32(random.below(changed.length - 3), random.pick(BOUNDS), random.chance(0.7));
    return changed;
  },
];

/** The bytes with one to three random edits. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes;
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    if (changed.length > 0) changed = random.pick(EDITS)(changed, random);
  }
  return changed;
}
