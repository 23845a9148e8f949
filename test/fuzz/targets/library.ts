import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { listSamples, readSample } from '../../../electron/services/samples.ts';
import { openLibrary, withLibrary } from '../../../electron/store/index.ts';
import { success } from '../../../shared/result/index.ts';
import { must } from '../../support/must.ts';
import { mutateBytes } from '../mutate-bytes.ts';
import type { Random } from '../random.ts';
import { type Folders, type Target, outcomeOf } from './target.ts';

const STATEMENTS = [
  "UPDATE entry SET content = '{'",
  "UPDATE entry SET content = '[]'",
  'UPDATE entry SET content = NULL',
  "UPDATE entry SET content = x'ff00'",
  'UPDATE entry SET content = \'{"__proto__":{"polluted":1},"projects":{"length":1e9}}\'',
  "UPDATE entry SET content = replace(content, '{', '[')",
  "UPDATE entry SET content = json_set(content, '$.year', 1e300, '$.units', 7)",
  "UPDATE entry SET revision = 'x', saved_at = 7",
  'UPDATE year SET year = -9223372036854775808',
  'UPDATE year SET department_name = zeroblob(100000)',
  'UPDATE expenditure SET amount = 9223372036854775807',
  'DROP TABLE entry',
  'DROP TABLE journal',
  'ALTER TABLE year RENAME TO other',
  "INSERT INTO setting (name, value) SELECT 'x', randomblob(9)",
  'DELETE FROM expenditure',
  'PRAGMA user_version = 1',
  'PRAGMA user_version = -5',
  'PRAGMA application_id = 0',
  'CREATE TRIGGER t AFTER UPDATE ON entry BEGIN DELETE FROM year; END',
  "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS entry_id FROM n; ALTER TABLE entry RENAME TO kept; CREATE VIEW entry AS SELECT entry_id, 1 AS revision, 'draft' AS state, '' AS saved_at, '345' AS department, 2024 AS year, 'budget' AS kind, '{}' AS content FROM endless WHERE entry_id < 0",
];

function harm(path: string, random: Random): void {
  const database = new Database(path);
  try {
    for (let count = 1 + random.below(2); count > 0; count -= 1) {
      database.exec(random.pick(STATEMENTS));
    }
  } catch {
    // A statement that the former one made impossible.
  } finally {
    database.close();
  }
}

function use(path: string): string {
  const opened = openLibrary(path, true);
  if (!opened.ok) return outcomeOf(opened);
  opened.value.close();
  const used = withLibrary(path, true, (library) => {
    for (const { department, year, kind } of library.listYears()) {
      const key = { department, year, kind };
      const entry = library.openEntry(key);
      if (!entry.ok) return entry;
      const facts = library.loadYear(department, year, kind);
      if (!facts.ok) return facts;
      const history = library.history(key);
      if (!history.ok) return history;
      const saved = library.commit(key, entry.value.revision, {
        title: '改',
        patches: [{ op: 'replace', path: ['preparedBy'], value: '某' }],
        inverse: [],
      });
      if (!saved.ok) return saved;
    }
    return success(undefined);
  });
  return outcomeOf(used);
}

/** Libraries of other people, opened and read. */
export async function openLibraries({ input }: Folders): Promise<Target> {
  const path = join(input, 'library.db');
  const library = must(openLibrary(path));
  for (const id of (await listSamples()).slice(0, 2)) {
    const data = must(await readSample(id));
    must(library.saveYear(data));
    must(library.openEntry({ department: data.department.code, year: data.year, kind: data.kind }));
  }
  library.close();
  const original = Uint8Array.from(readFileSync(path));
  return {
    run(random) {
      for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
      const isSql = random.chance(0.3);
      writeFileSync(path, isSql ? original : mutateBytes(original, random));
      if (isSql) harm(path, random);
      return use(path);
    },
  };
}
