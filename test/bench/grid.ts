import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Locator, type Page, chromium } from 'playwright-core';

/** `npm run grid-bench`: how fluid a grid of ROWS (2 000) rows stays, in the built window in a real Chromium. */
const ROWS = Number(process.env['ROWS'] ?? 2000);
const MAIN = join(import.meta.dirname, '../../electron/cli/main.ts');

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the program ended without an address');
}

function distribution(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `${values.length} 次，中位 ${at(0.5)}，90% ${at(0.9)}，99% ${at(0.99)}，最长 ${at(1)} 毫秒`;
}

/** Milliseconds that the page's main thread worked so far; other programs on the machine do not count. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}

/** Milliseconds of each frame while something is done. */
async function framesDuring(page: Page, run: () => Promise<void>): Promise<number[]> {
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
async function keysInto(page: Page, keys: readonly string[]): Promise<number[]> {
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

async function openPrior(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '开始使用' }).click();
  await page.locator('[data-sample="yubei-2024"]').click();
  const steps = page.getByRole('navigation', { name: '编制步骤' });
  await steps.getByRole('menuitem', { name: '上年数' }).click();
  const grid = page.getByRole('region', { name: '上年支出', exact: true });
  await grid.locator('.dsg-row').first().waitFor();
  return grid;
}

async function measure(page: Page): Promise<void> {
  const grid = await openPrior(page);
  const work = await workOf(page);
  const scroller = grid.locator('.dsg-container');
  const count = Number(/共 (\d+) 行/.exec(await grid.innerText())?.[1]);
  const text = Array.from({ length: ROWS }, (_, at) => `2060702\t项目支出\t${at + 1}.25`).join(
    '\n',
  );
  await page.evaluate((lines) => navigator.clipboard.writeText(lines), text);
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await grid.locator('.dsg-row').last().locator('.dsg-cell').nth(1).click();

  const idle = await work();
  const began = performance.now();
  const pasting = await framesDuring(page, async () => {
    await page.keyboard.press('ControlOrMeta+v');
    await grid.getByText(`共 ${count + ROWS} 行`).waitFor();
  });
  const took = performance.now() - began;
  const pasted = await work();
  console.log(
    `粘贴 ${ROWS} 行：${took.toFixed(0)} 毫秒，最长的一帧 ${Math.max(...pasting).toFixed(0)} 毫秒，其中计算 ${(pasted - idle).toFixed(0)} 毫秒`,
  );

  await scroller.hover();
  const scrolling = await framesDuring(page, async () => {
    for (let turn = 0; turn < 120; turn += 1) {
      await page.mouse.wheel(0, turn < 60 ? 400 : -400);
      await page.waitForTimeout(16);
    }
  });
  console.log(`滚动，每帧：${distribution(scrolling)}`);

  await grid.locator('.dsg-row').nth(5).locator('.dsg-cell').nth(3).click();
  const row = ['1', '2', '3', '4', '.', '5', 'Enter', 'ArrowDown'];
  const before = await work();
  const typing = await keysInto(page, Array.from({ length: 10 }, () => row).flat());
  const each = ((await work()) - before) / typing.length;
  console.log(`输入，按键到显示：${distribution(typing)}；每键计算 ${each.toFixed(1)} 毫秒`);

  const undone = performance.now();
  for (
    let step = 0;
    step < 40 && !(await grid.getByText(`共 ${count} 行`).isVisible());
    step += 1
  ) {
    await page.getByRole('button', { name: '撤销' }).click();
  }
  console.log(`全部撤销：${(performance.now() - undone).toFixed(0)} 毫秒`);
}

const folder = mkdtempSync(join(tmpdir(), 'grid-bench-'));
const child = spawn(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', MAIN, 'start', '--no-window'],
  { env: { ...process.env, BUDGET_DISCLOSURE_DATA: folder }, stdio: ['ignore', 'pipe', 'inherit'] },
);
try {
  const address = await addressOf(child);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(address);
  await measure(page);
  await browser.close();
} finally {
  child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
