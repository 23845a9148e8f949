import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the built window. */
export const WINDOW_FOLDER = join(ROOT, 'dist/renderer');

/** The built main process of Electron. */
export const MAIN_FILE = join(ROOT, 'dist/electron/main.js');

/** The built browser host. */
export const HOST_FILE = join(ROOT, 'dist/electron/host.js');

/** Something that is built from sources. */
interface Target {
  /** The file by whose time the age of the whole is known: the last that is written. */
  readonly mark: string;
  readonly sources: readonly string[];
  readonly args: readonly string[];
}

const WINDOW: Target = {
  mark: join(WINDOW_FOLDER, 'index.html'),
  sources: ['renderer', 'shared', 'scripts', 'package-lock.json', 'vite.config.ts'],
  args: ['build', '--logLevel', 'warn'],
};

const PROGRAM: Target = {
  mark: join(ROOT, 'dist/electron/preload.cjs'),
  sources: ['electron', 'shared', 'package-lock.json', 'vite.electron.config.ts'],
  args: ['build', '--app', '--config', 'vite.electron.config.ts', '--logLevel', 'warn'],
};

const BUILDER = join(ROOT, 'node_modules/vite/bin/vite.js');
const LONGEST_OUTPUT = 2000;

/** Asked at each start, so without detours: a thousand files take a few milliseconds. */
function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const times = readdirSync(path, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(join(path, name)).mtimeMs,
  );
  return Math.max(found.mtimeMs, ...times);
}

/** A shipped program has no sources; what it brings is always fresh. */
function isFresh({ mark, sources }: Target): boolean {
  if (!existsSync(mark)) return false;
  if (!existsSync(join(ROOT, 'renderer'))) return true;
  const built = statSync(mark).mtimeMs;
  return sources.every((name) => newest(join(ROOT, name)) <= built);
}

/** Runs the builder in a process of its own, which gives its memory back when it ends. */
function runBuilder(args: readonly string[]): Promise<string | undefined> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [BUILDER, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-LONGEST_OUTPUT);
    });
    child.once('error', ({ message }) => {
      done(message);
    });
    child.once('close', (status) => {
      done(status === 0 ? undefined : output.trim());
    });
  });
}

async function build(target: Target): Promise<Result<undefined>> {
  if (isFresh(target)) return success(undefined);
  const wrong = await runBuilder(target.args);
  if (wrong === undefined) return success(undefined);
  return failure([
    problem('WINDOW-BUILD', `窗口没有生成成功，请先运行 npm install 再试（${wrong}）。`),
  ]);
}

/** Builds the window where that was not done yet or its sources have changed since. */
export function buildWindow(): Promise<Result<undefined>> {
  return build(WINDOW);
}

/** The same for what runs beside the window: the browser host, and what runs in Electron. */
export function buildProgram(): Promise<Result<undefined>> {
  return build(PROGRAM);
}
