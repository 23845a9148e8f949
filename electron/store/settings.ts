import type { Database } from 'better-sqlite3';

/** Small things that the window remembers with a library, by name. */
export class Settings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  load(): Record<string, unknown> {
    const rows = this.#database
      .prepare<[], { readonly name: string; readonly value: string }>(
        'SELECT name, value FROM setting ORDER BY name',
      )
      .all();
    return Object.fromEntries(
      rows.map(({ name, value }) => {
        const parsed: unknown = JSON.parse(value);
        return [name, parsed];
      }),
    );
  }

  /** Names that are not given stay as they are. */
  save(values: Readonly<Record<string, unknown>>): void {
    const put = this.#database.prepare(
      'INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    );
    this.#database.transaction(() => {
      for (const [name, value] of Object.entries(values)) {
        put.run(name, JSON.stringify(value ?? null));
      }
    })();
  }
}
