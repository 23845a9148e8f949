import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, backupFolder, listBackups } from '../../electron/backup/index.ts';
import { readYearDataFile } from '../../electron/services/read-input.ts';
import { type Client, codesOf, openClient } from '../support/api-client.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

const key = { department: '401', year: 2024, kind: 'budget' } as const;

async function withSample(library?: string): Promise<Client> {
  const client = await openClient(library);
  const { entry } = must(await client.ask('sample/load', { id: 'yubei-2024' }));
  must(await client.ask('year/create', { entry }));
  return client;
}

function step(value: string, revision: number) {
  const patches = [{ op: 'replace' as const, path: ['preparedBy'], value }];
  return { key, revision, title: '制表人', patches, inverse: [] };
}

async function quiet({ ask }: Client): Promise<void> {
  await expect
    .poll(async () => must(await ask('backup/status', {})).isRunning, { timeout: 30_000 })
    .toBe(false);
}

describe('backups', () => {
  test('are made when a library is opened, once for the same work', async () => {
    const first = await withSample();
    must(await first.ask('year/commit', step('张三', 0)));
    first.api.close();
    for (let round = 0; round < 3; round += 1) {
      const again = await openClient(first.library);
      await quiet(again);
      must(await again.ask('settings/save', { values: { lastYear: { round } } }));
      again.api.close();
    }
    expect(await listBackups(first.library)).toHaveLength(1);
    const [backup] = await listBackups(first.library);
    expect(backup?.reason).toBe('打开前');
  });

  test('come with a look at what nobody has read: damage is told', async () => {
    const first = await withSample();
    first.api.close();
    const again = await openClient(first.library);
    await quiet(again);
    expect(must(await again.ask('backup/status', {})).problem).toBeNull();
    again.api.close();
    const database = new Database(first.library);
    database.exec('UPDATE expenditure SET amount = amount + 1 WHERE row_id = 1');
    database.close();
    const last = await openClient(first.library);
    await quiet(last);
    expect(must(await last.ask('backup/status', {})).problem).toMatch(
      /401 2024 年预算.*请从备份恢复/,
    );
    last.api.close();
  });

  test('list what they hold; restoring goes back and can be taken back', async () => {
    const client = await withSample();
    const { ask, library } = client;
    const { path } = must(await ask('backup/make', { reason: '手动' }));
    must(await ask('year/delete', { key }));
    const { backups } = must(await ask('backup/list', {}));
    expect(backups).toMatchObject([
      { path, place: 'first', holds: { departmentCount: 1, years: [2024], problem: null } },
    ]);
    const restored = must(await ask('backup/restore', { library, backup: path }));
    expect(restored.years.map((year) => year.key)).toEqual([key]);
    expect(restored.kept !== null && existsSync(restored.kept)).toBe(true);
    const before = (await listBackups(library)).find(({ reason }) => reason === '恢复前');
    expect(before).toBeDefined();
    const back = must(await ask('backup/restore', { library, backup: before?.path ?? '' }));
    expect(back.years).toEqual([]);
    client.api.close();
  });

  test('go to a second place, which is kept with the library', async () => {
    const { ask, api, library } = await withSample();
    const stick = temporaryFolder();
    must(await ask('backup/setSecondFolder', { folder: stick }));
    expect(await listBackups(library, stick)).toHaveLength(1);
    expect(codesOf(await ask('backup/setSecondFolder', { folder: join(stick, 'no') }))).toEqual([
      'FOLDER-ENOENT',
    ]);
    expect(must(await ask('backup/list', {})).secondFolder).toBe(stick);
    must(await ask('backup/setSecondFolder', { folder: null }));
    expect(must(await ask('backup/list', {})).secondFolder).toBeNull();
    api.close();
  });

  test('of a clock that is wrong take nothing from one another', async () => {
    const { api, library } = await withSample();
    api.close();
    const made = async (at: Date): Promise<string> =>
      must(await backUp(library, '手动', { now: at })).path;
    for (let day = 1; day <= 12; day += 1) await made(new Date(2030, 0, day, 9));
    for (let minute = 0; minute < 15; minute += 1) {
      expect(existsSync(await made(new Date(2026, 0, 1, 9, minute)))).toBe(true);
    }
    const years = (await listBackups(library)).map(({ at }) => at.getFullYear());
    expect(years.filter((year) => year === 2030)).toHaveLength(12);
    expect(years.filter((year) => year === 2026)).toHaveLength(10);
  });
});

test('all data go out as open files that can be read again; nothing is overwritten', async () => {
  const { ask, api, library } = await withSample();
  must(
    await ask('year/commit', {
      ...step('', 0),
      patches: [{ op: 'add', path: ['income'], value: [{ unit: '401001', amount: '12万 5' }] }],
    }),
  );
  const parent = temporaryFolder();
  const first = must(await ask('library/exportAll', { folder: parent }));
  const second = must(await ask('library/exportAll', { folder: parent }));
  expect(first).toMatchObject({ years: 1, files: 2, unfinished: 1 });
  expect(second.folder).not.toBe(first.folder);
  const names = readdirSync(first.folder).toSorted((a, b) => a.length - b.length);
  const [facts = '', typed = ''] = names;
  expect(must(await readYearDataFile(join(first.folder, facts))).year).toBe(2024);
  expect(readFileSync(join(first.folder, typed), 'utf8')).toContain('12万 5');
  rmSync(parent, { recursive: true });
  expect(codesOf(await ask('library/exportAll', { folder: parent }))).toEqual(['FILE-ENOENT']);
  expect(existsSync(backupFolder(library))).toBe(false);
  api.close();
});
