import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type Problem, type Result, failure, problem, success } from '../../shared/result/index.ts';
import { fileProblem } from '../services/atomic-write.ts';
import { type YearSummary, withLibrary } from '../store/index.ts';
import { type BackupReason, backupName, readBackupName } from './backup-name.ts';
import { keptBackups } from './retention.ts';

/** A copy of a library, and what it holds. */
export interface Backup {
  readonly path: string;
  readonly at: Date;
  readonly reason: string;
  readonly bytes: number;
}

/** Where the backups of a library lie: a folder beside it. */
export function backupFolder(library: string): string {
  return join(dirname(library), '备份');
}

function stemOf(library: string): string {
  return basename(library, extname(library));
}

function damaged(path: string): Problem {
  return problem('BACKUP-DAMAGED', `“${path}”不是完好的库文件，不能使用。`, path);
}

/** Opens a copy and lets SQLite look at every page. */
function isSound(path: string): boolean {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return database.pragma('integrity_check', { simple: true }) === 'ok';
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

function freeName(folder: string, stem: string, at: Date, reason: BackupReason): string {
  for (let number = 0; ; number += 1) {
    const path = join(folder, backupName(stem, at, reason, number));
    if (!existsSync(path)) return path;
  }
}

async function copyLibrary(library: string, target: string): Promise<void> {
  const database = new Database(library, { readonly: true, fileMustExist: true });
  try {
    await database.backup(target);
  } finally {
    database.close();
  }
}

async function backUpInto(
  library: string,
  folder: string,
  at: Date,
  reason: BackupReason,
): Promise<Result<string>> {
  const path = freeName(folder, stemOf(library), at, reason);
  const temporary = `${path}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await copyLibrary(library, temporary);
    if (!isSound(temporary)) throw new Database.SqliteError('not sound', 'SQLITE_CORRUPT');
    await rename(temporary, path);
    return success(path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof Database.SqliteError) return failure([damaged(library)]);
    return failure([fileProblem(error, path)]);
  }
}

async function prune(library: string, folder: string, now: Date): Promise<void> {
  const backups = await listBackups(library, folder);
  const kept = keptBackups(
    backups.map(({ at }) => at),
    now,
  );
  for (const { path, at } of backups) if (!kept.has(at)) await rm(path, { force: true });
}

/**
 * Copies a library, looks whether the copy is sound, and only then clears away old copies. It may be in
 * use meanwhile. A second folder that cannot be written (a stick that is not there) is a remark.
 */
export async function backUp(
  library: string,
  reason: BackupReason,
  options: { readonly secondFolder?: string | undefined; readonly now?: Date } = {},
): Promise<Result<string>> {
  const now = options.now ?? new Date();
  const folder = backupFolder(library);
  const made = await backUpInto(library, folder, now, reason);
  if (!made.ok) return made;
  await prune(library, folder, now);
  const { secondFolder } = options;
  if (secondFolder === undefined) return made;
  const second = await backUpInto(library, secondFolder, now, reason);
  if (second.ok) {
    await prune(library, secondFolder, now);
    return made;
  }
  const remarks = second.problems.map((one) => ({ ...one, severity: 'remark' as const }));
  return success(made.value, remarks);
}

/** The backups of a library in a folder, newest first. */
export async function listBackups(
  library: string,
  folder: string = backupFolder(library),
): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => []);
  const backups = await Promise.all(
    names.map(async (name) => {
      const read = readBackupName(name, stemOf(library));
      if (!read) return [];
      const path = join(folder, name);
      const { size } = await stat(path);
      return [{ path, at: read.at, reason: read.reason, bytes: size }];
    }),
  );
  return backups.flat().toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** The years that a backup holds. */
export function yearsOfBackup(path: string): Result<YearSummary[]> {
  if (!isSound(path)) return failure([damaged(path)]);
  return withLibrary(path, true, (library) => success(library.listYears()));
}

/** A library with what SQLite keeps beside it. */
async function moveLibrary(from: string, to: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(from + ending)) await rename(from + ending, to + ending);
  }
}

/**
 * Puts a backup in the library's place. What stood there is kept beside it under a name that says so,
 * damaged or not. The library must not be open.
 */
export async function restoreBackup(
  backup: string,
  library: string,
  now: Date = new Date(),
): Promise<Result<{ readonly kept: string | undefined }>> {
  if (!isSound(backup)) return failure([damaged(backup)]);
  const stamp = backupName(stemOf(library), now, '恢复前').replace(/\.db$/, '');
  const temporary = `${library}.restoring.tmp`;
  try {
    await copyFile(backup, temporary);
    const kept = existsSync(library) ? join(dirname(library), `${stamp}.db`) : undefined;
    if (kept !== undefined) await moveLibrary(library, kept);
    await rename(temporary, library);
    return success({ kept });
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return failure([fileProblem(error, library)]);
  }
}
