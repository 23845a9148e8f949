/**
 * Draws `assets/icon/icon.svg` in the sizes that the installers want: one PNG a size for Linux, all of
 * the small ones in an ICO for Windows. Run after a change of the drawing: `npm run icon`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { findBrowser } from '../electron/host/index.ts';

const FOLDER = join(import.meta.dirname, '../assets/icon');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const LARGEST_OF_ICO = 256;

async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** An ICO file: a directory of 16 bytes a picture, and the PNG files behind it. */
function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('no Chromium on this machine');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
const pictures: { size: number; png: Buffer }[] = [];
for (const size of SIZES) pictures.push({ size, png: await draw(page, svg, size) });
await browser.close();
for (const { size, png } of pictures) writeFileSync(join(FOLDER, `${size}x${size}.png`), png);
const ico = icoOf(pictures.filter(({ size }) => size <= LARGEST_OF_ICO));
writeFileSync(join(FOLDER, 'icon.ico'), ico);
