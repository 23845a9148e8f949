import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { YearRow } from '../../shared/api/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { checkContents, checkContentsSlowly, checkFactsSlowly } from './contents.ts';
import { databaseProblem, refusal } from './database-problem.ts';
import { APPLICATION_ID, LIBRARY_VERSION } from './migrations.ts';

/** A year that a library file holds. */
export type HeldYear = YearRow['key'] & { readonly name: string; readonly savedAt: string };

/** What a library file holds, looked at without changing it. */
export interface LibraryLook {
  readonly version: number;
  readonly years: readonly HeldYear[];
  /** The same for two files that hold the same work. */
  readonly state: string;
}

/** All that is somebody's work; how the window was left is none. */
const WORK = [
  'SELECT department_code, year, kind, saved_at FROM year ORDER BY 1, 2, 3',
  'SELECT department, year, kind, revision, state, saved_at FROM entry ORDER BY 1, 2, 3',
  'SELECT version_id, name, at FROM version ORDER BY 1',
  "SELECT name, value FROM setting WHERE name NOT IN ('lastYear', 'theme', 'previewFolded') ORDER BY 1",
];

/** A name for the state of a library of the newest version; that of an older one is `''`. */
export function stateOf(database: Database.Database): string {
  if (versionOf(database) < LIBRARY_VERSION) return '';
  const hash = createHash('sha256');
  for (const sql of WORK) {
    for (const row of database.prepare(sql).raw().iterate())
      hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** The version of an open file; a refusal where it is none of ours, or newer than this program. */
export function checkedVersion(path: string, database: Database.Database): Result<number> {
  const version = versionOf(database);
  if (Number(database.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    return refusal(path, 'LIBRARY-FOREIGN', '不是本程序的库文件，未作任何改动。');
  }
  if (version > LIBRARY_VERSION) {
    return refusal(
      path,
      'LIBRARY-NEWER',
      `由更新版本的程序建立（库版本 ${version}，本程序只认到 ${LIBRARY_VERSION}），请升级程序后再打开；文件未作任何改动。`,
    );
  }
  if (hasOwnWorkings(database)) {
    return refusal(path, 'LIBRARY-FOREIGN', '里有不属于本程序的内容，没有打开，未作任何改动。');
  }
  return success(version);
}

/** Our libraries hold tables only: a view or a trigger can delete, or run for ever, when one reads. */
function hasOwnWorkings(database: Database.Database): boolean {
  const found = database
    .prepare(
      "SELECT 1 FROM sqlite_schema WHERE type IN ('view', 'trigger') OR sql LIKE 'CREATE VIRTUAL%' LIMIT 1",
    )
    .get();
  return found !== undefined;
}

/** Does SQLite find every page of an open file in order? */
export function isWhole(database: Database.Database): boolean {
  return database.pragma('integrity_check(1)', { simple: true }) === 'ok';
}

/** Runs work on a file that is only read; failures are told in plain words. */
export function whileReading<T>(
  path: string,
  work: (database: Database.Database) => Result<T>,
  shown = path,
): Result<T> {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return work(database);
    } finally {
      database.close();
    }
  } catch (error) {
    return databaseProblem(shown, error);
  }
}

/** Looks what a library of any known version holds. */
export function lookAt(path: string): Result<LibraryLook> {
  return whileReading(path, (database) => {
    const version = checkedVersion(path, database);
    if (!version.ok) return version;
    const years = database
      .prepare<[], HeldYear>(
        'SELECT department_code AS department, department_name AS name, year, kind, saved_at AS savedAt FROM year ORDER BY 1, 3 DESC, 4',
      )
      .all();
    return success({ version: version.value, years, state: stateOf(database) });
  });
}

function wholeVersion(database: Database.Database, shown: string): Result<number> {
  const version = checkedVersion(shown, database);
  if (!version.ok || isWhole(database)) return version;
  return refusal(shown, 'LIBRARY-DAMAGED', '已损坏，未作任何改动；请从备份恢复。');
}

/**
 * Opens a library file, lets SQLite look at every page of it, and checks all that was typed against its
 * digests. `shown` is the path that is told, where this one is a copy.
 */
export function checkLibrary(path: string, shown = path): Result<undefined> {
  const work = (database: Database.Database): Result<undefined> => {
    const version = wholeVersion(database, shown);
    if (!version.ok) return version;
    if (version.value === LIBRARY_VERSION) checkContents(database);
    return success(undefined);
  };
  return whileReading(path, work, shown);
}

export interface SlowCheck {
  readonly shown?: string;
  /** The tables of facts are checked too. */
  readonly withFacts?: boolean;
  /** Ends the check early; what was seen until then is sound. */
  readonly signal?: AbortSignal;
}

/** The same, a little at a time while others work. */
export async function checkLibrarySlowly(
  path: string,
  { shown = path, withFacts = false, signal }: SlowCheck = {},
): Promise<Result<undefined>> {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      const version = wholeVersion(database, shown);
      if (!version.ok) return version;
      if (version.value < LIBRARY_VERSION) return success(undefined);
      await checkContentsSlowly(database, signal);
      if (withFacts) await checkFactsSlowly(database, signal);
      return success(undefined);
    } finally {
      database.close();
    }
  } catch (error) {
    return signal?.aborted === true ? success(undefined) : databaseProblem(shown, error);
  }
}
