import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import { type Library, backupFolder, openLibrary } from '../../electron/store/index.ts';
import type { Patch } from '../../shared/api/index.ts';
import { entryOf, readEntry } from '../../shared/entry/index.ts';
import { writeYearData } from '../../shared/facts/index.ts';
import { arbitraryYearDataFile, validYearData } from '../support/arbitrary-year-data.ts';
import { codesOf } from '../support/api-client.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

enablePatches();

const key = { department: '1', year: 2024, kind: 'budget' } as const;
const minimal = {
  format: 'budget-disclosure/year-data',
  version: 1,
  kind: 'budget',
  year: 2024,
  department: { code: '1', name: '某科协' },
  units: [{ code: '1', name: '本级', nature: 'administrative' }],
};

function fresh(): { library: Library; path: string } {
  const path = join(temporaryFolder(), 'library.db');
  return { library: must(openLibrary(path)), path };
}

function change(
  path: Patch['path'],
  value: unknown,
): { title: string; patches: Patch[]; inverse: Patch[] } {
  return { title: '改', patches: [{ op: 'replace', path, value }], inverse: [] };
}

describe('commits', () => {
  test('facts follow what was typed, whatever is changed into whatever', () => {
    const file = arbitraryYearDataFile('budget');
    const { library, path } = fresh();
    const second = must(openLibrary(path));
    fc.assert(
      fc.property(fc.array(file, { minLength: 2, maxLength: 6 }), (files) => {
        const entries = files.map((one) => ({ ...entryOf(validYearData(one)), year: 2024 }));
        const [first = {}, ...rest] = entries;
        const own = { department: '001', year: 2024, kind: 'budget' } as const;
        must(library.deleteYear(own));
        let { revision } = must(library.createEntry(first));
        rest.reduce((before, after) => {
          const [, patches] = produceWithPatches<Record<string, unknown>>(
            { ...before },
            (draft) => {
              for (const name of Object.keys(before)) {
                if (!(name in after)) Reflect.deleteProperty(draft, name);
              }
              Object.assign(draft, after);
            },
          );
          const made = patches.map(({ op, path: at, value }) => ({ op, path: at, value }));
          ({ revision } = must(
            library.commit(own, revision, { title: '改', patches: made, inverse: [] }),
          ));
          const facts = must(second.loadYear('001', 2024, 'budget')).data;
          expect(writeYearData(facts)).toEqual(writeYearData(readEntry(after).data));
          return after;
        }, first);
      }),
      { numRuns: 40 },
    );
    library.close();
    second.close();
  });

  test('half-done input is kept, and undone to the byte', () => {
    const { library, path } = fresh();
    const before = JSON.stringify(must(library.createEntry(minimal)).entry);
    const steps: Patch[] = [
      { op: 'add', path: ['income'], value: [{ unit: '1', amount: '12万 5' }] },
      { op: 'replace', path: ['units', 0, 'nature'], value: '还没想好' },
    ];
    const [, , inverse] = produceWithPatches(minimal, (draft) => {
      applyPatches(draft, steps);
    });
    const back = inverse.map(({ op, path: at, value }) => ({ op, path: at, value }));
    must(library.commit(key, 0, { title: '填', patches: steps, inverse: back }));
    library.close();
    const again = must(openLibrary(path));
    expect(must(again.openEntry(key)).entry['income']).toEqual([{ unit: '1', amount: '12万 5' }]);
    const [commit] = must(again.history(key)).commits;
    must(again.commit(key, 1, { title: '撤销', patches: commit?.inverse ?? [], inverse: steps }));
    expect(JSON.stringify(must(again.openEntry(key)).entry)).toBe(before);
    again.close();
  });

  test('only from the revision that the library has, also against another program', () => {
    const { library, path } = fresh();
    must(library.createEntry(minimal));
    const other = must(openLibrary(path));
    must(other.commit(key, 0, change(['preparedBy'], '张三')));
    expect(codesOf(library.commit(key, 0, change(['preparedBy'], '李四')))).toEqual([
      'YEAR-CONFLICT',
    ]);
    must(library.commit(key, 1, change(['contact'], { person: '王五' })));
    expect(must(other.openEntry(key)).entry).toEqual({
      ...minimal,
      preparedBy: '张三',
      contact: { person: '王五' },
    });
    expect(must(other.loadYear('1', 2024)).data.contact).toEqual({ person: '王五' });
    library.close();
    other.close();
  });

  test.each([
    ['another department', ['department', 'code'], '2'],
    ['another year', ['year'], 2025],
    ['another kind', ['kind'], 'finalAccounts'],
    ['no year', ['year'], ''],
    ['no department', ['department'], {}],
  ])('%s is refused: it is the key', (_, path, value) => {
    const { library } = fresh();
    must(library.createEntry(minimal));
    expect(codesOf(library.commit(key, 0, change(path, value)))).toEqual(['YEAR-KEY']);
    expect(must(library.openEntry(key)).revision).toBe(0);
    library.close();
  });

  test.each<[string, Patch]>([
    ['a place that is not there', { op: 'replace', path: ['income', 3, 'amount'], value: '1' }],
    ['a prototype', { op: 'add', path: ['__proto__', 'polluted'], value: 1 }],
    ['a constructor', { op: 'add', path: ['constructor', 'prototype', 'polluted'], value: 1 }],
    ['an endless list', { op: 'replace', path: ['units', 'length'], value: 4e9 }],
    ['a far index', { op: 'add', path: ['units', 4e9], value: {} }],
    ['a tree too deep', { op: 'add', path: ['units', 0, 'x'], value: [[[[[[[[1]]]]]]]] }],
    ['no entry at all', { op: 'replace', path: [], value: [1] }],
  ])('(%s) is refused and changes nothing', (_, patch) => {
    const { library, path } = fresh();
    must(library.createEntry(minimal));
    expect(codesOf(library.commit(key, 0, { title: '', patches: [patch], inverse: [] }))).toEqual([
      'YEAR-PATCH',
    ]);
    expect(must(library.openEntry(key)).entry).toEqual(minimal);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    library.close();
    expect(must(must(openLibrary(path)).openEntry(key)).entry).toEqual(minimal);
  });
});

