import { copyFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MAIN_FILE, WINDOW_FOLDER } from '../../electron/cli/build-window.ts';
import { findBrowser } from '../../electron/host/index.ts';
import { WINDOW_ADDRESS } from '../../electron/main/addresses.ts';
import { DesktopApp, type Electron } from '../../electron/main/desktop-app.ts';
import { TEMPLATES_FOLDER } from '../../electron/services/pack-files.ts';
import { writeUnitFile } from '../../electron/services/unit-part-files.ts';
import { withLibrary } from '../../electron/store/index.ts';
import { readEntry } from '../../shared/entry/index.ts';
import { temporaryFolder } from '../support/office.ts';
import { must } from '../support/samples.ts';
import * as fake from './fake-electron.ts';

/**
 * The real window in a real Chromium over the real IPC handlers and protocol of the main process; only
 * the engine between them is a stand-in. The scheme is https, because a plain Chromium has no `app:`.
 */
const ORIGIN = 'https://window/';

/** Waiting on a machine that has other work. */
const PATIENT = { timeout: 20_000 };

const folder = temporaryFolder();
const library = join(folder, '库.db');
const yearFile = join(folder, '渝北2024.json');
const complaints: string[] = [];
let browser: Browser;
let page: Page;

function menuItem(label: string): fake.MenuItem {
  const items = fake.Menu.items.flatMap(({ submenu }) => submenu ?? []);
  return items.find((item) => item.label === label) ?? {};
}

async function connect(to: Page): Promise<void> {
  await to.context().route('**/*', async (route) => {
    const request = route.request();
    const address = request.url().replace(ORIGIN, WINDOW_ADDRESS);
    const answer = await fake.session.defaultSession.serve?.(
      new Request(address, { method: request.method() }),
    );
    await route.fulfill({
      status: answer?.status ?? 500,
      headers: Object.fromEntries(answer?.headers ?? []),
      body: Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer()),
    });
  });
  await to.exposeFunction('stubRequest', (name: string, body: string) =>
    fake.ipcRenderer.invoke('request', name, body),
  );
  await to.exposeFunction('stubSend', (channel: string, ...args: unknown[]) => {
    fake.ipcRenderer.send(channel, ...args);
  });
  fake.ipcRenderer.on('event', (_: unknown, id: number, text: string) => {
    void to.evaluate(
      ([number, event]) => dispatchEvent(new CustomEvent('stub', { detail: [number, event] })),
      [id, text] as const,
    );
  });
  await to.addInitScript(() => {
    const { stubRequest, stubSend } = window as unknown as Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >;
    Object.assign(window, {
      budgetDisclosure: {
        request: stubRequest,
        listen: (listener: (event: string) => Promise<boolean>) => {
          addEventListener('stub', (event) => {
            const [id, text] = (event as CustomEvent<[number, string]>).detail;
            void listener(text).then((isDone) => stubSend?.('done', id, isDone));
          });
          void stubSend?.('ready');
        },
      },
    });
  });
}

beforeAll(async () => {
  copyFileSync(join(TEMPLATES_FOLDER, 'yubei-2024/sample.json'), yearFile);
  process.env['BUDGET_DISCLOSURE_DATA'] = folder;
  const places = { window: WINDOW_FOLDER, preload: join(dirname(MAIN_FILE), 'preload.cjs') };
  const app = new DesktopApp(fake as unknown as Electron, places, library);
  app.start({ file: yearFile, library });
  fake.app.ready.resolve(undefined);
  await vi.waitFor(() => {
    expect(fake.BrowserWindow.all.size).toBe(1);
  }, PATIENT);
  browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox'],
  });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await connect(page);
  await page.goto(ORIGIN);
});

afterAll(async () => {
  await browser.close();
});

async function step(title: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: '编制步骤' });
  await steps.getByRole('menuitem', { name: title }).click();
}

describe('the window in Electron', () => {
  test('offers the library of the call, then takes the file it was opened with', async () => {
    const place = page.getByRole('textbox', { name: '库文件的位置' });
    await expect.poll(() => place.inputValue(), PATIENT).toBe(library);
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('navigation', { name: '编制步骤' }).waitFor();
    expect(existsSync(library)).toBe(true);
  });

  test('composes in its worker under the content policy of the program', async () => {
    await step('预览与导出');
    await page.getByText(/共 \d+ 页/).waitFor();
  });

  test('undoes and does again what was typed, by the menu', async () => {
    await step('部门概况');
    const phone = page.getByLabel('联系电话');
    const before = await phone.inputValue();
    await phone.fill('023-67000001');
    menuItem('撤销').click?.();
    await expect.poll(() => phone.inputValue(), PATIENT).toBe(before);
    menuItem('重做').click?.();
    await expect.poll(() => phone.inputValue(), PATIENT).toBe('023-67000001');
  });

  test('by the menu, a box that is no field of the year takes back its own text', async () => {
    const [window] = fake.BrowserWindow.all;
    window?.webContents.once('undo', () => void page.keyboard.press('Control+z'));
    await page.getByRole('button', { name: /^更多/ }).click();
    await page.getByRole('menuitem', { name: '修改记录' }).click();
    const name = page.getByRole('combobox', { name: '版本名称' });
    await name.click();
    await page.keyboard.type('定稿');
    menuItem('撤销').click?.();
    await expect.poll(() => name.inputValue(), PATIENT).not.toBe('定稿');
    await page.getByRole('button', { name: '填报' }).click();
    expect(await page.getByLabel('联系电话').inputValue()).toBe('023-67000001');
  });

  test('a year that is there already is opened, not imported', async () => {
    fake.app.emit('second-instance', {}, ['electron', yearFile], folder);
    await page.getByText(/库里已经有 2024 年的这份部门预算/).waitFor();
    expect(await page.getByLabel('联系电话').inputValue()).toBe('023-67000001');
  });

  test('the file of a unit is shown where the department takes it in', async () => {
    const { entry } = must(
      withLibrary(library, true, (open) => open.openEntry(open.listYears()[0]!)),
    );
    const unit = readEntry(entry).data.units[0]?.code ?? '';
    const { path } = must(await writeUnitFile(entry, unit, folder, true));
    fake.app.emit('second-instance', {}, ['electron', path], folder);
    await page.getByRole('heading', { name: '接收文件' }).waitFor();
    await page.getByText(`（${unit}），2024 年`).waitFor();
    await page.getByRole('button', { name: '填报' }).click();
    fake.app.emit('second-instance', {}, ['electron', '没有.ysgk'], folder);
    await page.getByText(/没有\.ysgk”不存在/).waitFor();
  });

  test('saves what was typed last before it closes', async () => {
    await page.getByLabel('联系电话').fill('023-67000002');
    const [window] = fake.BrowserWindow.all;
    window?.close();
    await fake.app.ended.promise;
    const saved = withLibrary(library, true, (open) => open.openEntry(open.listYears()[0]!));
    expect(JSON.stringify(must(saved).entry)).toContain('023-67000002');
    expect(complaints).toEqual([]);
  });
});
