import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { WINDOW_ADDRESS } from './addresses.ts';
import { type Place, type WindowPlace, placeOnScreen } from './window-place.ts';
import { type WindowParts, windowOptions } from './window-preferences.ts';

/** What is used of a window while it is made. */
export type NewWindow = Pick<BrowserWindow, 'loadURL' | 'maximize' | 'once' | 'show'>;

export interface WindowWish extends WindowParts {
  /** Where it was the last time. */
  readonly last: WindowPlace | undefined;
  /** The free areas of the screens, the main one first. */
  readonly screens: readonly Place[];
}

/** Makes the window of the program and loads it. It is shown as soon as there is something to see. */
export function createWindow<W extends NewWindow>(
  Window: new (options: BrowserWindowConstructorOptions) => W,
  { last, screens, ...parts }: WindowWish,
): W {
  const window = new Window({ ...windowOptions(parts), ...placeOnScreen(last, screens) });
  window.once('ready-to-show', () => {
    if (last?.isMaximized === true) window.maximize();
    window.show();
  });
  void window.loadURL(WINDOW_ADDRESS);
  return window;
}
