import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type CommitRow, type VersionRow, patchSchema } from '../../shared/api/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import { type StoredEntry, parseEntry } from './entries.ts';

type Journaled = Omit<CommitRow, 'patches' | 'inverse'> & {
  readonly patches: string;
  readonly inverse: string;
};

const patchList = z.array(patchSchema);
const PAGE = 100;

/** The commits of the entries, and named copies of them. */
export class Journal {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  append(after: StoredEntry, change: Pick<CommitRow, 'title' | 'patches' | 'inverse'>): void {
    this.#database
      .prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)')
      .run(
        after.id,
        after.revision,
        after.savedAt,
        change.title,
        JSON.stringify(change.patches),
        JSON.stringify(change.inverse),
      );
  }

  /** Newest first. */
  page(
    { id }: StoredEntry,
    before: number | undefined,
  ): { commits: CommitRow[]; hasMore: boolean } {
    const rows = this.#database
      .prepare<[number, number, number], Journaled>(
        'SELECT revision, at, title, patches, inverse FROM journal WHERE entry_id = ? AND revision < ? ORDER BY revision DESC LIMIT ?',
      )
      .all(id, before ?? Number.MAX_SAFE_INTEGER, PAGE + 1);
    const commits = rows.slice(0, PAGE).map((row) => ({
      ...row,
      patches: patchList.parse(JSON.parse(row.patches)),
      inverse: patchList.parse(JSON.parse(row.inverse)),
    }));
    return { commits, hasMore: rows.length > PAGE };
  }

  saveVersion({ id, entry, revision }: StoredEntry, name: string, at: string): VersionRow {
    const { lastInsertRowid } = this.#database
      .prepare('INSERT INTO version (entry_id, name, at, revision, content) VALUES (?, ?, ?, ?, ?)')
      .run(id, name, at, revision, JSON.stringify(entry));
    return { id: Number(lastInsertRowid), name, at, revision };
  }

  /** Newest first. */
  versions({ id }: StoredEntry): VersionRow[] {
    return this.#database
      .prepare<[number], VersionRow>(
        'SELECT version_id AS id, name, at, revision FROM version WHERE entry_id = ? ORDER BY version_id DESC',
      )
      .all(id);
  }

  version({ id }: StoredEntry, versionId: number): Entry | undefined {
    const content = this.#database
      .prepare<[number, number], string>(
        'SELECT content FROM version WHERE entry_id = ? AND version_id = ?',
      )
      .pluck()
      .get(id, versionId);
    return content === undefined ? undefined : parseEntry(content);
  }
}
