import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Page, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { findElectron } from '../../electron/cli/find-electron.ts';
import { hasDisplay } from '../../electron/host/index.ts';
import { defaultLibrary } from '../../electron/services/data-folder.ts';
import { type Shell, startInElectron } from './app-in-electron.ts';
import { temporaryFolder } from './office.ts';

const MAIN = join(import.meta.dirname, '../../electron/cli/launch.js');
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A folder in which an app keeps its data, with the library that it makes there. */
export interface AppFolder {
  readonly folder: string;
  readonly library: string;
}

/** A folder of a test's own. */
export function appFolder(): AppFolder {
  const folder = temporaryFolder();
  return { folder, library: defaultLibrary(folder) };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the program ended without an address');
}

/** The browser host, and a real Chromium that will show its window. */
async function startInBrowser(folder: string): Promise<Shell & { readonly address: string }> {
  const args = ['--disable-warning=ExperimentalWarning', MAIN, 'start', '--no-window'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, BUDGET_DISCLOSURE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return { page: await context.newPage(), child, address, close: () => browser.close() };
}

/** Whether the tests run in a browser, with no Electron here. */
export function isInBrowser(): boolean {
  return !hasDisplay() || findElectron() === undefined;
}

let isSaid = false;

function sayOnce(electron: string | undefined): void {
  if (!isSaid)
    process.stdout.write(`end to end: ${electron ?? 'browser host, no Electron here'}\n`);
  isSaid = true;
}

/** The real program with its window: in Electron where its binary is present, else in a Chromium. */
export class RunningApp {
  readonly page: Page;
  readonly #shell: Shell;
  /** What the page complained about: no test may leave anything here. */
  readonly complaints: string[] = [];

  private constructor(shell: Shell) {
    this.#shell = shell;
    this.page = shell.page;
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async start({ folder }: AppFolder): Promise<RunningApp> {
    const electron = hasDisplay() ? findElectron() : undefined;
    sayOnce(electron);
    const shell = await (electron === undefined
      ? startInBrowser(folder)
      : startInElectron(electron, folder));
    const app = new RunningApp(shell);
    // A test that fails leaves nothing running.
    onTestFinished(() => app.stop());
    // Also what a library tries and hides.
    await app.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        reportError(new Error(`the content policy forbids ${violatedDirective}: ${blockedURI}`));
      });
    });
    if (shell.address !== undefined) await app.page.goto(shell.address);
    return app;
  }

  /** Pulls the plug: no chance to save anything. */
  async kill(): Promise<void> {
    const ended = once(this.#shell.child, 'exit');
    this.#shell.child.kill('SIGKILL');
    await ended;
    await this.#shell.close();
  }

  /** Ends the program behind a window that stays; only a browser's window outlives its program. */
  async killProgram(): Promise<void> {
    const ended = once(this.#shell.child, 'exit');
    this.#shell.child.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    const { child, close } = this.#shell;
    await close();
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  /** One more window of the same program; only a browser has that. */
  async secondWindow(): Promise<Page> {
    const page = await this.page.context().newPage();
    await page.goto(this.#shell.address ?? '');
    return page;
  }

  /** Waits until the title bar says that everything is saved. */
  async saved(): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: '已保存' }).first().waitFor();
  }

  /** Goes to a step by its title in the list at the left. */
  async step(title: string): Promise<void> {
    const steps = this.page.getByRole('navigation', { name: '编制步骤' });
    await steps.getByRole('menuitem', { name: title }).click();
    await this.page.getByRole('heading', { level: 2, name: title }).waitFor();
  }
}

/** Opens a sample from the start page of a fresh library. */
export async function openSample(app: RunningApp, id: string): Promise<void> {
  const { page } = app;
  const start = page.getByRole('button', { name: '开始使用' });
  await start
    .or(page.locator(`[data-sample="${id}"]`))
    .first()
    .waitFor();
  if (await start.isVisible()) await start.click();
  await page.locator(`[data-sample="${id}"]`).click();
  await page.getByRole('navigation', { name: '编制步骤' }).waitFor();
  await app.saved();
}
