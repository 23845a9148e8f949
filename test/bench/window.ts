import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { defaultLibrary } from '../../electron/services/data-folder.ts';
import { openLibrary } from '../../electron/store/index.ts';
import { must } from '../support/must.ts';
import { type BenchYear, benchYears } from './bench-data.ts';
import {
  addressOf,
  closeWindow,
  distribution,
  end,
  keysInto,
  launchBrowser,
  newPage,
  openWindow,
  quantile,
  startProgram,
  startWithWindow,
  windowPage,
  workOf,
} from './window-tools.ts';

const STARTS = 5;

/** A server of one plain page: what a window with nothing in it costs. */
const PLAIN = `
const server = require('node:http').createServer((_, response) => response.setHeader('content-type', 'text/html').end('<textarea></textarea>'));
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
`;

function startPlain(): ReturnType<typeof startProgram> {
  const child = spawn(process.execPath, ['--eval', PLAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return addressOf(child).then((address) => ({ child, address }));
}

/** Milliseconds from a start, that of the browser among it, to something in the app window. */
async function startTime(
  folder: string,
  start: () => Promise<ChildProcess>,
  selector: string,
): Promise<number> {
  const began = performance.now();
  const child = await start();
  const page = await windowPage(folder);
  await page.locator(selector).first().waitFor();
  const took = performance.now() - began;
  await closeWindow(page);
  await end(child);
  return took;
}

/** The first start makes the profile of the browser and is not counted. */
async function repeated(run: () => Promise<number>): Promise<number[]> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < STARTS; round += 1) times.push(await run());
  return times;
}

async function benchStart(folder: string): Promise<void> {
  const { child, address } = await startPlain();
  const plain = await repeated(() =>
    startTime(folder, () => openWindow(address, folder), 'textarea'),
  );
  await end(child);
  const own = await repeated(() =>
    startTime(folder, () => startWithWindow(folder), '[aria-label=编制步骤]'),
  );
  const ratio = quantile(own, 0.5) / quantile(plain, 0.5);
  console.log('\n== 启动到打开上次的年度，连同浏览器的启动');
  console.log(`空白页：${distribution(plain)}`);
  console.log(`本程序：${distribution(own)}，×${ratio.toFixed(2)}`);
}

const ROW = ['1', '2', '3', '4', '.', '5', 'Enter', 'ArrowDown'];
const KEYS = Array.from({ length: 8 }, () => ROW).flat();

async function benchKeys(page: Page, title: string, plain: readonly number[]): Promise<void> {
  const work = await workOf(page);
  const before = await work();
  const times = await keysInto(page, KEYS);
  const each = ((await work()) - before) / KEYS.length;
  const ratio = quantile(times, 0.5) / quantile(plain, 0.5);
  console.log(
    `${title}：${distribution(times)}，×${ratio.toFixed(2)}；每键计算 ${each.toFixed(1)} 毫秒`,
  );
}

async function plainKeys(browser: Browser): Promise<readonly number[]> {
  const page = await newPage(browser);
  await page.setContent('<textarea></textarea>');
  await page.locator('textarea').click();
  const times = await keysInto(page, KEYS);
  await page.context().close();
  return times;
}

async function openBasic(page: Page, address: string, { data }: BenchYear): Promise<void> {
  await page.goto(address);
  const begin = page.getByRole('button', { name: '开始使用' });
  const all = page.getByRole('button', { name: '全部年度' });
  const department = page.getByRole('button', { name: data.department.name, exact: true }).first();
  await begin.or(all).or(department).first().waitFor();
  // The first run asks for the library; a later one opens the year of the last.
  if (await begin.isVisible()) await begin.click();
  if (await all.isVisible()) await all.click();
  await department.click();
  const steps = page.getByRole('navigation', { name: '编制步骤' });
  await steps.getByRole('menuitem', { name: '基本支出' }).click();
  const row = page.locator('.dsg-row').nth(2);
  await row.waitFor();
  await page.waitForTimeout(3000);
  const heads = await page.locator('.dsg-cell-header').allInnerTexts();
  const amount = heads.findIndex((head) => head.startsWith('金额'));
  if (amount < 0) throw new Error(`no column of amounts: ${heads.join('、')}`);
  await row.locator('.dsg-cell').nth(amount).click();
}

async function benchEdits(
  browser: Browser,
  address: string,
  years: readonly BenchYear[],
): Promise<void> {
  const plain = await plainKeys(browser);
  console.log('\n== 按键到显示（表格和右边的公开表都已更新）');
  console.log(`空白页的文本框：${distribution(plain)}`);
  // The sample last: it is the year that the next start opens.
  for (const year of years.toReversed()) {
    const page = await newPage(browser);
    await openBasic(page, address, year);
    await benchKeys(page, year.title, plain);
    await page.context().close();
  }
}

/** Starting and typing in the built window in a real Chromium beside a plain page in the same one. */
export async function benchWindow(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-window-'));
  const path = defaultLibrary(folder);
  await mkdir(dirname(path), { recursive: true });
  const years = await benchYears();
  const library = must(openLibrary(path));
  for (const { data } of years) must(library.saveYear(data));
  library.close();
  const browser = await launchBrowser();
  const { child, address } = await startProgram(folder);
  try {
    await benchEdits(browser, address, years);
  } finally {
    await end(child);
  }
  await browser.close();
  await benchStart(folder);
  await rm(folder, { recursive: true });
}
