import type { Api } from '../api/index.ts';
import { type Host, findBrowser, hasDisplay, openAppWindow, startHost } from '../host/index.ts';
import { dataFolder } from '../services/data-folder.ts';
import { WINDOW_FOLDER } from './build-window.ts';
import type { Outcome } from './outcome.ts';

export interface BrowserRun {
  /** The library of the call; undefined: that of the last time. */
  readonly library: string | undefined;
  /** 0: any that is free. */
  readonly port: number;
  readonly hasWindow: boolean;
}

function whenStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        done();
      });
    }
  });
}

function wasPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

const PORT_TAKEN: Outcome = {
  problems: [
    {
      code: 'HOST-PORT',
      message: '这个端口已被占用，请换一个 --port，或不写。',
      severity: 'error',
    },
  ],
  status: 1,
};

/** Opens the window where there is a browser and a screen; else says the address. */
function show(host: Host, hasWindow: boolean, folder: string): boolean {
  const browser = hasWindow && hasDisplay() ? findBrowser() : undefined;
  if (browser === undefined) {
    console.log(`浏览器模式：请在本机的浏览器中打开 ${host.address} ，按 Ctrl+C 结束。`);
    return false;
  }
  const child = openAppWindow(browser, host.address, folder);
  console.log(`浏览器模式：已用 ${browser} 打开窗口，关闭窗口即结束。`);
  child.once('error', () => {
    console.log(`窗口没有打开，请在本机的浏览器中打开 ${host.address} ，按 Ctrl+C 结束。`);
  });
  return true;
}

/** Reads the program itself, and what the window asks for first, while the browser starts. */
async function openProgram(folder: string, library: string | undefined): Promise<Api> {
  const { openBrowserApi } = await import('./browser-api.ts');
  const api = openBrowserApi(folder, library);
  void api.request('app/ahead', {});
  return api;
}

/** Serves the window until it is closed, or until the program is stopped where it opened none itself. */
export async function runBrowserHost(run: BrowserRun): Promise<Outcome> {
  const gone = Promise.withResolvers<undefined>();
  const folder = dataFolder();
  const opening = Promise.withResolvers<Api>();
  try {
    const host = await startHost({
      api: opening.promise,
      folder: WINDOW_FOLDER,
      port: run.port,
      onGone: () => {
        gone.resolve(undefined);
      },
    });
    const endsWithWindow = show(host, run.hasWindow, folder);
    opening.resolve(openProgram(folder, run.library));
    const api = await opening.promise;
    await Promise.race(endsWithWindow ? [gone.promise, whenStopped()] : [whenStopped()]);
    await host.close();
    api.close();
    return { problems: [], status: 0 };
  } catch (error) {
    if (wasPortTaken(error)) return PORT_TAKEN;
    throw error;
  }
}
