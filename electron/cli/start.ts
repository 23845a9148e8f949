import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from '../../shared/result/index.ts';
import { hasDisplay } from '../host/has-display.ts';
import { isOutcome, readArguments } from './arguments.ts';
import { HOST_FILE, buildProgram, buildWindow } from './build-window.ts';
import { findElectron } from './find-electron.ts';
import { type Command, type Outcome, wrongCall } from './outcome.ts';
import type * as Host from './run-browser-host.ts';
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
  const built = await buildAll();
  if (!built.ok) return { problems: built.problems, status: 1 };
  if (electron !== undefined) return runElectron(electron, place);
  const host = await loadHost();
  return host.runBrowserHost({ library: place, port, hasWindow: !call.flags.has('no-window') });
}

async function buildAll(): Promise<Result<undefined>> {
  const built = await buildWindow();
  return built.ok ? buildProgram() : built;
}

function isHost(module: unknown): module is typeof Host {
  return typeof module === 'object' && module !== null && 'runBrowserHost' in module;
}

/** As it was built: so it starts in half the time that its sources take. */
async function loadHost(): Promise<typeof Host> {
  const built: unknown = await import(pathToFileURL(HOST_FILE).href);
  if (!isHost(built)) throw new TypeError(`${HOST_FILE} is not the browser host`);
  return built;
}

/** `start`: what `npm start` does. */
export const startCommand: Command = {
  usage: 'start [--library 库.db] [--port 端口] [--no-window]',
  title: '打开程序',
  run,
};
