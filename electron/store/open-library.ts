import { type Stats, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Result, success } from '../../shared/result/index.ts';
import { errorCode } from '../files/file-problem.ts';
import { databaseProblem, refusal } from './database-problem.ts';
import { keepFormer } from './copy-now.ts';
import { Library } from './library.ts';
import { checkedVersion, isWhole, whileReading } from './look.ts';
import { LIBRARY_VERSION, migrate } from './migrations.ts';

/** Up to this size every page is looked at whenever a library is opened (about 2 ms a megabyte). */
const CHECKED_BYTES = 64_000_000;

/** The version of an existing file of this size, looked at without changing it. */
function inspect(path: string, size: number): Result<number> {
  return whileReading(path, (database) => {
    const version = checkedVersion(path, database);
    if (!version.ok) return version;
    if (size > CHECKED_BYTES || isWhole(database)) return version;
    return refusal(path, 'LIBRARY-DAMAGED', '已损坏，未作任何改动；请从备份恢复。');
  });
}

/** What is at the place; undefined where nothing is. */
function lookAtPlace(path: string): Result<Stats | undefined> {
  try {
    return success(statSync(path, { throwIfNoEntry: false }));
  } catch (error) {
    const reason = `无法打开（${errorCode(error) ?? '未知原因'}），请检查位置和权限。`;
    return refusal(path, 'LIBRARY-PLACE', reason);
  }
}

/**
 * What is promised: a commit that has returned is in the write-ahead log and on the disk (`FULL`), so it
 * survives the death of the process, of the system and of the power. A commit that has not returned is
 * there whole or not at all. Two programs on one library take turns; the later of two commits on the same
 * revision of a year is refused. Nothing is promised for disks that lie about having written, nor for
 * network shares that do not lock.
 */
function prepare(database: Database.Database): void {
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
}

/** `size`: that of the file in bytes; a library is made in one that is empty or not there. */
function openChecked(path: string, size: number): Result<Library> {
  const isFresh = size === 0;
  const version = isFresh ? success(0) : inspect(path, size);
  if (!version.ok) return version;
  const database = new Database(path);
  try {
    prepare(database);
    if (!isFresh && version.value < LIBRARY_VERSION) {
      const kept = keepFormer(database, path);
      if (!kept.ok) {
        database.close();
        return kept;
      }
    }
    migrate(database, version.value);
    return success(new Library(database));
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens a library, or makes one where there is no file yet. A damaged library, one from a newer version
 * and a file that is none are refused and left untouched.
 */
export function openLibrary(path: string, mustExist = false): Result<Library> {
  const found = lookAtPlace(path);
  if (!found.ok) return found;
  if (mustExist && found.value === undefined) {
    return refusal(path, 'LIBRARY-MISSING', '不存在，请检查库文件的位置。');
  }
  if (found.value?.isDirectory() === true) {
    return refusal(path, 'LIBRARY-PLACE', '是文件夹，请写明库文件的名称。');
  }
  try {
    return openChecked(path, found.value?.size ?? 0);
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
