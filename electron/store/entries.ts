import type { Database } from 'better-sqlite3';
import { type Entry, type YearKey, isRecord } from '../../shared/entry/index.ts';
import { CONTENT_WORDS } from './content-words.ts';
import { DamagedContent } from './database-problem.ts';
import { digestOf, mustBe, yearWords } from './digest.ts';

/** A year as it was typed, with its place in the journal. */
export interface StoredEntry {
  readonly id: number;
  readonly key: YearKey;
  readonly entry: Entry;
  readonly revision: number;
  readonly state: 'draft' | 'published';
  readonly savedAt: string;
}

interface Row {
  readonly entry_id: number;
  readonly revision: number;
  readonly state: 'draft' | 'published';
  readonly saved_at: string;
}

/** Reads an entry as the library keeps it. Throws where the library holds something else. */
export function parseEntry(content: string): Entry {
  const entry: unknown = JSON.parse(content);
  if (!isRecord(entry)) throw new DamagedContent();
  return entry;
}

interface Content {
  readonly content: string;
  readonly digest: string | null;
}

/** The table of entries. The entry that was used last stays in memory. */
export class EntryTable {
  readonly #database: Database;
  #last: { readonly id: number; readonly revision: number; readonly entry: Entry } | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  find(key: YearKey): StoredEntry | undefined {
    const row = this.#database
      .prepare<[string, number, string], Row>(
        'SELECT entry_id, revision, state, saved_at FROM entry WHERE department = ? AND year = ? AND kind = ?',
      )
      .get(key.department, key.year, key.kind);
    if (!row) return undefined;
    const { entry_id: id, revision, state, saved_at: savedAt } = row;
    return { id, key, entry: this.#entry(key, id, revision), revision, state, savedAt };
  }

  #entry(key: YearKey, id: number, revision: number): Entry {
    if (this.#last?.id === id && this.#last.revision === revision) return this.#last.entry;
    const found = this.#database
      .prepare<[number], Content>('SELECT content, digest FROM entry WHERE entry_id = ?')
      .get(id);
    const content = found?.content ?? '';
    mustBe(found?.digest, [content], `${yearWords(key)}${CONTENT_WORDS.entry()}`);
    const entry = parseEntry(content);
    this.#last = { id, revision, entry };
    return entry;
  }

  insert(key: YearKey, entry: Entry, savedAt: string): StoredEntry {
    const content = JSON.stringify(entry);
    const { lastInsertRowid } = this.#database
      .prepare(
        'INSERT INTO entry (department, year, kind, revision, saved_at, content, digest) VALUES (?, ?, ?, 0, ?, ?, ?)',
      )
      .run(key.department, key.year, key.kind, savedAt, content, digestOf(content));
    return { id: Number(lastInsertRowid), key, entry, revision: 0, state: 'draft', savedAt };
  }

  update(before: StoredEntry, entry: Entry, savedAt: string): StoredEntry {
    const revision = before.revision + 1;
    const content = JSON.stringify(entry);
    this.#database
      .prepare(
        'UPDATE entry SET revision = ?, saved_at = ?, content = ?, digest = ? WHERE entry_id = ?',
      )
      .run(revision, savedAt, content, digestOf(content), before.id);
    return { ...before, entry, revision, savedAt };
  }

  /** To be called when the transaction that wrote it has ended well. */
  remember({ id, revision, entry }: StoredEntry): void {
    this.#last = { id, revision, entry };
  }

  setState({ id }: StoredEntry, state: StoredEntry['state']): void {
    this.#database.prepare('UPDATE entry SET state = ? WHERE entry_id = ?').run(state, id);
  }

  /** With its journal and its versions. */
  delete(key: YearKey): void {
    this.#database
      .prepare('DELETE FROM entry WHERE department = ? AND year = ? AND kind = ?')
      .run(key.department, key.year, key.kind);
    this.#last = undefined;
  }
}
