import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Request, chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/office.ts';

const MAIN = join(import.meta.dirname, '../../electron/cli/main.ts');
const WATCH = join(import.meta.dirname, 'watch-network.ts');
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The host asks for its own address in order to listen there. */
const LISTENING = 'NETWORK lookup "127.0.0.1"';

interface Watched {
  readonly address: string;
  /** What it tried to reach. */
  readonly attempts: string[];
  readonly stop: () => Promise<void>;
}

async function startWatched(environment: Readonly<Record<string, string>> = {}): Promise<Watched> {
  const folder = temporaryFolder();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', WATCH, MAIN, 'start', '--no-window'],
    {
      env: {
        ...process.env,
        BUDGET_DISCLOSURE_DATA: folder,
        BUDGET_DISCLOSURE_HOST: 'browser',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const attempts: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    if (line.startsWith('NETWORK') && line !== LISTENING) attempts.push(line);
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  onTestFinished(stop);
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return { address, attempts, stop };
  }
  throw new Error('the program ended without an address');
}

test('the watch sees an attempt', async () => {
  const { attempts, stop } = await startWatched({ WATCH_NETWORK_PROOF: '1' });
  await stop();
  expect(attempts.join('\n')).toContain('connect');
});

test('neither the program nor its window reaches for anything but each other', async () => {
  const { address, attempts, stop } = await startWatched();
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const own = new URL(address).origin;
  const asked: string[] = [];
  const foreign: string[] = [];
  context.on('request', (request: Request) => {
    const url = request.url();
    asked.push(url);
    if (!url.startsWith(`${own}/`) && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  await page.goto(address);
  const start = page.getByRole('button', { name: '开始使用' });
  const sample = page.locator('[data-sample]').first();
  await start.or(sample).first().waitFor();
  if (await start.isVisible()) await start.click();
  await sample.click();
  const steps = page.getByRole('navigation', { name: '编制步骤' });
  await steps.waitFor();
  for (const step of await steps.getByRole('menuitem').all()) await step.click();
  await browser.close();
  await stop();
  expect(asked.length).toBeGreaterThan(10);
  expect(foreign).toEqual([]);
  expect(attempts).toEqual([]);
});
