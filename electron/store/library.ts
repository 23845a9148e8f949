import type { Database } from 'better-sqlite3';
import type { CommitRow, VersionRow } from '../../shared/api/index.ts';
import { type Entry, type YearKey, entryOf, readEntry } from '../../shared/entry/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { keyOf, patchEntry } from './apply-patches.ts';
import { EntryTable, type StoredEntry } from './entries.ts';
import { FactYears, type SavedYear, type UsedVersions } from './fact-years.ts';
import { Journal } from './journal.ts';
import { copyNow } from './copy-now.ts';
import { stateOf } from './look.ts';
import { Settings } from './settings.ts';
import { type YearSummary, listYears } from './year-list.ts';

/** A step of work on a year, to be kept with its undoing. */
export type Change = Pick<CommitRow, 'title' | 'patches' | 'inverse'>;

/** Pages that a copy takes at a time: a commit never waits longer than for these. */
const PAGES = 200;

function now(): string {
  return new Date().toISOString();
}

function missing(key: YearKey): Result<never> {
  const where = `部门 ${key.department} ${key.year} 年`;
  return failure([
    problem('LIBRARY-YEAR', `库里没有${where}的数据，可能已被删除。请回到“部门与年度”重新选择。`),
  ]);
}

const PUBLISHED = problem(
  'YEAR-PUBLISHED',
  '这个年度已标记为“已公开”，不能修改。确需修改，请先在标题栏改回“编制中”。',
);

/** An open library: many departments and years in one SQLite file. */
export class Library {
  readonly #database: Database;
  readonly #facts: FactYears;
  readonly #entries: EntryTable;
  readonly #journal: Journal;
  readonly settings: Settings;

  constructor(database: Database) {
    this.#database = database;
    this.#facts = new FactYears(database);
    this.#entries = new EntryTable(database);
    this.#journal = new Journal(database);
    this.settings = new Settings(database);
  }

