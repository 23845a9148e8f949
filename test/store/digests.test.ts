import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../electron/backup/index.ts';
import { readSample } from '../../electron/services/samples.ts';
import {
  type Library,
  backupFolder,
  checkLibrary,
  checkLibrarySlowly,
  openLibrary,
  withLibrary,
  yearMapping,
} from '../../electron/store/index.ts';
import { entrySchema } from '../../shared/entry/index.ts';
import { readYearData, writeYearData } from '../../shared/facts/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { DEPARTMENT } from '../exchange/department.ts';
import { mutateTree, recombine } from '../fuzz/mutate-tree.ts';
import { Random } from '../fuzz/random.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

const data = must(await readSample('yubei-2024'));
const key = { department: data.department.code, year: data.year, kind: data.kind };

function made(): string {
  const path = join(temporaryFolder(), '科协.db');
  must(
    withLibrary(path, false, (library) => {
      must(library.saveYear(data));
      const change = (value: string) => [{ op: 'replace' as const, path: ['preparedBy'], value }];
      const step = { title: '制表人', patches: change('张三'), inverse: change('李四') };
      must(library.commit(key, 0, step));
      library.settings.save({ theme: 'dark' });
      return library.saveVersion(key, '送审稿');
    }),
  );
  return path;
}

function changed(path: string, work: (database: Database.Database) => void): void {
  const database = new Database(path);
  // What a disk does is not held up by constraints.
  database.pragma('ignore_check_constraints = ON');
  work(database);
  database.close();
}

function refusalOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ code, message }) => `${code} ${message}`);
}

/** Everything that carries a digest, and how it is read. */
const READS: readonly (readonly [
  table: string,
  column: string,
  named: string,
  read: (library: Library) => Result<unknown>,
])[] = [
  ['entry', 'content', '年预算的内容', (library) => library.openEntry(key)],
  ['journal', 'patches', '第 1 步改动的记录', (library) => library.history(key)],
  ['journal', 'inverse', '第 1 步改动的记录', (library) => library.history(key)],
  ['journal', 'title', '第 1 步改动的记录', (library) => library.history(key)],
  ['version', 'content', '的版本“送审稿”', (library) => library.loadVersion(key, 1)],
  ['setting', 'value', '设置“theme”', (library) => success(library.settings.load())],
];

