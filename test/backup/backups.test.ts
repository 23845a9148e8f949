import { appendFileSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  backUp,
  backupFolder,
  listBackups,
  holdsOf,
  restoreBackup,
} from '../../electron/backup/index.ts';
import { readSample } from '../../electron/services/samples.ts';
import { openLibrary, withLibrary } from '../../electron/store/index.ts';
import { success } from '../../shared/result/index.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

let library = '';

beforeEach(async () => {
  library = join(temporaryFolder(), '科协.db');
  const data = must(await readSample('yubei-2024'));
  must(
    withLibrary(library, false, (open) => {
      open.saveYear(data);
      return success(undefined);
    }),
  );
});

describe('a backup', () => {
  test('holds what the library holds, also while it is open', async () => {
    const open = must(openLibrary(library));
    const { path } = must(await backUp(library, '打开前', { open }));
    open.close();

    expect(holdsOf(path)).toMatchObject({ years: [2024], departmentCount: 1, problem: null });
    const [listed] = await listBackups(library);
    expect(listed).toMatchObject({ path, reason: '打开前' });
  });

  test('of the same second gets a name of its own', async () => {
    const now = new Date(2026, 0, 1, 8, 30, 5);
    const first = must(await backUp(library, '手动', { now }));
    const second = must(await backUp(library, '手动', { now }));

    expect(second.path).not.toBe(first.path);
    expect(await listBackups(library)).toHaveLength(2);
  });

  test('is cleared away by the rule, never before a new one is sound', async () => {
    for (let day = 0; day < 45; day += 1) {
      must(await backUp(library, '打开前', { now: new Date(2026, 0, 1 + day, 9) }));
    }
    expect((await listBackups(library)).length).toBeLessThanOrEqual(31);

    writeFileSync(library, 'broken');
    const before = await listBackups(library);
    const failed = await backUp(library, '打开前', { now: new Date(2026, 5, 1) });
    expect(failed.ok).toBe(false);
    expect(await listBackups(library)).toEqual(before);
  });

  test('goes to a second place too; a missing stick is only a remark', async () => {
    const second = temporaryFolder();
    must(await backUp(library, '手动', { secondFolder: second }));
    expect(await listBackups(library, second)).toHaveLength(1);

    const blocked = join(second, 'file');
    writeFileSync(blocked, '');
    const result = await backUp(library, '手动', { secondFolder: join(blocked, 'x') });
    expect(result.ok && result.remarks.length).toBe(1);
    expect((await listBackups(library)).length).toBe(2);
  });
});

describe('restoring', () => {
  test('puts the backup in place and keeps the damaged library', async () => {
    const { path: backup } = must(await backUp(library, '打开前'));
    writeFileSync(library, 'damaged at random');
    const { kept } = must(await restoreBackup(backup, library));

    expect(kept !== undefined && readFileSync(kept, 'utf8')).toBe('damaged at random');
    const years = must(withLibrary(library, true, (open) => success(open.listYears())));
    expect(years).toHaveLength(1);
  });

  test('refuses a backup that is not sound and touches nothing', async () => {
    const { path: backup } = must(await backUp(library, '打开前'));
    const bytes = readFileSync(backup);
    bytes.fill(0x5a, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2));
    const broken = join(backupFolder(library), 'broken.db');
    writeFileSync(broken, bytes);
    const before = readFileSync(library);

    expect((await restoreBackup(broken, library)).ok).toBe(false);
    expect(readFileSync(library).equals(before)).toBe(true);
  });

  test('takes the journal files of the old library away with it', async () => {
    const { path: backup } = must(await backUp(library, '打开前'));
    copyFileSync(library, `${library}-wal`);
    appendFileSync(`${library}-wal`, 'x');
    must(await restoreBackup(backup, library));

    expect(existsSync(`${library}-wal`)).toBe(false);
  });
});
