import { resolve } from 'node:path';
import { rememberLibrary, dataFolder } from '../services/data-folder.ts';
import { openLog } from '../services/log.ts';
import { isOutcome, readArguments } from './arguments.ts';
import { buildWindow } from './build-window.ts';
import { type Command, type Outcome, wrongCall } from './outcome.ts';
import { runBrowserHost } from './run-browser-host.ts';

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
  const built = await buildWindow();
  if (!built.ok) return { problems: built.problems, status: 1 };
  const folder = dataFolder();
  if (library !== undefined) await rememberLibrary(folder, resolve(library));
  return runBrowserHost({
    dataFolder: folder,
    port,
    hasWindow: !call.flags.has('no-window'),
    log: openLog(folder),
  });
}

/** `start`: what `npm start` does. */
export const startCommand: Command = {
  usage: 'start [--library 库.db] [--port 端口] [--no-window]',
  title: '打开程序',
  run,
};
