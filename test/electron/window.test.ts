import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTENT_POLICY, SECURITY_HEADERS } from '../../electron/host/index.ts';
import { createWindow } from '../../electron/main/create-window.ts';
import { launchOf } from '../../electron/main/launch.ts';
import { serveWindow } from '../../electron/main/serve-window.ts';
import {
  type Place,
  loadPlace,
  placeOnScreen,
  savePlace,
} from '../../electron/main/window-place.ts';
import { PRINT_PREFERENCES } from '../../electron/main/window-preferences.ts';
import { temporaryFolder } from '../support/office.ts';
import { BrowserWindow, callsOf } from './fake-electron.ts';

const SCREEN = { x: 0, y: 0, width: 1366, height: 728 };

function made(hasDevTools: boolean): Readonly<Record<string, unknown>> {
  const parts = { preload: '/p.cjs', hasDevTools, last: undefined, screens: [SCREEN] };
  const window = createWindow(BrowserWindow as never, parts) as unknown as BrowserWindow;
  return window.options;
}

describe('the window', () => {
  test('is made without anything a page could misuse', () => {
    expect(made(false)['webPreferences']).toEqual({
      preload: '/p.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
    expect(callsOf('window.loadURL')).toEqual([['app://window/']]);
  });

  test('has developer tools only where the program runs from its sources', () => {
    expect(made(true)['webPreferences']).toMatchObject({ devTools: true, sandbox: true });
  });

  test('for printing runs no script and remembers nothing', () => {
    expect(PRINT_PREFERENCES).toMatchObject({ javascript: false, sandbox: true, devTools: false });
    expect(PRINT_PREFERENCES.partition.startsWith('persist:')).toBe(false);
  });
});

describe('its place', () => {
  const place = fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    width: fc.integer({ min: 1, max: 6000 }),
    height: fc.integer({ min: 1, max: 4000 }),
  });
  const size = fc.record({
    y: fc.integer({ min: -4000, max: 4000 }),
    width: fc.integer({ min: 640, max: 4000 }),
    height: fc.integer({ min: 400, max: 3000 }),
  });
  // Screens lie beside one another, they never overlap.
  const desktop = fc
    .tuple(fc.integer({ min: -4000, max: 4000 }), fc.array(size, { minLength: 1, maxLength: 3 }))
    .map(([left, sizes]) =>
      sizes.map((one, index) => ({
        ...one,
        x: sizes.slice(0, index).reduce((x, { width }) => x + width, left),
      })),
    );
  const isInside = (inner: Place, outer: Place) =>
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height;

  test('is whole on one of the screens, wherever it was', () => {
    fc.assert(
      fc.property(fc.option(place, { nil: undefined }), desktop, (last, screens) => {
        const placed = placeOnScreen(last, screens);
        expect(screens.some((one) => isInside(placed, one))).toBe(true);
        // Opened once more in the same place, it does not wander.
        expect(placeOnScreen(placed, screens)).toEqual(placed);
      }),
    );
  });

  test('is where it was, where that is on a screen', () => {
    const last = { x: 100, y: 50, width: 900, height: 600 };
    expect(placeOnScreen(last, [SCREEN])).toEqual(last);
    const second = { x: 1366, y: 0, width: 1920, height: 1040 };
    const there = { x: 1500, y: 100, width: 1600, height: 900 };
    expect(placeOnScreen(there, [SCREEN, second])).toEqual(there);
    expect(placeOnScreen(there, [SCREEN])).toEqual(SCREEN);
  });

  test('is remembered in a file, and a damaged file is none', async () => {
    const file = join(temporaryFolder(), 'window.json');
    expect(await loadPlace(file)).toBeUndefined();
    const last = { x: -8, y: 0, width: 900, height: 600, isMaximized: true };
    await savePlace(file, last);
    expect(await loadPlace(file)).toEqual(last);
    writeFileSync(file, '{"x":1e99,"y":0,"width":-1,"height":5,"isMaximized":true}');
    expect(await loadPlace(file)).toBeUndefined();
    writeFileSync(file, '{');
    expect(await loadPlace(file)).toBeUndefined();
  });
});

describe('the files of the window', () => {
  const root = temporaryFolder();
  const site = join(root, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>窗口</title>');
  writeFileSync(join(site, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(root, 'secret.js'), 'secret');
  const serve = serveWindow(site);

  test('are served under the same headers as in the browser host', async () => {
    const page = await serve(new Request('app://window/'));
    expect(await page.text()).toContain('窗口');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(page.headers.get(name)).toBe(value);
    }
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_POLICY);
    const script = await serve(new Request('app://window/assets/a.js'));
    expect(script.headers.get('content-type')).toContain('text/javascript');
  });

  test.each([
    'app://window/../secret.js',
    'app://window/..%2fsecret.js',
    'app://window/%2e%2e/secret.js',
    'app://window//secret.js',
    'app://window/assets',
    'app://print/index.html',
    'https://window/index.html',
  ])('%s gives nothing', async (url) => {
    const answer = await serve(new Request(url));
    expect([answer.status, await answer.text()]).toEqual([403, '']);
  });

  test('are only read', async () => {
    expect((await serve(new Request('app://window/', { method: 'POST' }))).status).toBe(403);
    const head = await serve(new Request('app://window/', { method: 'HEAD' }));
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('a start', () => {
  test('with a year data file, from the folder of the call', () => {
    const args = ['dist/electron/main.js', '--allow-file-access-from-files', '数据/2024年.JSON'];
    expect(launchOf(args, '/home/a')).toEqual({
      file: '/home/a/数据/2024年.JSON',
      library: undefined,
    });
  });

  test('with a file that a double click opens', () => {
    for (const name of ['2024年.ysnd', '科技馆.YSGK']) {
      expect(launchOf(['dist/electron/main.js', name], '/u').file).toBe(`/u/${name}`);
    }
  });

  test('with a library, and with nothing', () => {
    expect(launchOf(['--library=库.db'], '/u')).toEqual({ file: undefined, library: '/u/库.db' });
    expect(launchOf(['--library=', '.', '--x.json'], '/u')).toEqual({
      file: undefined,
      library: undefined,
    });
  });
});