describe('any byte that a disk changed', () => {
  test.each(READS)('in %s.%s is noticed when it is read', (table, column, named, read) => {
    const path = made();
    const copy = join(temporaryFolder(), 'copy.db');
    changed(path, (database) => database.prepare('VACUUM INTO ?').run(copy));
    const library = new Database(copy);
    const [text] = library.prepare<[], string>(`SELECT ${column} FROM ${table}`).pluck().all();
    const bytes = Buffer.from(text ?? '');
    const write = library.prepare(`UPDATE ${table} SET ${column} = CAST(? AS TEXT)`);
    const position = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 255 }), (at, by) => {
        write.run(Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ by : byte))));
        const [refusal = ''] = refusalOf(withLibrary(copy, true, read));
        expect(refusal).toContain('LIBRARY-DAMAGED');
        expect(refusal).toContain(named);
        expect(refusal).toContain('请从备份恢复');
        expect(refusalOf(checkLibrary(copy))).toEqual([refusal]);
      }),
      { numRuns: 10 },
    );
    library.close();
  });

  test('in the facts of a year is noticed when they are read, and by the slow check', async () => {
    const tables = [yearMapping(), ...yearMapping().lists.map(({ table }) => table)];
    const path = made();
    const database = new Database(path);
    database.pragma('ignore_check_constraints = ON');
    const filled = tables.flatMap(({ name, fields }) => {
      const [row = {}] = database
        .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
        .all();
      return fields
        .filter(({ column }) => !/^(year|kind|department_code)$/.test(column))
        .filter(({ column }) => row[column] !== null && row[column] !== undefined)
        .map(({ column }) => ({ name, column, value: row[column], id: row['row_id'] }));
    });
    expect(filled.length).toBeGreaterThan(50);
    const unseen = [];
    for (const { name, column, value, id } of filled) {
      const other = typeof value === 'number' ? value + 1 : `${String(value)}x`;
      const set = database.prepare(`UPDATE "${name}" SET "${column}" = ? WHERE row_id = ?`);
      set.run(other, id);
      const read = withLibrary(path, true, (library) =>
        library.loadYear(key.department, key.year, key.kind),
      );
      if (!refusalOf(read)[0]?.startsWith('LIBRARY-DAMAGED')) unseen.push(`${name}.${column}`);
      set.run(value, id);
    }
    expect(unseen).toEqual([]);
    expect(await checkLibrarySlowly(path, { withFacts: true })).toEqual(success(undefined));
    database.exec("UPDATE year SET department_name = department_name || '馆'");
    const [refusal = ''] = refusalOf(await checkLibrarySlowly(path, { withFacts: true }));
    expect(refusal).toMatch(/^LIBRARY-DAMAGED .*年预算的数据/);
    database.close();
  });

  test('or a table that is gone, is damage in plain words', () => {
    const path = made();
    changed(path, (database) => database.exec('DROP TABLE journal'));
    const [refusal = ''] = refusalOf(withLibrary(path, true, (library) => library.history(key)));
    expect(refusal).toMatch(/^LIBRARY-DAMAGED .*缺少应有的表.*请从备份恢复/);
  });

  test('keeps a copy from being taken for a backup, and says what is damaged', async () => {
    const path = made();
    changed(path, (database) => {
      database.exec("UPDATE version SET content = replace(content, '张', '章')");
    });
    const [refusal = ''] = refusalOf(await backUp(path, '手动'));
    expect(refusal).toContain(`BACKUP-FAILED 备份没有做成：“${path}”里`);
    expect(refusal).toContain('的版本“送审稿”');
    expect(readdirSync(backupFolder(path))).toEqual([]);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).toReversed();
  return Object.fromEntries(fields.map(([name, one]) => [name, reversed(one)]));
}

test('facts whose fields came in another order raise no alarm', () => {
  const library = must(openLibrary(join(temporaryFolder(), '科协.db')));
  must(library.saveYear(must(readYearData(reversed(writeYearData(data))))));
  must(library.loadYear(key.department, key.year, key.kind));
  library.close();
});

test('years that are half done, or contradict themselves, raise no alarm', () => {
  const library = must(openLibrary(join(temporaryFolder(), '科协.db')));
  let read = 0;
  for (let seed = 0; seed < 120; seed += 1) {
    const random = new Random(seed);
    const typed = seed % 2 === 0 ? recombine(DEPARTMENT, random) : mutateTree(DEPARTMENT, random);
    const entry = entrySchema.safeParse(typed);
    const created = entry.success ? library.createEntry(entry.data) : undefined;
    if (!created?.ok) continue;
    const { key: own } = created.value;
    must(library.loadYear(own.department, own.year, own.kind));
    must(library.deleteYear(own));
    read += 1;
  }
  expect(read).toBeGreaterThan(80);
  library.close();
});

describe('a library from before the digests', () => {
  test('gets them after a backup; then damage is noticed', () => {
    const path = made();
    changed(path, (database) => {
      for (const table of ['version', 'journal', 'setting', 'year']) {
        database.exec(`ALTER TABLE ${table} DROP COLUMN digest`);
      }
      database.exec('UPDATE entry SET digest = NULL');
      database.pragma('user_version = 3');
    });
    const library = must(openLibrary(path, true));
    for (const [, , , read] of READS) must(read(library));
    must(library.loadYear(key.department, key.year, key.kind));
    library.close();
    expect(readdirSync(backupFolder(path)).join('')).toContain('升级前');
    expect(checkLibrary(path).ok).toBe(true);
    for (const [table, column, , read] of READS) {
      changed(path, (database) =>
        database.exec(`UPDATE ${table} SET ${column} = ${column} || ' '`),
      );
      expect(refusalOf(withLibrary(path, true, read)).join('')).toContain('LIBRARY-DAMAGED');
      changed(path, (database) =>
        database.exec(`UPDATE ${table} SET ${column} = rtrim(${column})`),
      );
    }
  });
});
