import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type Page, chromium } from 'playwright-core';
import { openAppWindow } from '../../electron/host/browser-window.ts';

const MAIN = join(import.meta.dirname, '../../electron/cli/launch.js');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** The program with the given data folder, in the browser host. */
export async function startProgram(
  folder: string,
): Promise<{ child: ChildProcess; address: string }> {
  const args = ['--disable-warning=ExperimentalWarning', MAIN, 'start', '--no-window'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, BUDGET_DISCLOSURE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, address: await addressOf(child) };
}

/** The installed browser as a program of its own: without a screen, and open to questions. */
async function askableBrowser(folder: string): Promise<string> {
  const path = join(folder, 'askable-browser');
  const line = `exec '${CHROMIUM}' --headless --remote-debugging-port=0 "$@"`;
  await writeFile(path, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return path;
}

/** The program with the given data folder and its app window, as a user starts it. */
export async function startWithWindow(folder: string): Promise<ChildProcess> {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, 'start'], {
    env: {
      ...process.env,
      BUDGET_DISCLOSURE_DATA: folder,
      BUDGET_DISCLOSURE_BROWSER: await askableBrowser(folder),
      DISPLAY: ':0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** An app window with a page that is not the program's. */
export async function openWindow(address: string, folder: string): Promise<ChildProcess> {
  return openAppWindow(await askableBrowser(folder), address, folder);
}

/** Where the browser that was started with a data folder can be asked, as soon as it says so. */
async function askingAddress(folder: string): Promise<string> {
  const path = join(folder, 'browser/DevToolsActivePort');
  for (;;) {
    const [port, rest] = (await readFile(path, 'utf8').catch(() => '')).split('\n');
    if (rest) {
      await rm(path);
      return `http://127.0.0.1:${port}`;
    }
    await pause(5);
  }
}

/** Whether a browser has a page on its way. One that is asked earlier may never answer. */
async function hasPage(address: string): Promise<boolean> {
  const pages: unknown = await (await fetch(`${address}/json/list`)).json();
  return JSON.stringify(pages).includes('"url":"http');
}

/** The page in the app window that was opened with a data folder, as soon as there is one. */
export async function windowPage(folder: string): Promise<Page> {
  const address = await askingAddress(folder);
  while (!(await hasPage(address))) await pause(5);
  const [context] = (await chromium.connectOverCDP(address)).contexts();
  if (!context) throw new Error('the browser has no window');
  return context.pages()[0] ?? context.waitForEvent('page');
}

/** Closes an app window with its browser. */
export async function closeWindow(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the window has no browser');
  const gone = new Promise((done) => browser.once('disconnected', done));
  await (await browser.newBrowserCDPSession()).send('Browser.close');
  await gone;
}

/** The address that a program writes when it is ready. */
export async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the program ended without an address');
}

/** Ends a program and waits until it has gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** A page as large as the smallest screen that the window is made for. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return context.newPage();
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** How many, and their spread in milliseconds. */
export function distribution(values: readonly number[]): string {
  const at = (share: number): string => quantile(values, share).toFixed(1);
  return `${values.length} 次，最短 ${at(0)}，中位 ${at(0.5)}，90% ${at(0.9)}，99% ${at(0.99)}，最长 ${at(1)} 毫秒`;
}

/** Milliseconds that the page's main thread worked so far; other programs on the machine do not count. */
export async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}

/** Milliseconds of each frame while something is done. */
export async function framesDuring(page: Page, run: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Reflect.set(window, 'frames_', frames);
    let last = performance.now();
    const next = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (Reflect.get(window, 'frames_') === frames) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await run();
  return page.evaluate(() => {
    const frames: unknown = Reflect.get(window, 'frames_');
    Reflect.deleteProperty(window, 'frames_');
    return Array.isArray(frames) ? frames.map(Number) : [];
  });
}

/** Milliseconds from each key to the frame that shows its effect. */
export async function keysInto(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'keys_', times);
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // The frame after the next one begins when this key's frame is on the screen.
        requestAnimationFrame(() => requestAnimationFrame((now) => times.push(now - timeStamp)));
      },
      { capture: true },
    );
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => {
    const times: unknown = Reflect.get(window, 'keys_');
    return Array.isArray(times) ? times.map(Number) : [];
  });
}
