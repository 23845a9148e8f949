import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backupFolder, openLibrary } from '../../electron/store/index.ts';
import { codesOf, openClient } from '../support/api-client.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

const key = { department: '1', year: 2024, kind: 'budget' } as const;
const typist = new URL('../support/restless-typist.ts', import.meta.url).pathname;

function minimal(year = 2024) {
  return {
    format: 'budget-disclosure/year-data',
    version: 1,
    kind: 'budget',
    year,
    department: { code: '1', name: '某科协' },
    units: [{ code: '1', name: '本级', nature: 'administrative' }],
  };
}

function step(value: string, revision: number, year = 2024) {
  const patches = [{ op: 'replace' as const, path: ['preparedBy'], value }];
  return { key: { ...key, year }, revision, title: '改', patches, inverse: [] };
}

function integrity(path: string): unknown {
  const database = new Database(path, { readonly: true });
  try {
    return database.pragma('integrity_check', { simple: true });
  } finally {
    database.close();
  }
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** A small disk of its own. */
function smallDisk(): string {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]);
  return folder;
}

/** Containers often let nobody mount anything; the limit on files then stands for the full disk. */
function canMount(): boolean {
  try {
    execFileSync('umount', [smallDisk()], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a full disk', () => {
  test('stops commits with a clear message and loses none that was confirmed', () => {
    const path = join(temporaryFolder(), 'library.db');
    // No file may grow over 1.5 MB: what the system says of a full disk, on any machine.
    const run = spawnSync(
      'prlimit',
      ['--fsize=1500000', process.execPath, '--disable-warning=ExperimentalWarning', typist, path],
      { encoding: 'utf8', timeout: 120_000 },
    );
    const confirmed = Number(run.stdout.trim().split('\n').at(-1));
    expect(confirmed).toBeGreaterThan(3);
    expect(run.stderr).toMatch(/SQLITE_(IOERR|FULL)/);

    const library = must(openLibrary(path, true));
    expect(must(library.openEntry(key)).revision).toBeGreaterThanOrEqual(confirmed);
    library.close();
    expect(integrity(path)).toBe('ok');
  });

  /** No file of this process may grow beyond it. */
  function limitFiles(bytes: number | 'unlimited'): void {
    execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
  }

  test('takes the same commit when there is room again', async () => {
    process.on('SIGXFSZ', () => undefined);
    const { ask, api, library } = await openClient();
    const { revision } = must(await ask('year/create', { entry: minimal() }));
    const long = step('x'.repeat(150_000), revision);
    limitFiles(statSync(`${library}-wal`).size + 50_000);
    onTestFinished(() => {
      limitFiles('unlimited');
    });
    expect(codesOf(await ask('year/commit', long))).toEqual(['LIBRARY-IO']);
    limitFiles('unlimited');
    expect(must(await ask('year/commit', long)).revision).toBe(revision + 1);
    api.close();
  });

  test.runIf(canMount())('is named as such, and no half backup stays on it', async () => {
    const disk = smallDisk();
    onTestFinished(() => void execFileSync('umount', ['-l', disk]));
    const library = join(disk, 'library.db');
    const { ask, api } = await openClient(library);
    const { revision } = must(await ask('year/create', { entry: minimal() }));
    const filler = join(disk, 'filler');
    while (spawnSync('sh', ['-c', `head -c 100000 /dev/zero >> ${filler}`]).status === 0);

    const long = step('x'.repeat(150_000), revision);
    expect(codesOf(await ask('year/commit', long))).toEqual(['LIBRARY-FULL']);
    expect(codesOf(await ask('backup/make', { reason: '手动' }))).toEqual(['BACKUP-FAILED']);
    expect(readdirSync(backupFolder(library))).toEqual([]);

    rmSync(filler);
    expect(must(await ask('year/commit', long)).revision).toBe(revision + 1);
    must(await ask('backup/make', { reason: '手动' }));
    api.close();
  });
});

describe('a folder that nobody may write to', () => {
  function asOneWhoMayNot<T>(work: () => T): T {
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      return work();
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  }

  test.each(['WAL', 'DELETE'])('is told before anything is done (%s)', (mode) => {
    const folder = temporaryFolder();
    const path = join(folder, 'library.db');
    const library = must(openLibrary(path));
    must(library.createEntry(minimal()));
    library.close();
    const database = new Database(path);
    database.pragma(`journal_mode = ${mode}`);
    database.close();
    const before = digest(path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);

    const opened = asOneWhoMayNot(() => openLibrary(path));
    expect(codesOf(opened)).toContainEqual(expect.stringMatching(/^LIBRARY-(PLACE|READONLY)$/));
    expect(codesOf(asOneWhoMayNot(() => openLibrary(join(folder, 'new.db'))))).toEqual([
      'LIBRARY-PLACE',
    ]);
    expect(digest(path)).toBe(before);
    chmodSync(folder, 0o000);
    // It is there; that it may not be looked at is another thing than that it is missing.
    expect(codesOf(asOneWhoMayNot(() => openLibrary(path, true)))).toEqual(['LIBRARY-PLACE']);
    chmodSync(folder, 0o755);
  });
});

describe('a file that vanishes', () => {
  test('is noticed before the next commit, and is used again when it is back', async () => {
    const { ask, api, library } = await openClient();
    const { revision } = must(await ask('year/create', { entry: minimal() }));
    const elsewhere = join(temporaryFolder(), 'moved.db');
    const endings = ['', '-wal', '-shm'];
    for (const ending of endings) renameSync(library + ending, elsewhere + ending);
    expect(codesOf(await ask('year/commit', step('甲', revision)))).toEqual(['LIBRARY-GONE']);
    expect(existsSync(library)).toBe(false);

    for (const ending of endings) renameSync(elsewhere + ending, library + ending);
    expect(must(await ask('year/commit', step('甲', revision))).revision).toBe(revision + 1);
    api.close();
    const again = must(openLibrary(library, true));
    expect(must(again.openEntry(key)).entry['preparedBy']).toBe('甲');
    again.close();
  });

  test('leaves all that was confirmed among the backups', async () => {
    const { ask, api, library } = await openClient();
    const { revision } = must(await ask('year/create', { entry: minimal() }));
    must(await ask('year/commit', step('甲', revision)));
    for (const ending of ['', '-wal', '-shm']) rmSync(library + ending);
    expect(codesOf(await ask('year/commit', step('乙', revision + 1)))).toEqual(['LIBRARY-GONE']);

    const { backups } = must(await ask('backup/list', { library }));
    const [rescued] = backups;
    expect(rescued).toMatchObject({ reason: '找回', holds: { years: [2024], problem: null } });
    must(await ask('backup/restore', { library, backup: rescued?.path ?? '' }));
    expect(must(await ask('year/commit', step('乙', revision + 1))).revision).toBe(revision + 2);
    api.close();
  });
});

describe('a second program on the same library', () => {
  test('takes turns; the later commit on one revision is refused, never lost unsaid', async () => {
    const one = await openClient();
    const two = await openClient(one.library);
    must(await one.ask('year/create', { entry: minimal() }));
    must(await two.ask('year/create', { entry: minimal(2025) }));
    must(await one.ask('year/commit', step('甲', 0)));
    must(await two.ask('year/commit', step('乙', 0, 2025)));
    expect(codesOf(await two.ask('year/commit', step('丙', 0)))).toEqual(['YEAR-CONFLICT']);
    expect(must(await two.ask('year/open', { key })).entry['preparedBy']).toBe('甲');
    one.api.close();
    two.api.close();
  });

  test('keeps its library: nothing is restored under it', async () => {
    const one = await openClient();
    const two = await openClient(one.library);
    must(await one.ask('year/create', { entry: minimal() }));
    const { path } = must(await one.ask('backup/make', { reason: '手动' }));
    const before = statSync(one.library).ino;
    const refused = await one.ask('backup/restore', { library: one.library, backup: path });
    expect(codesOf(refused)).toEqual(['LIBRARY-BUSY']);
    expect(statSync(one.library).ino).toBe(before);
    must(await one.ask('year/commit', step('甲', 0)));

    two.api.close();
    must(await one.ask('backup/restore', { library: one.library, backup: path }));
    expect(must(await one.ask('year/open', { key })).revision).toBe(0);
    one.api.close();
  });
});

describe('a library of a newer version', () => {
  test('is refused in plain words and not touched; the open one stays', async () => {
    const { ask, api, library } = await openClient();
    const newer = join(temporaryFolder(), 'newer.db');
    must(openLibrary(newer)).close();
    const database = new Database(newer);
    database.pragma('user_version = 999');
    database.close();
    const before = digest(newer);
    const answer = await ask('library/open', { path: newer });
    expect(codesOf(answer)).toEqual(['LIBRARY-NEWER']);
    expect(answer.ok ? '' : answer.problems[0]?.message).toContain('请升级程序');
    expect(digest(newer)).toBe(before);
    expect(must(await ask('library/list', {})).path).toBe(library);
    api.close();
  });

  test('an upgrade is not begun where its backup cannot be made', () => {
    const path = join(temporaryFolder(), 'old.db');
    must(openLibrary(path)).close();
    const database = new Database(path);
    database.exec(
      'DROP TABLE journal; DROP TABLE version; DROP TABLE entry; DROP TABLE setting; ALTER TABLE year DROP COLUMN digest;',
    );
    database.pragma('user_version = 1');
    database.close();
    writeFileSync(backupFolder(path), 'a file in the place of the folder');
    expect(codesOf(openLibrary(path))).toEqual(['LIBRARY-UPGRADE']);
    const after = new Database(path, { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(1);
    after.close();
    rmSync(backupFolder(path));
    mkdirSync(backupFolder(path));
    must(openLibrary(path)).close();
    expect(readdirSync(backupFolder(path)).filter((name) => name.includes('升级前'))).toHaveLength(
      1,
    );
  });
});
