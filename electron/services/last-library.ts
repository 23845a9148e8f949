import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFiles } from '../files/atomic-write.ts';

const memory = z.object({ library: z.string().optional() }).catch({});

function memoryFile(folder: string): string {
  return join(folder, 'memory.json');
}

/** The library of the last time, where it still is. */
export async function lastLibrary(folder: string): Promise<string | undefined> {
  try {
    const { library } = memory.parse(JSON.parse(await readFile(memoryFile(folder), 'utf8')));
    return library !== undefined && existsSync(library) ? library : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the library for the next time. That it cannot be remembered stops nothing. */
export async function rememberLibrary(folder: string, library: string): Promise<void> {
  const content = new TextEncoder().encode(`${JSON.stringify({ library })}\n`);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
  await writeFiles([{ path: memoryFile(folder), content }]);
}
