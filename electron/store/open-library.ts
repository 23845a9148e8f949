import { copyFileSync, existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Result, success } from '../../shared/result/index.ts';
import { databaseProblem, refusal } from './database-problem.ts';
import { Library } from './library.ts';
import { APPLICATION_ID, LIBRARY_VERSION, migrate } from './migrations.ts';

/** The version of an existing file, looked at without changing it. */
function inspect(path: string): Result<number> {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const application = Number(database.pragma('application_id', { simple: true }));
    const version = Number(database.pragma('user_version', { simple: true }));
    if (application !== APPLICATION_ID) {
      return refusal(path, 'LIBRARY-FOREIGN', '不是本程序的库文件，未作任何改动。');
    }
    if (version > LIBRARY_VERSION) {
      return refusal(
        path,
        'LIBRARY-NEWER',
        `由更新版本的程序建立（库版本 ${version}，本程序只认到 ${LIBRARY_VERSION}），请升级程序后再打开；文件未作任何改动。`,
      );
    }
    return success(version);
  } finally {
    database.close();
  }
}

function isNew(path: string): boolean {
  return !existsSync(path) || statSync(path).size === 0;
}

/** What stands in the write-ahead log goes into the file first, so that the copy is whole. */
function keepFormer(database: Database.Database, path: string, version: number): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(path, `${path}.${version}.backup`);
}

function openChecked(path: string): Result<Library> {
  const isFresh = isNew(path);
  const version = isFresh ? success(0) : inspect(path);
  if (!version.ok) return version;
  const database = new Database(path);
  try {
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    // A commit that has returned survives loss of power.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    if (!isFresh && version.value < LIBRARY_VERSION) keepFormer(database, path, version.value);
    migrate(database, version.value);
    return success(new Library(database));
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens a library, or makes one where there is no file yet. A library from a newer version and a file
 * that is none are refused and left untouched.
 */
export function openLibrary(path: string, mustExist = false): Result<Library> {
  if (mustExist && !existsSync(path)) {
    return refusal(path, 'LIBRARY-MISSING', '不存在，请检查库文件的位置。');
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    return refusal(path, 'LIBRARY-PLACE', '是文件夹，请写明库文件的名称。');
  }
  try {
    return openChecked(path);
  } catch (error) {
    return databaseProblem(path, error);
  }
}

/** Runs work on a library and closes it; failures of the file are told in plain words. */
export function withLibrary<T>(
  path: string,
  mustExist: boolean,
  work: (library: Library) => Result<T>,
): Result<T> {
  const library = openLibrary(path, mustExist);
  if (!library.ok) return library;
  try {
    return work(library.value);
  } catch (error) {
    return databaseProblem(path, error);
  } finally {
    library.value.close();
  }
}
