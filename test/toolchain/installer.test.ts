import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { Arch, Platform, build } from 'electron-builder';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { APP_ID } from '../../electron/main/app-id.ts';
import { buildProgram, buildWindow } from '../../electron/cli/build-window.ts';
import { launchOf } from '../../electron/main/launch.ts';
import { listPacks } from '../../electron/services/pack-files.ts';
import { UNIT_FILE_ENDING } from '../../shared/exchange/index.ts';
import { YEAR_FILE_ENDING } from '../../shared/facts/index.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = join(ROOT, 'electron-builder.yml');
/** Measured: 11 MB. Electron itself comes on top of this. */
const LARGEST_MB = 15;

/** Files of the names that Electron's folder has: its real ones cannot be had on every machine. */
function standInForElectron(folder: string): string {
  const place = join(folder, 'electron');
  mkdirSync(join(place, 'resources'), { recursive: true });
  mkdirSync(join(place, 'locales'));
  for (const name of ['electron', 'electron.exe', 'LICENSE', 'LICENSES.chromium.html', 'version']) {
    writeFileSync(join(place, name), name);
  }
  for (const name of ['zh-CN', 'en-US', 'de']) {
    writeFileSync(join(place, 'locales', `${name}.pak`), name);
  }
  return place;
}

const folder = temporaryFolder();
const out = join(folder, 'out');
const resources = (name: string) => join(out, name, 'resources');

beforeAll(async () => {
  must(await buildWindow());
  must(await buildProgram());
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir', Arch.x64, Arch.arm64),
    config: {
      extends: CONFIG,
      electronDist: standInForElectron(folder),
      // Switches are set inside Electron's own program, which is not here.
      electronFuses: null,
      directories: { output: out },
    },
  });
}, 240_000);

describe('the packed program', () => {
  test('holds what it needs and nothing of the workshop', () => {
    const files = listPackage(join(resources('linux-unpacked'), 'app.asar'), { isPack: false });
    for (const wanted of [
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
      '/dist/electron/migrations/001-first.sql',
      '/dist/renderer/index.html',
      '/assets/catalog/national/function.csv',
      '/templates/yubei-2024/pack.yaml',
      '/THIRD-PARTY-NOTICES.md',
      '/CHANGELOG.md',
    ]) {
      expect(files).toContain(wanted);
    }
    expect(files.filter((file) => /\.(ts|tsx|map)$|^\/(test|scripts|shared)\b/.test(file))).toEqual(
      [],
    );
    const modules = files.flatMap((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1] ?? []);
    expect([...new Set(modules)]).toEqual(['better-sqlite3']);
  });

  test.each([
    ['linux-unpacked', 'linux-x64.node'],
    ['linux-arm64-unpacked', 'linux-arm64.node'],
  ])('%s has the database for its processor outside the archive', (name, file) => {
    const place = join(resources(name), 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
    expect(readdirSync(place)).toEqual([file]);
    expect(statSync(join(place, file)).size).toBeGreaterThan(1_000_000);
  });

  test('keeps to its size', () => {
    const { size } = statSync(join(resources('linux-unpacked'), 'app.asar'));
    expect(size / 1_000_000).toBeLessThan(LARGEST_MB);
  });

  test('works from the folder into which it is unpacked', async () => {
    const app = join(folder, 'app');
    extractAll(join(resources('linux-unpacked'), 'app.asar'), app);
    const output = execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(ROOT, 'test/electron/drive-bundle.ts'),
        join(app, 'dist/electron'),
        folder,
      ],
      { encoding: 'utf8', env: { ...process.env, BUDGET_DISCLOSURE_DATA: folder } },
    );
    expect(JSON.parse(output)).toMatchObject({
      packs: (await listPacks()).length,
      written: [true, true, true, true, true],
      page: [200, 'text/html; charset=utf-8'],
    });
  });
});

describe('the configuration', () => {
  const config: unknown = parse(readFileSync(CONFIG, 'utf8'));

  test('installs for the user alone, in Chinese, and leaves the data when it goes', () => {
    expect(config).toMatchObject({
      nsis: {
        oneClick: false,
        perMachine: false,
        allowElevation: false,
        installerLanguages: ['zh_CN'],
        deleteAppDataOnUninstall: false,
      },
      electronFuses: {
        runAsNode: false,
        onlyLoadAppFromAsar: true,
        grantFileProtocolExtraPrivileges: false,
      },
      publish: null,
    });
  });

  test('opens the files that it alone makes, by a double click', () => {
    const { fileAssociations } = z
      .object({ fileAssociations: z.array(z.object({ ext: z.string() })) })
      .parse(config);
    const endings = fileAssociations.map(({ ext }) => `.${ext}`);
    expect(endings.toSorted()).toEqual([UNIT_FILE_ENDING, YEAR_FILE_ENDING].toSorted());
    for (const ending of endings) {
      expect(launchOf([`a${ending}`], ROOT).file).toBe(join(ROOT, `a${ending}`));
    }
  });

  test('names the program as it names itself to Windows', () => {
    expect(config).toMatchObject({ appId: APP_ID });
  });

  test('has a database for every processor that it makes an installer for', () => {
    for (const name of ['win32-x64', 'win32-arm64', 'linux-x64', 'linux-arm64']) {
      const file = join(ROOT, `node_modules/better-sqlite3/prebuilds/${name}.node`);
      expect(existsSync(file)).toBe(true);
    }
  });

  test.each(['assets/icon/icon.ico', 'assets/icon/512x512.png'])('%s is there', (file) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
  });
});
