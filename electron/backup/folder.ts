import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupFolder, lookAt, readBackupName, stemOf } from '../store/index.ts';
import { keptBackups } from './retention.ts';

/** A copy of a library. */
export interface Backup {
  readonly path: string;
  readonly at: Date;
  readonly reason: string;
  readonly bytes: number;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

/** The backups of a library in a folder, newest first. */
export async function listBackups(
  library: string,
  folder: string = backupFolder(library),
): Promise<Backup[]> {
  const backups = await Promise.all(
    (await namesIn(folder)).map(async (name) => {
      const read = readBackupName(name, stemOf(library));
      const path = join(folder, name);
      const bytes = read && (await sizeOf(path));
      if (!read || bytes === undefined) return [];
      return [{ path, at: read.at, reason: read.reason, bytes }];
    }),
  );
  return backups.flat().toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** The newest backup, where it holds the same work as the library. */
export async function backupOfState(
  library: string,
  folder: string,
  state: string,
): Promise<string | undefined> {
  if (state === '') return undefined;
  const [newest] = await listBackups(library, folder);
  if (!newest) return undefined;
  const look = lookAt(newest.path);
  return look.ok && look.value.state === state ? newest.path : undefined;
}

const HOUR_MS = 3_600_000;

/** Copies that were broken off, such as by a loss of power. */
async function clearUnfinished(library: string, folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const isOurs = readBackupName(name.replace(/\.tmp$/, ''), stemOf(library)) !== undefined;
    if (!isOurs || !name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > HOUR_MS) await rm(path, { force: true });
  }
}

/** Clears away what the rule does not keep; never `newest`, whatever the clock says. */
export async function prune(
  library: string,
  folder: string,
  now: Date,
  newest: string,
): Promise<void> {
  const backups = await listBackups(library, folder);
  const kept = keptBackups(
    backups.map(({ at }) => at),
    now,
  );
  for (const { path, at } of backups) {
    if (!kept.has(at) && path !== newest) await rm(path, { force: true }).catch(() => undefined);
  }
  await clearUnfinished(library, folder);
}
