import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openLibrary } from '../../electron/store/index.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

/** 300 take about 18 minutes on two busy cores; `KILLS=300 npx vitest run test/store/kill.test.ts` is the full run. */
const ROUNDS = Number(process.env['KILLS'] ?? 20);
const key = { department: '1', year: 2024, kind: 'budget' } as const;
const typist = new URL('../support/restless-typist.ts', import.meta.url).pathname;

function start(path: string): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', typist, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Lets it type until `edits` were acknowledged, and kills it in whatever it is doing then. */
async function typeAndKill(path: string, edits: number): Promise<number> {
  const child = start(path);
  let acknowledged = 0;
  let seen = 0;
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line);
    seen += 1;
    if (seen === edits) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}

test(
  `every acknowledged edit is there after ${ROUNDS} kills`,
  async () => {
    const path = join(temporaryFolder(), 'library.db');
    let last = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      last = Math.max(last, await typeAndKill(path, 1 + ((round * 7) % 13)));
      const library = must(openLibrary(path, true));
      const { entry, revision } = must(library.openEntry(key));
      const facts = must(library.loadYear('1', 2024)).data;
      const [newest] = must(library.history(key)).commits;
      library.close();
      expect(revision).toBeGreaterThanOrEqual(last);
      expect(entry['preparedBy']).toBe(`第${revision}次`);
      expect(facts.preparedBy).toBe(`第${revision}次`);
      expect(newest?.revision).toBe(revision);
      const database = new Database(path);
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      database.close();
    }
  },
  ROUNDS * 10_000,
);
