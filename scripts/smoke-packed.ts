/**
 * `npm run smoke -- PROGRAM`: starts a packed program as a user would, opens a sample in its window and
 * looks whether the steps are there. Playwright's own way into Electron is closed by the fuses of the
 * packed program, so the window is reached as a page of Chromium.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';

const PORT = 9339;
const TRIES = 60;

async function connect(): Promise<Browser> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${PORT}`);
    } catch (error) {
      if (turn === TRIES) throw error;
      await setTimeout(1000);
    }
  }
}

const [program] = process.argv.slice(2);
if (program === undefined) throw new Error('npm run smoke -- PROGRAM');
const child = spawn(program, ['--no-sandbox', `--remote-debugging-port=${PORT}`], {
  env: { ...process.env, BUDGET_DISCLOSURE_DATA: mkdtempSync(join(tmpdir(), 'smoke-')) },
  stdio: 'inherit',
});
try {
  const browser = await connect();
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the program has no window');
  await page.getByRole('button', { name: '开始使用' }).click();
  await page.locator('[data-sample="yubei-2024"]').click();
  await page.getByRole('navigation', { name: '编制步骤' }).waitFor();
  console.log('the packed program starts and opens a sample');
  await browser.close();
} finally {
  child.kill();
}
