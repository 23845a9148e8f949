import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Chromium refuses to run as root with its sandbox. */
export function rootArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** What every run of the browser has in common: a profile of its own and no talk with the network. */
export function quietArguments(profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--no-proxy-server',
    ...rootArguments(),
  ];
}

/** Whether there is a screen on which a window could appear. */
export function hasDisplay(): boolean {
  const { env, platform } = process;
  if (platform === 'win32' || platform === 'darwin') return true;
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/** Opens an app window without address bar. It keeps its profile in the program's data folder. */
export function openAppWindow(browser: string, address: string, dataFolder: string): ChildProcess {
  const profile = join(dataFolder, 'browser');
  const window = [`--app=${address}`, '--window-size=1366,768', '--lang=zh-CN'];
  return spawn(browser, [...quietArguments(profile), ...window], { stdio: 'ignore' });
}
