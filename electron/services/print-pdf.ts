import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { quietArguments } from '../browser/browser-arguments.ts';

/** Prints a page of HTML; what the browser engine at hand can do. */
export type PrintPdf = (html: string) => Promise<Result<Uint8Array>>;

const LONGEST_MS = 120_000;

function finished(browser: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(browser, [...args], { stdio: 'ignore', timeout: LONGEST_MS });
    child.once('error', () => {
      done(false);
    });
    child.once('exit', (code) => {
      done(code === 0);
    });
  });
}

const FAILED = problem(
  'PDF-ENGINE',
  '浏览器没有能够生成 PDF。请先导出 Word，用 Word 或 WPS 打开后另存为 PDF。',
);

async function printIn(folder: string, browser: string, html: string): Promise<Result<Uint8Array>> {
  const page = join(folder, 'page.html');
  const target = join(folder, 'page.pdf');
  await writeFile(page, html, { mode: 0o600 });
  const isDone = await finished(browser, [
    '--headless',
    ...quietArguments(join(folder, 'profile')),
    '--disable-gpu',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
    pathToFileURL(page).href,
  ]);
  return isDone ? success(await readFile(target)) : failure([FAILED]);
}

/** Prints with an installed Chromium, Chrome or Edge. */
export function browserPrinter(browser: string): PrintPdf {
  return async (html) => {
    const folder = await mkdtemp(join(tmpdir(), 'disclosure-print-'));
    try {
      return await printIn(folder, browser, html);
    } catch {
      return failure([FAILED]);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}
