import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { APP_ID } from '../../electron/main/app-id.ts';
import { DesktopApp, type Electron } from '../../electron/main/desktop-app.ts';
import { readAnswer } from '../../shared/api/index.ts';
import { TEMPLATES_FOLDER } from '../../electron/services/pack-files.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';
import * as fake from './fake-electron.ts';

/** Waiting on a machine that has other work. */
const PATIENT = { timeout: 20_000 };

const folder = temporaryFolder();
const library = join(folder, '新库.db');
const told: [id: number, event: Readonly<Record<string, unknown>>][] = [];

/** What the window says to an event; undefined: it does not answer. */
let reply: boolean | undefined = true;

const parts = fake as unknown as Electron;
const places = { window: folder, preload: join(folder, 'preload.cjs') };

function lastTold(): Readonly<Record<string, unknown>> | undefined {
  return told.at(-1)?.[1];
}

function menuItem(label: string): fake.MenuItem {
  const items = fake.Menu.items.flatMap(({ submenu }) => submenu ?? []);
  const found = items.find((item) => item.label === label);
  if (!found) throw new Error(`no ${label}`);
  return found;
}

async function untilTold(count: number): Promise<void> {
  await expect.poll(() => told.length, PATIENT).toBe(count);
}

async function ask(name: string, input: unknown): Promise<unknown> {
  const text = await fake.ipcRenderer.invoke('request', name, JSON.stringify(input));
  return JSON.parse(String(text));
}

const yearFile = join(folder, '渝北2024.json');

beforeAll(async () => {
  copyFileSync(join(TEMPLATES_FOLDER, 'yubei-2024/sample.json'), yearFile);
  process.env['BUDGET_DISCLOSURE_DATA'] = folder;
  fake.ipcRenderer.on('event', (_: unknown, id: number, text: string) => {
    told.push([id, JSON.parse(text)]);
    if (reply !== undefined) fake.ipcRenderer.send('done', id, reply);
  });
  new DesktopApp(parts, places, library).start({ file: yearFile, library });
  fake.app.ready.resolve(undefined);
  await vi.waitFor(() => {
    expect(fake.callsOf('window.show')).toHaveLength(1);
  }, PATIENT);
});

