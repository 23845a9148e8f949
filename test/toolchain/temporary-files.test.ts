import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/office.ts';
import { setup } from '../support/temporary-files.ts';

test('all temporary files of a run of tests lie in one folder, which goes with the run', async () => {
  const outer = tmpdir();
  expect(basename(outer)).toMatch(/^disclosure-tests-/);

  const remove = setup();
  const folder = temporaryFolder();
  expect(dirname(dirname(folder))).toBe(outer);
  expect(existsSync(folder)).toBe(true);

  await remove();
  expect(existsSync(folder)).toBe(false);
  expect(tmpdir()).toBe(outer);
  expect(existsSync(outer)).toBe(true);
});
