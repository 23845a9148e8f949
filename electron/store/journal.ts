import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type CommitRow, type VersionRow, patchSchema } from '../../shared/api/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import { CONTENT_WORDS } from './content-words.ts';
import { digestOf, mustBe, yearWords } from './digest.ts';
import { type StoredEntry, parseEntry } from './entries.ts';

type Journaled = Omit<CommitRow, 'patches' | 'inverse'> & {
  readonly patches: string;
  readonly inverse: string;
  readonly digest: string | null;
};

interface Named {
  readonly name: string;
  readonly at: string;
  readonly revision: number;
  readonly content: string;
  readonly digest: string | null;
}

const patchList = z.array(patchSchema);
const PAGE = 100;

/** The commits of the entries, and named copies of them. */
export class Journal {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  append(after: StoredEntry, change: Pick<CommitRow, 'title' | 'patches' | 'inverse'>): void {
    const patches = JSON.stringify(change.patches);
    const inverse = JSON.stringify(change.inverse);
    const parts = [after.revision, after.savedAt, change.title, patches, inverse] as const;
    this.#database
      .prepare(
        'INSERT INTO journal (entry_id, revision, at, title, patches, inverse, digest) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(after.id, ...parts, digestOf(...parts));
  }

  /** Newest first. */
  page(
    { id, key }: StoredEntry,
    before: number | undefined,
  ): { commits: CommitRow[]; hasMore: boolean } {
    const rows = this.#database
      .prepare<[number, number, number], Journaled>(
        'SELECT revision, at, title, patches, inverse, digest FROM journal WHERE entry_id = ? AND revision < ? ORDER BY revision DESC LIMIT ?',
      )
      .all(id, before ?? Number.MAX_SAFE_INTEGER, PAGE + 1);
    const commits = rows.slice(0, PAGE).map(({ revision, at, title, patches, inverse, digest }) => {
      const words = `${yearWords(key)}${CONTENT_WORDS.journal(String(revision))}`;
      mustBe(digest, [revision, at, title, patches, inverse], words);
      return {
        revision,
        at,
        title,
        patches: patchList.parse(JSON.parse(patches)),
        inverse: patchList.parse(JSON.parse(inverse)),
      };
    });
    return { commits, hasMore: rows.length > PAGE };
  }

  saveVersion({ id, entry, revision }: StoredEntry, name: string, at: string): VersionRow {
    const parts = [name, at, revision, JSON.stringify(entry)] as const;
    const { lastInsertRowid } = this.#database
      .prepare(
        'INSERT INTO version (entry_id, name, at, revision, content, digest) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, ...parts, digestOf(...parts));
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

  version({ id, key }: StoredEntry, versionId: number): Entry | undefined {
    const row = this.#database
      .prepare<[number, number], Named>(
        'SELECT name, at, revision, content, digest FROM version WHERE entry_id = ? AND version_id = ?',
      )
      .get(id, versionId);
    if (!row) return undefined;
    const { name, at, revision, content, digest } = row;
    const words = `${yearWords(key)}${CONTENT_WORDS.version(name)}`;
    mustBe(digest, [name, at, revision, content], words);
    return parseEntry(content);
  }
}
