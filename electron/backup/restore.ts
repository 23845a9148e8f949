import { existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { fileProblem } from '../files/file-problem.ts';
import { checkLibrary, freeBackupPath } from '../store/index.ts';

/** A library with what SQLite keeps beside it. */
async function moveLibrary(from: string, to: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(from + ending)) await rename(from + ending, to + ending);
  }
}

/** True where a program still works with a sound library. Not a byte of it is changed. */
function isInUse(library: string): boolean {
  try {
    const database = new Database(library, { fileMustExist: true, timeout: 2000 });
    try {
      database.pragma('locking_mode = EXCLUSIVE');
      database.exec('BEGIN IMMEDIATE; ROLLBACK;');
      return false;
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
  }
}

function wordFor(library: string): string {
  const state = checkLibrary(library);
  return !state.ok && state.problems[0]?.code === 'LIBRARY-DAMAGED' ? '损坏' : '恢复前';
}

async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Moves what stands in the place aside and the new one in; what was there comes back if that fails. */
async function exchange(fresh: string, library: string, kept: string | undefined): Promise<void> {
  if (kept !== undefined) await moveLibrary(library, kept);
  try {
    await rename(fresh, library);
  } catch (error) {
    if (kept !== undefined) await moveLibrary(kept, library);
    throw error;
  }
}

/**
 * Puts a backup in the library's place. What stood there is kept beside it under a name that says so,
 * damaged or not, and never deleted. The library must not be open, here or in another program.
 */
export async function restoreBackup(
  backup: string,
  library: string,
  now: Date = new Date(),
): Promise<Result<{ readonly kept: string | undefined }>> {
  const sound = checkLibrary(backup);
  if (!sound.ok) return sound;
  // A damaged library is moved aside to the byte: nothing may be tried on it.
  const isSound = existsSync(library) && checkLibrary(library).ok;
  if (isSound && isInUse(library)) {
    return failure([
      problem(
        'LIBRARY-BUSY',
        `“${library}”还在别的窗口或程序中打开，没有恢复。请关闭它再试。`,
        library,
      ),
    ]);
  }
  const kept = existsSync(library)
    ? freeBackupPath(library, dirname(library), now, wordFor(library))
    : undefined;
  const fresh = `${library}.restoring.tmp`;
  try {
    await copyFile(backup, fresh);
    await onDisk(fresh);
    await exchange(fresh, library, kept);
    return success({ kept });
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    return failure([fileProblem(error, library)]);
  }
}
