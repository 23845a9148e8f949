import { spawn } from 'node:child_process';
import { MAIN_FILE } from './build-window.ts';
import type { Outcome } from './outcome.ts';

/** Chromium refuses to run as root with its sandbox. */
function rootArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** What Electron is called with to open the program. */
export function electronArguments(library: string | undefined): string[] {
  const wish = library === undefined ? [] : [`--library=${library}`];
  return [...rootArguments(), MAIN_FILE, ...wish];
}

/** Runs the program in Electron until its window is closed. */
export function runElectron(program: string, library: string | undefined): Promise<Outcome> {
  console.log(`Electron 模式：已用 ${program} 打开窗口，关闭窗口即结束。`);
  return new Promise((done) => {
    const child = spawn(program, electronArguments(library), { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => child.kill(signal));
    }
    child.once('error', ({ message }) => {
      done({ problems: [notStarted(message)], status: 1 });
    });
    child.once('exit', (status) => {
      done({ problems: [], status: status === 0 || status === null ? 0 : 1 });
    });
  });
}

function notStarted(detail: string): Outcome['problems'][number] {
  return {
    code: 'HOST-ELECTRON',
    message: `Electron 没有打开（${detail}）。设置环境变量 BUDGET_DISCLOSURE_HOST=browser 可以改用浏览器。`,
    severity: 'error',
  };
}
