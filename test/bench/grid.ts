import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  distribution,
  end,
  framesDuring,
  keysInto,
  launchBrowser,
  newPage,
  startProgram,
  workOf,
} from './window-tools.ts';

/** `npm run grid-bench`: how fluid a grid of ROWS (2 000) rows stays, in the built window in a real Chromium. */
const ROWS = Number(process.env['ROWS'] ?? 2000);

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
const { child, address } = await startProgram(folder);
try {
  const browser = await launchBrowser();
  const page = await newPage(browser);
  await page.goto(address);
  await measure(page);
  await browser.close();
} finally {
  await end(child);
  rmSync(folder, { recursive: true, force: true });
}
