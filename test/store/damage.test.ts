import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp, restoreBackup } from '../../electron/backup/index.ts';
import { readSample } from '../../electron/services/samples.ts';
import { type Library, withLibrary } from '../../electron/store/index.ts';
import type { YearKey } from '../../shared/entry/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

/**
 * Libraries with random damage. 200 seeds take about ten seconds; `DAMAGED=5000 npx vitest run
 * test/store/damage.test.ts` tries more.
 */
const SEEDS = Number(process.env['DAMAGED'] ?? 200);

/** Numbers from 0 to 1 that are the same for the same seed. */
function random(seed: number): () => number {
  let state = seed + 0x9e3779b9;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    state = (state ^ (state >>> 15)) >>> 0;
    state = (state + 0x6d2b79f5) >>> 0;
    return state / 2 ** 32;
  };
}

/** What disks do: single bytes, lost sectors, sectors of another file, a cut end. */
function damaged(whole: Uint8Array, seed: number): Uint8Array {
  const next = random(seed);
  const bytes = Uint8Array.from(whole);
  const at = (): number => Math.floor(next() * bytes.length);
  const kind = seed % 4;
  if (kind === 0) {
    for (let count = 1 + Math.floor(next() * 64); count > 0; count -= 1) {
      bytes[at()] = Math.floor(next() * 256);
    }
  }
  if (kind === 1) bytes.fill(0, at() & ~511, (at() & ~511) + 4096);
  if (kind === 2) {
    const from = at() & ~511;
    bytes.copyWithin(at() & ~511, from, from + 4096);
  }
  return kind === 3 ? bytes.subarray(0, at()) : bytes;
}

function versionsOf(library: Library, key: YearKey): unknown {
  const listed = library.listVersions(key);
  if (!listed.ok) return listed.problems;
  return listed.value.map((version) => [version, library.loadVersion(key, version.id)]);
}

/** All that can be read, as text. */
function everything(library: Library): Result<string> {
  const years = library.listYears();
  const parts = years.map(({ department, year, kind }) => {
    const key = { department, year, kind };
    const entry = library.openEntry(key);
    return [
      entry.ok ? entry.value.entry : entry.problems,
      library.loadYear(department, year, kind).ok,
      library.history(key),
      versionsOf(library, key),
    ];
  });
  return success(JSON.stringify([years, parts, library.settings.load()]));
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

async function sampleLibrary(): Promise<string> {
  const path = join(temporaryFolder(), '科协.db');
  const data = must(await readSample('yubei-2024'));
  must(
    withLibrary(path, false, (library) => {
      must(library.saveYear(data));
      const key = { department: data.department.code, year: data.year, kind: data.kind };
      const patches = [{ op: 'replace' as const, path: ['preparedBy'], value: '张三' }];
      must(library.commit(key, 0, { title: '制表人', patches, inverse: [] }));
      return library.saveVersion(key, '送审稿');
    }),
  );
  return path;
}

test(
  `${SEEDS} damaged libraries: whole, or refused in plain words; the backup takes their place`,
  async () => {
    const library = await sampleLibrary();
    const whole = readFileSync(library);
    const expected = must(withLibrary(library, true, everything));
    const { path: backup } = must(await backUp(library, '打开前'));
    const path = join(temporaryFolder(), '科协.db');
    let unseen = 0;
    for (let seed = 0; seed < SEEDS; seed += 1) {
      writeFileSync(path, damaged(whole, seed));
      const before = digest(path);
      const read = withLibrary(path, true, everything);
      if (read.ok) {
        unseen += read.value === expected ? 0 : 1;
        continue;
      }
      const [first] = read.problems;
      expect(first?.code, `seed ${seed}`).toMatch(/^LIBRARY-(DAMAGED|FOREIGN|NEWER)$/);
      expect(first?.message).toMatch(/备份|不是本程序的库文件|请升级程序/);
      expect(digest(path), `seed ${seed}`).toBe(before);
      if (seed % 10 !== 0) continue;
      const { kept = '' } = must(await restoreBackup(backup, path));
      expect(digest(kept)).toBe(before);
      expect(must(withLibrary(path, true, everything))).toBe(expected);
    }
    // SQLite keeps no checksums; the contents have digests. Left are single bytes beside them, such as
    // the time of the last change: none of 1 500.
    expect(unseen).toBeLessThanOrEqual(Math.ceil(SEEDS * 0.001));
  },
  60_000 + SEEDS * 500,
);

test('a copy of a damaged library is never taken for a backup', async () => {
  const library = await sampleLibrary();
  const { path: good } = must(await backUp(library, '打开前'));
  const bytes = readFileSync(library);
  bytes.fill(0x41, 8192, 40_000);
  writeFileSync(library, bytes);
  expect((await backUp(library, '手动')).ok).toBe(false);
  copyFileSync(good, library);
  expect(must(await backUp(library, '手动', { onlyIfChanged: true })).isNew).toBe(false);
});
