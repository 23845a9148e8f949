import { resolve } from 'node:path';
import type { Result } from '../../shared/result/index.ts';
import { hasDisplay } from '../host/index.ts';
import { dataFolder } from '../services/data-folder.ts';
import { openLog } from '../services/log.ts';
import { isOutcome, readArguments } from './arguments.ts';
import { buildProgram, buildWindow } from './build-window.ts';
import { findElectron } from './find-electron.ts';
import { type Command, type Outcome, wrongCall } from './outcome.ts';
import { runBrowserHost } from './run-browser-host.ts';
import { runElectron } from './run-electron.ts';

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  return port >= 0 && port <= 65_535 ? port : undefined;
}

async function run(args: readonly string[]): Promise<Outcome> {
  const call = readArguments(args, ['library', 'port'], ['no-window']);
  if (isOutcome(call)) return call;
  const { library, port: portText } = call.options;
  const port = portOf(portText);
  if (port === undefined) return wrongCall('--port 应为 0 到 65535 的数字。');
  if (call.rest.length > 0) return wrongCall(`有多余的参数：${call.rest.join(' ')}`);
  const place = library === undefined ? undefined : resolve(library);
  // Without a window, or on a wanted port, only a host that speaks HTTP will do.
  const needsHttp = call.flags.has('no-window') || portText !== undefined || !hasDisplay();
  const electron = needsHttp ? undefined : findElectron();
  const built = await buildAll(electron !== undefined);
  if (!built.ok) return { problems: built.problems, status: 1 };
  if (electron !== undefined) return runElectron(electron, place);
  const folder = dataFolder();
  return runBrowserHost({
    dataFolder: folder,
    library: place,
    port,
    hasWindow: !call.flags.has('no-window'),
    log: openLog(folder),
  });
}

async function buildAll(isElectron: boolean): Promise<Result<undefined>> {
  const built = await buildWindow();
  return built.ok && isElectron ? buildProgram() : built;
}

/** `start`: what `npm start` does. */
export const startCommand: Command = {
  usage: 'start [--library 库.db] [--port 端口] [--no-window]',
  title: '打开程序',
  run,
};
