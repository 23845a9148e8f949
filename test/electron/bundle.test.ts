import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { MAIN_FILE, buildProgram } from '../../electron/cli/build-window.ts';
import { listPacks } from '../../electron/services/pack-files.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

const DIST = dirname(MAIN_FILE);

beforeAll(async () => {
  must(await buildProgram());
});

describe('what is built for Electron', () => {
  test('works from where it lies, through the preload script', async () => {
    const folder = temporaryFolder();
    const output = execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(import.meta.dirname, 'drive-bundle.ts'),
        DIST,
        folder,
      ],
      { encoding: 'utf8', env: { ...process.env, BUDGET_DISCLOSURE_DATA: folder } },
    );
    expect(JSON.parse(output)).toEqual({
      exposed: ['budgetDisclosure'],
      functions: ['request', 'listen'],
      isPreloadThere: true,
      answers: [true, true, true, true, true, true],
      packs: (await listPacks()).length,
      written: [true, true, true, true, true],
      page: [200, 'text/html; charset=utf-8'],
      events: ['{"kind":"closing"}'],
    });
  });

  test('needs nothing from outside but Electron, Node and the database', () => {
    const files = readdirSync(DIST).filter((name) => name.endsWith('.js'));
    expect(files).toContain(basename(MAIN_FILE));
    const names = files.flatMap((file) =>
      [...readFileSync(join(DIST, file), 'utf8').matchAll(/^import .* from "([^"]+)";$/gm)].map(
        ([, name = '']) => name,
      ),
    );
    const others = names.filter((name) => !isBuiltin(name) && !files.includes(name.slice(2)));
    expect([...new Set(others)].toSorted()).toEqual(['better-sqlite3', 'electron']);
    const preload = readFileSync(join(DIST, 'preload.cjs'), 'utf8');
    const required = [...preload.matchAll(/require\(["'](.+?)["']\)/g)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
  });
});