  /** Runs work whole or not at all; another program cannot write meanwhile. */
  #atOnce<T>(work: () => T): T {
    try {
      return this.#database.transaction(work).immediate();
    } catch (error) {
      this.#facts.forget();
      throw error;
    }
  }

  /**
   * Saves facts in place of the year of the same department, year and kind; what was typed there before
   * stays in the journal. A published year is refused.
   */
  saveYear(data: YearData, used: UsedVersions = {}): Result<undefined> {
    const key = { department: data.department.code, year: data.year, kind: data.kind };
    const entry = entryOf(data);
    return this.#atOnce(() => {
      const before = this.#find(key);
      if (before?.state === 'published') return failure<undefined>([PUBLISHED]);
      const at = now();
      this.#facts.write(data, at, used);
      if (!before) {
        this.#entries.insert(key, entry, at);
        return success(undefined);
      }
      this.#journal.append(this.#entries.update(before, entry, at), {
        title: '导入年度数据文件',
        patches: [{ op: 'replace', path: [], value: entry }],
        inverse: [{ op: 'replace', path: [], value: before.entry }],
      });
      return success(undefined);
    });
  }

  /** The facts of a year; without `kind` the only one of that year. */
  loadYear(department: string, year: number, kind?: YearData['kind']): Result<SavedYear> {
    return this.#facts.load(department, year, kind);
  }

  /** All years, by department and newest first. */
  listYears(): YearSummary[] {
    return listYears(this.#database);
  }

  /** Puts in a year as it was typed. It must name its department, year and kind, and be new. */
  createEntry(entry: Entry): Result<StoredEntry> {
    const key = keyOf(entry);
    if (!key) {
      return failure([
        problem('YEAR-KEY', '请先填写部门编码（数字或字母）、年度，并选择预算或决算。'),
      ]);
    }
    const created = this.#atOnce(() => {
      if (this.#find(key)) return undefined;
      const at = now();
      this.#facts.write(readEntry(entry).data, at, {});
      return this.#entries.insert(key, entry, at);
    });
    if (!created) {
      return failure([
        problem(
          'YEAR-EXISTS',
          `库里已经有部门 ${key.department} ${key.year} 年的这份数据，没有新建。请直接打开它，或先删除它。`,
        ),
      ]);
    }
    this.#entries.remember(created);
    return success(created);
  }

  /** A year as it was typed. A year that has only facts becomes one that was typed so. */
  openEntry(key: YearKey): Result<StoredEntry> {
    const found = this.#atOnce(() => this.#find(key));
    return found ? success(found) : missing(key);
  }

  #find(key: YearKey): StoredEntry | undefined {
    const found = this.#entries.find(key);
    if (found) return found;
    const facts = this.#facts.load(key.department, key.year, key.kind);
    if (!facts.ok) return undefined;
    return this.#entries.insert(key, entryOf(facts.value.data), facts.value.savedAt);
  }

  /**
   * Applies a change to a year; what it says of facts follows. It is on the disk when this returns.
   * `revision` is the one that the change starts from.
   */
  commit(key: YearKey, revision: number, change: Change): Result<StoredEntry> {
    const result = this.#atOnce(() => {
      const before = this.#find(key);
      if (!before) return missing(key);
      if (before.state === 'published') return failure<StoredEntry>([PUBLISHED]);
      if (before.revision !== revision) return conflict();
      const next = patchEntry(before.entry, key, change.patches);
      if (!next.ok) return next;
      const at = now();
      const after = this.#entries.update(before, next.value, at);
      this.#journal.append(after, change);
      this.#facts.write(readEntry(next.value).data, at, undefined);
      return success(after);
    });
    if (result.ok) this.#entries.remember(result.value);
    return result;
  }

  /** The commits of a year, newest first, below a revision. */
  history(key: YearKey, before?: number): Result<{ commits: CommitRow[]; hasMore: boolean }> {
    const found = this.openEntry(key);
    return found.ok ? success(this.#journal.page(found.value, before)) : found;
  }

  /** Removes a year with its history. A published one is refused. */
  deleteYear(key: YearKey): Result<undefined> {
    return this.#atOnce(() => {
      const found = this.#find(key);
      if (found?.state === 'published') return failure<undefined>([PUBLISHED]);
      this.#entries.delete(key);
      this.#facts.delete(key.department, key.year, key.kind);
      return success(undefined);
    });
  }

  /** Closes a year for changes, or opens it again. */
  setState(key: YearKey, state: StoredEntry['state']): Result<undefined> {
    return this.#atOnce(() => {
      const found = this.#find(key);
      if (!found) return missing(key);
      this.#entries.setState(found, state);
      return success(undefined);
    });
  }

  /** Keeps a copy of a year under a name. */
  saveVersion(key: YearKey, name: string): Result<VersionRow> {
    const found = this.openEntry(key);
    return found.ok ? success(this.#journal.saveVersion(found.value, name, now())) : found;
  }

  /** The named copies of a year, newest first. */
  listVersions(key: YearKey): Result<VersionRow[]> {
    const found = this.openEntry(key);
    return found.ok ? success(this.#journal.versions(found.value)) : found;
  }

  /** A named copy. */
  loadVersion(key: YearKey, id: number): Result<Entry> {
    const found = this.openEntry(key);
    if (!found.ok) return found;
    const entry = this.#journal.version(found.value, id);
    if (entry) return success(entry);
    return failure([problem('VERSION-MISSING', '库里没有这个版本，可能已被删除。')]);
  }

  /** A name for all work in this library: another after each commit. */
  state(): string {
    return stateOf(this.#database);
  }

  /**
   * Copies the library into a new file, a little at a time, while it is worked with; commits made
   * meanwhile are in the copy. Another program's commit starts the copy again, then in one go.
   */
  async copyTo(path: string): Promise<void> {
    let left = Number.POSITIVE_INFINITY;
    await this.#database.backup(path, {
      progress: ({ totalPages, remainingPages }) => {
        const hasBegunAgain = remainingPages > left;
        left = remainingPages;
        return hasBegunAgain ? totalPages + PAGES : PAGES;
      },
    });
  }

  /** Copies a library whose file is no longer in its place among its backups, while it can be read. */
  rescue(path: string): Result<string> {
    return copyNow(this.#database, path, '找回');
  }

  close(): void {
    this.#database.close();
  }
}

function conflict(): Result<never> {
  return failure([
    problem(
      'YEAR-CONFLICT',
      '这个年度刚刚在别处被改动过，这一步没有保存。请关闭这个年度后重新打开，再做一次。',
    ),
  ]);
}