describe('a library of version 1', () => {
  test('opens with its years as if they had been typed; the former file is kept', () => {
    const path = join(temporaryFolder(), 'old.db');
    const now = must(openLibrary(path));
    must(now.saveYear(validYearData(minimal)));
    now.close();
    const database = new Database(path);
    database.exec(
      'DROP TABLE journal; DROP TABLE version; DROP TABLE entry; DROP TABLE setting; ALTER TABLE year DROP COLUMN digest;',
    );
    database.pragma('user_version = 1');
    database.close();
    const library = must(openLibrary(path));
    expect(library.listYears()).toMatchObject([{ department: '1', state: 'draft', revision: 0 }]);
    expect(must(library.openEntry(key)).entry).toEqual(minimal);
    must(library.commit(key, 0, change(['preparedBy'], '张三')));
    library.close();
    const [name = ''] = readdirSync(backupFolder(path));
    expect(name).toContain('升级前');
    const kept = new Database(join(backupFolder(path), name), { readonly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(1);
    expect(kept.prepare('SELECT count(*) AS n FROM year').get()).toEqual({ n: 1 });
    kept.close();
  });
});

describe('facts that are imported', () => {
  test('become what was typed, and the former stays in the journal', () => {
    const { library } = fresh();
    must(library.saveYear(validYearData(minimal)));
    must(library.commit(key, 0, change(['preparedBy'], '张三')));
    must(library.saveYear(validYearData({ ...minimal, preparedBy: '李四' })));
    expect(must(library.openEntry(key))).toMatchObject({
      revision: 2,
      entry: { preparedBy: '李四' },
    });
    const [imported] = must(library.history(key)).commits;
    must(library.commit(key, 2, { title: '撤销', patches: imported?.inverse ?? [], inverse: [] }));
    expect(must(library.openEntry(key)).entry['preparedBy']).toBe('张三');
    library.close();
  });

  test('do not touch a published year', () => {
    const { library } = fresh();
    must(library.saveYear(validYearData(minimal)));
    must(library.setState(key, 'published'));
    expect(codesOf(library.saveYear(validYearData({ ...minimal, preparedBy: '李四' })))).toEqual([
      'YEAR-PUBLISHED',
    ]);
    expect(must(library.loadYear('1', 2024)).data.preparedBy).toBeUndefined();
    library.close();
  });
});
