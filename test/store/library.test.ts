import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTables, openLibrary, withLibrary, yearMapping } from '../../electron/store/index.ts';
import { writeYearData } from '../../shared/facts/index.ts';
import { arbitraryYearDataFile, validYearData } from '../support/arbitrary-year-data.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

const minimal = {
  format: 'budget-disclosure/year-data',
  version: 1,
  kind: 'budget',
  year: 2024,
  department: { code: '1', name: '某科协' },
  units: [{ code: '1', name: '本级', nature: 'administrative' }],
};

describe('a library', () => {
  test('gives every valid year back as it was', () => {
    const library = must(openLibrary(join(temporaryFolder(), 'library.db')));
    const kinds = fc.constantFrom('budget' as const, 'finalAccounts' as const);
    fc.assert(
      fc.property(kinds.chain(arbitraryYearDataFile), (file) => {
        const data = validYearData(file);
        library.saveYear(data);
        const loaded = must(library.loadYear('001', data.year, data.kind));
        expect(writeYearData(loaded.data)).toEqual(writeYearData(data));
      }),
      { numRuns: 60 },
    );
    library.close();
  });

  test('keeps apart what is absent, empty, zero and not applicable', () => {
    const file = {
      ...minimal,
      income: [],
      overallPerformance: {},
      assets: [
        { kind: 'building', value: null },
        { kind: 'land' },
        { kind: 'vehicle', value: '0.00' },
      ],
    };
    const library = must(openLibrary(join(temporaryFolder(), 'library.db')));
    library.saveYear(validYearData(file));
    expect(writeYearData(must(library.loadYear('1', 2024)).data)).toEqual(file);
    library.close();
  });

  test('holds budget and final accounts of one year side by side', () => {
    const library = must(openLibrary(join(temporaryFolder(), 'library.db')));
    library.saveYear(validYearData(minimal));
    library.saveYear(validYearData({ ...minimal, kind: 'finalAccounts' }));
    library.saveYear(validYearData({ ...minimal, preparedBy: '张三' }));
    expect(library.listYears().map((year) => year.kind)).toEqual(['budget', 'finalAccounts']);
    expect(library.loadYear('1', 2024).ok).toBe(false);
    expect(must(library.loadYear('1', 2024, 'budget')).data.preparedBy).toBe('张三');
    library.close();
  });

  test('remembers the pack and catalog with which a year was saved', () => {
    const path = join(temporaryFolder(), 'library.db');
    const used = { pack: { id: 'p', version: '1.0.0' }, catalog: { id: 'c', version: '2' } };
    must(
      withLibrary(path, false, (library) => {
        return library.saveYear(validYearData(minimal), used);
      }),
    );
    expect(must(withLibrary(path, true, (library) => library.loadYear('1', 2024)))).toMatchObject(
      used,
    );
  });

  test('has the tables that the schema of the year data file asks for', () => {
    const migration = new URL('../../electron/store/migrations/001-first.sql', import.meta.url);
    expect(readFileSync(migration, 'utf8')).toBe(createTables(yearMapping()));
  });
});

describe('a file that is no library of this version', () => {
  function made(prepare: (database: Database.Database) => void): string {
    const path = join(temporaryFolder(), 'other.db');
    const database = new Database(path);
    prepare(database);
    database.close();
    return path;
  }

  const newer = made((database) => {
    database.exec('CREATE TABLE t (a)');
    database.pragma('application_id = 0x594a5347');
    database.pragma('user_version = 999');
  });
  const foreign = made((database) => database.exec('CREATE TABLE t (a)'));
  const text = join(temporaryFolder(), 'text.db');
  writeFileSync(text, '这不是数据库。'.repeat(100));

  test.each([
    ['newer', newer, 'LIBRARY-NEWER'],
    ['foreign', foreign, 'LIBRARY-FOREIGN'],
    ['a text', text, 'LIBRARY-DAMAGED'],
  ])('(%s) is refused and left untouched', (_, path, code) => {
    const before = digest(path);
    const opened = openLibrary(path);
    expect(opened.ok ? [] : opened.problems.map((problem) => problem.code)).toEqual([code]);
    expect(digest(path)).toBe(before);
    expect(readdirSync(join(path, '..')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  });

  test('a missing one is not made by reading', () => {
    const path = join(temporaryFolder(), 'none.db');
    expect(withLibrary(path, true, (library) => library.loadYear('1', 2024)).ok).toBe(false);
    expect(existsSync(path)).toBe(false);
  });
});
