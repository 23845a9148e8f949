import { copyFileSync, existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type YearData, readYearData, writeYearData } from '../../shared/facts/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { yearMapping } from './mapping.ts';
import { APPLICATION_ID, LIBRARY_VERSION, migrate } from './migrations.ts';
import { RecordStore } from './records.ts';

/** What a year was last saved with, so that it opens for ever as it was. */
export interface UsedVersions {
  readonly pack?: { readonly id: string; readonly version: string } | undefined;
  readonly catalog?: { readonly id: string; readonly version: string } | undefined;
}

/** One year of one department in a library. */
export interface YearSummary {
  readonly department: string;
  readonly name: string;
  readonly year: number;
  readonly kind: 'budget' | 'finalAccounts';
  readonly savedAt: string;
}

export interface SavedYear extends UsedVersions {
  readonly data: YearData;
  readonly savedAt: string;
}

type YearRow = Readonly<Record<string, unknown>>;

function pair(row: YearRow, name: 'pack' | 'catalog'): { id: string; version: string } | undefined {
  const id = row[`used_${name}_id`];
  const version = row[`used_${name}_version`];
  return typeof id === 'string' && typeof version === 'string' ? { id, version } : undefined;
}

/** An open library: many departments and years in one SQLite file. */
export class Library {
  readonly #database: Database.Database;
  readonly #records: RecordStore;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#records = new RecordStore(database);
  }

  /** Saves a year in place of the one of the same department, year and kind. */
  saveYear(data: YearData, used: UsedVersions = {}): void {
    const { code } = data.department;
    const keys = {
      saved_at: new Date().toISOString(),
      used_pack_id: used.pack?.id ?? null,
      used_pack_version: used.pack?.version ?? null,
      used_catalog_id: used.catalog?.id ?? null,
      used_catalog_version: used.catalog?.version ?? null,
    };
    this.#database.transaction(() => {
      this.deleteYear(code, data.year, data.kind);
      this.#records.insert(yearMapping(), writeYearData(data), keys);
    })();
  }

  /** Reads a year; without `kind` the only one of that year. */
  loadYear(department: string, year: number, kind?: YearSummary['kind']): Result<SavedYear> {
    const rows = this.#database
      .prepare<[string, number], YearRow>(
        'SELECT * FROM year WHERE department_code = ? AND year = ?',
      )
      .all(department, year)
      .filter((row) => kind === undefined || row['kind'] === kind);
    const [row] = rows;
    const where = `部门 ${department} ${year} 年`;
    if (!row) {
      return failure([problem('LIBRARY-YEAR', `库里没有${where}的数据，请检查部门编码和年度。`)]);
    }
    if (rows.length > 1) {
      return failure([
        problem(
          'LIBRARY-KIND',
          `${where}既有预算又有决算，请用 --kind budget 或 --kind finalAccounts 说明要哪一个。`,
        ),
      ]);
    }
    const record = this.#records.load(yearMapping(), row);
    const data = readYearData({
      format: 'budget-disclosure/year-data',
      version: 1,
      ...(typeof record === 'object' ? record : {}),
    });
    if (!data.ok) return data;
    return success({
      data: data.value,
      savedAt: String(row['saved_at']),
      pack: pair(row, 'pack'),
      catalog: pair(row, 'catalog'),
    });
  }

  /** All years, by department and newest first. */
  listYears(): YearSummary[] {
    return this.#database
      .prepare<[], YearSummary>(
        'SELECT department_code AS department, department_name AS name, year, kind, saved_at AS savedAt FROM year ORDER BY department_code, year DESC, kind',
      )
      .all();
  }

  /** Removes a year; nothing happens where it is not there. */
  deleteYear(department: string, year: number, kind: YearSummary['kind']): void {
    this.#database
      .prepare('DELETE FROM year WHERE department_code = ? AND year = ? AND kind = ?')
      .run(department, year, kind);
  }

  close(): void {
    this.#database.close();
  }
}

function refusal(path: string, code: string, message: string): Result<never> {
  return failure([problem(code, `“${path}”${message}`, path)]);
}

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

function databaseProblem(path: string, error: unknown): Result<never> {
  if (!(error instanceof Database.SqliteError)) throw error;
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT')) {
    return refusal(path, 'LIBRARY-DAMAGED', '不是库文件或已损坏，未作任何改动；请从备份恢复。');
  }
  if (error.code === 'SQLITE_CANTOPEN') {
    return refusal(path, 'LIBRARY-PLACE', '无法打开，请检查文件夹是否存在、是否可写。');
  }
  if (error.code.startsWith('SQLITE_BUSY')) {
    return refusal(path, 'LIBRARY-BUSY', '正被另一个程序使用，请关闭它后再试。');
  }
  if (error.code.startsWith('SQLITE_READONLY')) {
    return refusal(path, 'LIBRARY-READONLY', '是只读的，无法保存；请复制到可写的文件夹再打开。');
  }
  if (error.code === 'SQLITE_FULL') {
    return refusal(path, 'LIBRARY-FULL', '所在磁盘已满，请清理空间后再试。');
  }
  return refusal(path, error.code, `无法使用（${error.message}）。`);
}

function isNew(path: string): boolean {
  return !existsSync(path) || statSync(path).size === 0;
}

function openChecked(path: string): Result<Library> {
  const isFresh = isNew(path);
  const version = isFresh ? success(0) : inspect(path);
  if (!version.ok) return version;
  if (!isFresh && version.value < LIBRARY_VERSION) {
    copyFileSync(path, `${path}.${version.value}.backup`);
  }
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  migrate(database, version.value);
  return success(new Library(database));
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
