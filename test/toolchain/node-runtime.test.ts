import { execFileSync } from 'node:child_process';

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

test('scripts run on the Node that the project brings, not on the one of the machine', () => {
  expect(process.versions.node).toMatch(/^24\./);
  expect(execFileSync('node', ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./);
});

test('better-sqlite3 loads its shipped binary', () => {
  const database = new Database(':memory:');
  expect(database.prepare('select 1 + 1 as two').get()).toEqual({ two: 2 });
  database.close();
});
