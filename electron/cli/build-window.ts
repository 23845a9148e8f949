import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the built window. */
export const WINDOW_FOLDER = join(ROOT, 'dist/renderer');

const PAGE = join(WINDOW_FOLDER, 'index.html');
const SOURCES = ['renderer', 'shared', 'package-lock.json', 'vite.config.ts'];

async function newest(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => newest(join(path, name))));
  return Math.max(0, ...times);
}

/** A shipped program has no sources; its window is always fresh. */
async function isFresh(): Promise<boolean> {
  if (!existsSync(PAGE)) return false;
  if (!existsSync(join(ROOT, 'renderer'))) return true;
  const times = await Promise.all(SOURCES.map((name) => newest(join(ROOT, name))));
  return Math.max(...times) <= (await stat(PAGE)).mtimeMs;
}

/** Builds the window where that was not done yet or its sources have changed since. */
export async function buildWindow(): Promise<Result<undefined>> {
  if (await isFresh()) return success(undefined);
  try {
    const { build } = await import('vite');
    await build({
      root: join(ROOT, 'renderer'),
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'warn',
    });
    return success(undefined);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure([
      problem('WINDOW-BUILD', `窗口没有生成成功，请先运行 npm install 再试（${detail}）。`),
    ]);
  }
}
