import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { fileProblem } from '../files/file-problem.ts';
import { type BackupReason, backupFolder, freeBackupPath } from './backup-name.ts';
import { databaseProblem } from './database-problem.ts';
import { checkLibrary } from './look.ts';

function onDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What cannot be cleared away now is cleared away by a later backup. */
function cleared(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder itself may be what fails.
  }
}

function reasonOf(path: string, error: unknown): string {
  const told = error instanceof Database.SqliteError ? databaseProblem(path, error) : undefined;
  if (told && !told.ok) return told.problems.map(({ message }) => message).join('');
  return fileProblem(error, path).message;
}

/**
 * Puts a whole and checked copy of an open library among its backups, at once: nothing else runs
 * meanwhile. For what cannot wait; else see `copyTo` of the library.
 */
export function copyNow(
  database: Database.Database,
  library: string,
  reason: BackupReason,
): Result<string> {
  const folder = backupFolder(library);
  const path = freeBackupPath(library, folder, new Date(), reason);
  const temporary = `${path}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(temporary, { force: true });
    database.prepare('VACUUM INTO ?').run(temporary);
    onDisk(temporary);
    const sound = checkLibrary(temporary, library);
    if (!sound.ok) {
      cleared(temporary);
      return sound;
    }
    renameSync(temporary, path);
    return success(path);
  } catch (error) {
    cleared(temporary);
    return failure([problem('BACKUP-FAILED', reasonOf(path, error), path)]);
  }
}

/** The copy that is made before a library is brought to a new version; without it the library stays. */
export function keepFormer(database: Database.Database, library: string): Result<string> {
  const kept = copyNow(database, library, '升级前');
  if (kept.ok) return kept;
  const why = kept.problems.map(({ message }) => message).join('');
  return failure([
    problem(
      'LIBRARY-UPGRADE',
      `这个库要先备份再升级到新格式，但备份没有做成，库没有改动。${why}`,
      library,
    ),
  ]);
}
