import type { ChildProcess } from 'node:child_process';
import { type Page, _electron } from 'playwright-core';
import { buildProgram } from '../../electron/cli/build-window.ts';
import { electronArguments } from '../../electron/cli/run-electron.ts';
import { must } from './must.ts';

/** What a running app is: its page, its process, and how it ends in order. */
export interface Shell {
  readonly page: Page;
  readonly child: ChildProcess;
  /** Where the page must still go by itself. */
  readonly address?: string;
  /** Frees what the test itself holds; the process may still run. */
  readonly close: () => Promise<void>;
}

/** The real Electron, as `npm start` calls it. */
export async function startInElectron(program: string, folder: string): Promise<Shell> {
  must(await buildProgram());
  const app = await _electron.launch({
    executablePath: program,
    args: electronArguments(undefined),
    env: { ...process.env, BUDGET_DISCLOSURE_DATA: folder },
    locale: 'zh-CN',
  });
  const page = await app.firstWindow();
  // The window may not reach the clipboard by itself, only by the user's keys: the test fills it.
  await page.exposeFunction('fillClipboard', (text: string) =>
    app.evaluate(({ clipboard }, content) => clipboard.writeText(content), text),
  );
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: Reflect.get(window, 'fillClipboard'),
    });
  });
  return { page, child: app.process(), close: () => app.close() };
}
