import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { quietArguments } from '../browser/browser-arguments.ts';

/** Opens an app window without address bar. It keeps its profile in the program's data folder. */
export function openAppWindow(browser: string, address: string, dataFolder: string): ChildProcess {
  const profile = join(dataFolder, 'browser');
  const window = [`--app=${address}`, '--window-size=1366,768', '--lang=zh-CN'];
  return spawn(browser, [...quietArguments(profile), ...window], { stdio: 'ignore' });
}
