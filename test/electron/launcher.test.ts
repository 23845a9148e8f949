import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { MAIN_FILE } from '../../electron/cli/build-window.ts';
import { readAnswer } from '../../shared/api/index.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

const MAIN = join(import.meta.dirname, '../../electron/cli/main.ts');
const NODE_ARGS = ['--disable-warning=ExperimentalWarning', MAIN, 'start'];

/** A folder with a program in Electron's place, which writes down how it was called. */
function standIn(): { readonly folder: string; readonly program: string; readonly calls: string } {
  const folder = temporaryFolder();
  const program = join(folder, 'electron');
  const calls = join(folder, 'calls.txt');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${calls}'\n`);
  chmodSync(program, 0o755);
  return { folder, program, calls };
}

/** On a screen, but without a browser that could open there. */
const WISHED = {
  BUDGET_DISCLOSURE_HOST: 'browser',
  BUDGET_DISCLOSURE_BROWSER: '/none',
  DISPLAY: ':99',
};

function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env;
  return { ...rest, BUDGET_DISCLOSURE_DATA: temporaryFolder(), ...more };
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('takes Electron where its program is present, and says so', async () => {
    const { folder, program, calls } = standIn();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...NODE_ARGS, '--library', join(folder, '库.db')],
      { env: environment({ DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder }) },
    );
    expect(stdout).toContain(`Electron 模式：已用 ${program}`);
    const args = readFileSync(calls, 'utf8').trim().split('\n');
    expect(args.slice(-2)).toEqual([MAIN_FILE, `--library=${join(folder, '库.db')}`]);
  });

  test.each([
    ['that is wished for', WISHED],
    ['there is no screen', {}],
  ])('takes the browser host where %s, and offers the named library', async (_, more) => {
    const { folder } = standIn();
    const library = join(folder, '还没有.db');
    const env = environment({ ELECTRON_OVERRIDE_DIST_PATH: folder, ...more });
    const child = spawn(process.execPath, [...NODE_ARGS, '--library', library], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface(child.stdout);
    const [line] = (await once(lines, 'line')) as [string];
    expect(line).toContain('浏览器模式');
    const { origin, hash } = new URL(/http:\S+/.exec(line)?.[0] ?? '');
    const response = await fetch(`${origin}/api/app/info`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${hash.replace('#token=', '')}`,
      },
      body: '{}',
    });
    const info = must(readAnswer('app/info', await response.json()));
    expect(info).toMatchObject({ defaultLibrary: library, lastLibrary: null, host: 'browser' });
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
});
