import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Library, openLibrary } from '../../electron/store/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import { must } from '../support/must.ts';
import { syntheticYear } from './bench-data.ts';
import { compare, report } from './measure.ts';

const DEPARTMENTS = 100;
const YEARS = 10;
const FIRST_YEAR = 2016;
const ROUNDS = 15;
const LAST = { department: '731100', year: FIRST_YEAR + YEARS - 1, kind: 'budget' } as const;

/** One department's year as large as the samples are. */
const PATTERN = syntheticYear({ units: 1, projects: 6, indicatorsPerProject: 8 });

function yearOf(department: number, year: number): YearData {
  const code = `731${String(department).padStart(3, '0')}`;
  return { ...PATTERN, year, department: { ...PATTERN.department, code } };
}

function fill(library: Library): void {
  for (let department = 1; department <= DEPARTMENTS; department += 1) {
    for (let year = 0; year < YEARS; year += 1) {
      must(library.saveYear(yearOf(department, FIRST_YEAR + year)));
    }
  }
}

function openAndList(path: string): number {
  const library = must(openLibrary(path, true));
  const { length } = library.listYears();
  library.close();
  return length;
}

function openAndListRaw(path: string): unknown[] {
  const database = new Database(path);
  const years = database.prepare('SELECT department, year, kind, saved_at FROM entry').all();
  database.close();
  return years;
}

/** Commits one changed cell, each time another. */
function committer(library: Library): () => void {
  let count = 0;
  return () => {
    count += 1;
    const { revision } = must(library.openEntry(LAST));
    const value = String(count);
    const path = ['expenditure', count % 60, 'amount'];
    const patches = [{ op: 'replace' as const, path, value }];
    must(library.commit(LAST, revision, { title: '改金额', patches, inverse: patches }));
  };
}

/** The same in plain SQL: the whole year as text, and a row that says what was changed. */
function rawCommitter(database: Database.Database): () => void {
  const content = JSON.stringify(PATTERN);
  const write = database.prepare('UPDATE raw SET content = ? WHERE id = 1');
  const note = database.prepare('INSERT INTO step (patches) VALUES (?)');
  const commit = database.transaction((count: number) => {
    write.run(content);
    note.run(String(count));
  });
  let count = 0;
  return () => {
    count += 1;
    commit.immediate(count);
  };
}

function rawDatabase(path: string): Database.Database {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE raw (id INTEGER PRIMARY KEY, content TEXT); CREATE TABLE step (id INTEGER PRIMARY KEY, patches TEXT)',
  );
  database.prepare('INSERT INTO raw VALUES (1, ?)').run(JSON.stringify(PATTERN));
  return database;
}

/** A library of 100 departments and 10 years beside plain SQL on the same file. */
export async function benchLibraries(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-library-'));
  const path = join(folder, 'library.db');
  const library = must(openLibrary(path));
  fill(library);
  const raw = rawDatabase(join(folder, 'raw.db'));
  const reader = new Database(path, { readonly: true });
  const content = reader.prepare('SELECT content FROM entry WHERE department = ? AND year = ?');
  const { size } = statSync(path);
  console.log(`\n== 库：${DEPARTMENTS} 个部门 × ${YEARS} 年，${(size / 1_000_000).toFixed(0)} MB`);
  const timings = await compare(
    [
      { name: '库：打开并列出全部年度', run: () => openAndList(path) },
      { name: '库：纯 SQL 打开并列出', run: () => openAndListRaw(path) },
      { name: '库：打开一年', run: () => must(library.openEntry(LAST)) },
      {
        name: '库：纯 SQL 读一年',
        run: () => JSON.stringify(content.get(LAST.department, LAST.year)),
      },
      { name: '库：存一处改动', run: committer(library) },
      { name: '库：纯 SQL 存一处改动', run: rawCommitter(raw) },
    ],
    ROUNDS,
  );
  for (const base of ['库：纯 SQL 打开并列出', '库：纯 SQL 读一年', '库：纯 SQL 存一处改动']) {
    const own = base.replace('纯 SQL ', '').replace('读', '打开');
    console.log(report(own, timings, base));
  }
  reader.close();
  raw.close();
  library.close();
  await rm(folder, { recursive: true });
}
