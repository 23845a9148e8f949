import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type PackFiles, plainPackFiles } from '../../shared/pack/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { writeFiles } from '../files/atomic-write.ts';
import { loadPackFiles } from './pack-files.ts';
import { programVersion } from './program-version.ts';

const keptSchema = z.object({ digest: z.string(), files: z.record(z.string(), z.string()) });

/** Another program may read the same files otherwise. */
function digestOf(files: PackFiles): string {
  const text = JSON.stringify([programVersion(), files]);
  return createHash('sha256').update(text).digest('base64url');
}

async function readKept(path: string): Promise<z.output<typeof keptSchema> | undefined> {
  try {
    return keptSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * The files of a pack as the window reads them quickest. To check a pack and write it so takes a good
 * part of a start, so the outcome is kept in the data folder until a file of the pack changes.
 */
export async function loadPlainPack(id: string, dataFolder: string): Promise<Result<PackFiles>> {
  const read = await loadPackFiles(id);
  if (!read.ok) return read;
  const path = join(dataFolder, 'cache', `${id}.json`);
  const digest = digestOf(read.value);
  const kept = await readKept(path);
  if (kept?.digest === digest) return success(kept.files);
  const plain = plainPackFiles(read.value);
  if (!plain.ok) return plain;
  // What cannot be kept is made again next time.
  const content = new TextEncoder().encode(JSON.stringify({ digest, files: plain.value }));
  await writeFiles([{ path, content }]);
  return plain;
}
