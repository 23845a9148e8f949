import type { Patch as ImmerPatch } from 'immer';
import type { Patch } from '../../shared/api/index.ts';

/** Patches as the contract carries them. */
export function readPatches(patches: readonly ImmerPatch[]): Patch[] {
  return patches.map(({ op, path, value }) => {
    const plain: unknown = value;
    return plain === undefined ? { op, path } : { op, path, value: plain };
  });
}