describe('the program in Electron', () => {
  test('registers its scheme and switches the engine’s own calls off before it is ready', () => {
    expect(fake.callsOf('registerSchemesAsPrivileged')).toEqual([
      [
        [
          {
            scheme: 'app',
            privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
          },
        ],
      ],
    ]);
    expect(fake.callsOf('appendSwitch')).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(fake.callsOf('app.setPath')).toEqual([['userData', join(folder, 'electron')]]);
    expect(fake.callsOf('app.setAppUserModelId')).toEqual([[APP_ID]]);
  });

  test('guards the session and every page that comes to be', () => {
    const { defaultSession } = fake.session;
    expect(defaultSession.lets('https://example.com/')).toBe(false);
    expect(defaultSession.lets('app://window/')).toBe(true);
    expect(fake.session.fromPartition('print').lets('https://example.com/')).toBe(false);
    const [window] = fake.BrowserWindow.all;
    expect(window?.webContents.openHandler?.({ url: 'app://window/' })).toEqual({ action: 'deny' });
    expect(window?.options['webPreferences']).toMatchObject({ sandbox: true });
  });

  test('offers the library of the call, which is not there yet', async () => {
    const info = must(readAnswer('app/info', await ask('app/info', {})));
    expect(info).toMatchObject({
      host: 'electron',
      hasDialogs: true,
      canWritePdf: true,
      defaultLibrary: library,
      lastLibrary: null,
    });
    expect(existsSync(library)).toBe(false);
    must(readAnswer('library/open', await ask('library/open', { path: library })));
    const later = must(readAnswer('app/info', await ask('app/info', {})));
    expect(later.lastLibrary).toBe(library);
  });

  test('refuses the calls of any other page, and calls that are none', async () => {
    for (const frame of [
      { url: 'https://example.com/', parent: null },
      { url: 'app://window/', parent: {} },
      null,
    ]) {
      fake.sender.frame = frame;
      await expect(ask('library/list', {})).rejects.toThrow('refused');
    }
    fake.sender.frame = { url: 'app://window/', parent: null };
    await expect(fake.ipcRenderer.invoke('request', 'library/list', {})).rejects.toThrow();
    await expect(fake.ipcRenderer.invoke('request', 'library/list', '{')).rejects.toThrow();
    expect(await ask('constructor', {})).toMatchObject({ problems: [{ code: 'API-UNKNOWN' }] });
    expect(await ask('library/open', { path: 3 })).toMatchObject({
      problems: [{ code: 'API-INPUT' }],
    });
  });

  test('hands over the file it was opened with as soon as the window listens', async () => {
    expect(told).toEqual([]);
    fake.ipcRenderer.send('ready');
    await untilTold(1);
    expect(lastTold()?.['kind']).toBe('openFile');
    const { entry } = must(readAnswer('file/readYear', lastTold()?.['answer']));
    expect(entry).toMatchObject({ year: 2024 });
  });

  test('a second start only shows the first and hands over its file', async () => {
    const before = told.length;
    fake.app.emit('second-instance', {}, ['electron', 'main.js', '没有.json'], folder);
    await untilTold(before + 1);
    expect(fake.callsOf('window.restore')).toHaveLength(1);
    expect(fake.callsOf('window.focus')).toHaveLength(1);
    expect(lastTold()).toMatchObject({ answer: { problems: [{ code: 'FILE-MISSING' }] } });
    fake.app.isFirst = false;
    const quits = fake.callsOf('app.quit').length;
    const windows = fake.callsOf('new BrowserWindow').length;
    new DesktopApp(parts, places, undefined).start({ file: undefined, library: undefined });
    fake.app.isFirst = true;
    expect(fake.callsOf('app.quit')).toHaveLength(quits + 1);
    expect(fake.callsOf('new BrowserWindow')).toHaveLength(windows);
  });

  test('has a Chinese menu; undo is that of the program, by its menu as by its key', async () => {
    expect(fake.Menu.items.map(({ label }) => label)).toEqual([
      '文件(&F)',
      '编辑(&E)',
      '查看(&V)',
      '帮助(&H)',
    ]);
    for (const [label, kind] of [
      ['撤销', 'undo'],
      ['重做', 'redo'],
      ['立即保存', 'save'],
      ['打印…', 'print'],
    ] as const) {
      expect(menuItem(label).role).toBeUndefined();
      // The window listens to the key itself.
      expect(menuItem(label).registerAccelerator).toBe(false);
      const before = told.length;
      menuItem(label).click?.();
      await untilTold(before + 1);
      expect(lastTold()).toEqual({ kind });
    }
  });

  test('has a menu under the right mouse button where the page has none', () => {
    const [window] = fake.BrowserWindow.all;
    const editFlags = { canCut: false, canCopy: false, canPaste: true, canSelectAll: true };
    const offered = (place: { isEditable: boolean; selectionText: string }) => {
      const before = fake.callsOf('menu.popup').length;
      window?.webContents.emit('context-menu', {}, { editFlags, ...place });
      const [items] = fake.callsOf('menu.popup').slice(before)[0] ?? [];
      return (items as readonly fake.MenuItem[] | undefined)?.flatMap(({ label, enabled }) =>
        label === undefined ? [] : [[label, enabled]],
      );
    };
    expect(offered({ isEditable: true, selectionText: '' })).toEqual([
      ['剪切', false],
      ['复制', false],
      ['粘贴', true],
      ['全选', true],
    ]);
    expect(offered({ isEditable: false, selectionText: '12.34' })).toEqual([['复制', false]]);
    expect(offered({ isEditable: false, selectionText: ' ' })).toBeUndefined();
  });

  test('saves at once when Windows is being shut down', async () => {
    const before = told.length;
    fake.BrowserWindow.all.values().next().value?.emit('query-session-end', {});
    await untilTold(before + 1);
    expect(lastTold()).toEqual({ kind: 'save' });
  });

  test('a window whose process has ended is loaded anew', async () => {
    const [window] = fake.BrowserWindow.all;
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await expect.poll(() => fake.callsOf('contents.reload'), PATIENT).toHaveLength(1);
    fake.ipcRenderer.send('ready');
  });

  test('that cannot start says so in Chinese and ends', () => {
    const data = process.env['BUDGET_DISCLOSURE_DATA'];
    const nowhere = join(yearFile, '不是文件夹');
    process.env['BUDGET_DISCLOSURE_DATA'] = nowhere;
    new DesktopApp(parts, places, undefined).start({ file: undefined, library: undefined });
    process.env['BUDGET_DISCLOSURE_DATA'] = data;
    expect(fake.callsOf('showErrorBox')).toEqual([
      ['预决算公开编制助手没有打开', expect.stringContaining(nowhere)],
    ]);
    expect(fake.callsOf('app.exit')).toEqual([[1]]);
  });

  test('opens a file by the system’s dialog', async () => {
    fake.answers.path = yearFile;
    const before = told.length;
    menuItem('打开数据文件…').click?.();
    await untilTold(before + 1);
    expect(lastTold()).toMatchObject({ kind: 'openFile', answer: { ok: true } });
    const choose = async (what: string) =>
      must(readAnswer('file/choose', await ask('file/choose', { what }))).path;
    fake.answers.path = folder;
    expect(await choose('folder')).toBe(folder);
    expect(await choose('saveLibrary')).toBe(join(folder, '预决算公开.db'));
    fake.answers.path = '';
    expect(await choose('openLibrary')).toBeNull();
  });

  test('prints in a window of its own that nobody sees and that goes again', async () => {
    const sample = must(readAnswer('sample/load', await ask('sample/load', { id: 'yubei-2024' })));
    const opened = await ask('year/create', { entry: sample.entry });
    const { key } = must(readAnswer('year/create', opened));
    const wish = { key, folder, format: 'pdf', mayReplace: false };
    const written = must(readAnswer('export/write', await ask('export/write', wish)));
    expect(existsSync(written.path)).toBe(true);
    const [options, page] = fake.callsOf('contents.printToPDF')[0] ?? [];
    expect(options).toMatchObject({ preferCSSPageSize: true, printBackground: true });
    expect(page).toContain('<!doctype html>');
    const made = fake.callsOf('new BrowserWindow').at(-1)?.[0];
    expect(made).toMatchObject({ show: false, webPreferences: { javascript: false } });
    expect(fake.BrowserWindow.all.size).toBe(1);
    // A page that is printed is gone afterwards.
    const address = String(fake.callsOf('window.loadURL').at(-1)?.[0]);
    const { serve } = fake.session.fromPartition('print');
    expect((await serve?.(new Request(address)))?.status).toBe(403);
  });

  test('does not close while something is not saved, unless the user says so', async () => {
    const [window] = fake.BrowserWindow.all;
    reply = false;
    fake.answers.response = 0;
    window?.close();
    await expect
      .poll(() => fake.callsOf('showMessageBox').at(-1)?.[0], PATIENT)
      .toMatchObject({ title: '还没有保存' });
    expect(lastTold()).toEqual({ kind: 'closing' });
    expect(fake.BrowserWindow.all.size).toBe(1);
    reply = true;
  });

  test('closes when all is saved: remembers its place, closes the library, ends', async () => {
    const [window] = fake.BrowserWindow.all;
    window?.close();
    await fake.app.ended.promise;
    expect(fake.BrowserWindow.all.size).toBe(0);
    expect(existsSync(join(folder, 'window.json'))).toBe(true);
    // The library's write-ahead log is gone when it was closed in order.
    expect(existsSync(`${library}-wal`)).toBe(false);
    expect(await ask('library/list', {})).toMatchObject({ problems: [{ code: 'LIBRARY-NONE' }] });
  });
});
