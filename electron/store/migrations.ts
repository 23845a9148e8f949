import { readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { digestOf } from './digest.ts';

/** Marks our files among SQLite files (“YJSG”). */
export const APPLICATION_ID = 0x594a5347;

/** One file a version; a file that has been published is never changed again. */
const FILES = ['001-first.sql', '002-entries.sql', '003-digest.sql', '004-digests.sql'];

/** The version that this program writes. */
export const LIBRARY_VERSION = FILES.length;

function statements(file: string): string {
  return readFileSync(new URL(`./migrations/${file}`, import.meta.url), 'utf8');
}

/** Brings a library to the newest version, each step whole or not at all. */
export function migrate(database: Database, from: number): void {
  const digest = (...parts: (string | number)[]): string => digestOf(...parts);
  database.function('digest_of', { varargs: true, deterministic: true }, digest);
  FILES.slice(from).forEach((file, index) => {
    database.transaction(() => {
      database.exec(statements(file));
      database.pragma(`user_version = ${from + index + 1}`);
      database.pragma(`application_id = ${APPLICATION_ID}`);
    })();
  });
}
