import type { Database } from 'better-sqlite3';
import { CONTENT_WORDS } from './content-words.ts';
import { digestOf, mustBe } from './digest.ts';

interface Row {
  readonly name: string;
  readonly value: string;
  readonly digest: string | null;
}

/** Small things that the window remembers with a library, by name. */
export class Settings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  load(): Record<string, unknown> {
    const rows = this.#database
      .prepare<[], Row>('SELECT name, value, digest FROM setting ORDER BY name')
      .all();
    return Object.fromEntries(
      rows.map(({ name, value, digest }) => {
        mustBe(digest, [name, value], CONTENT_WORDS.setting(name));
        const parsed: unknown = JSON.parse(value);
        return [name, parsed];
      }),
    );
  }

  /** Names that are not given stay as they are. */
  save(values: Readonly<Record<string, unknown>>): void {
    const put = this.#database.prepare(
      'INSERT INTO setting (name, value, digest) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value, digest = excluded.digest',
    );
    this.#database.transaction(() => {
      for (const [name, value] of Object.entries(values)) {
        const text = JSON.stringify(value ?? null);
        put.run(name, text, digestOf(name, text));
      }
    })();
  }
}
