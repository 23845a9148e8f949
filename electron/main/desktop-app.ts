import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as electron from 'electron';
import { type Api, createApi } from '../api/index.ts';
import { dataFolder } from '../services/data-folder.ts';
import { openLog } from '../services/log.ts';
import { programVersion } from '../services/program-version.ts';
import { reveal } from '../services/reveal.ts';
import { SCHEME, mayDevelop, mayLoad, mayPrint } from './addresses.ts';
import { APP_ID } from './app-id.ts';
import { contextMenuOf } from './context-menu.ts';
import { createWindow } from './create-window.ts';
import { guardContents, guardSession } from './guards.ts';
import { type Launch, launchOf } from './launch.ts';
import { menuOf } from './menu.ts';
import { MISTAKE, NOT_SAVED, STOPPED, aboutMessage, notStarted } from './messages.ts';
import { openedFile } from './opened-file.ts';
import { Printer } from './print-in-window.ts';
import { serveWindow } from './serve-window.ts';
import { SystemDialogs } from './system-dialogs.ts';
import { WindowLink } from './window-link.ts';
import { loadPlace, savePlace } from './window-place.ts';
import { PRINT_PREFERENCES, QUIET_SWITCHES, SCHEME_PRIVILEGES } from './window-preferences.ts';

/** The parts of Electron that the program uses. */
export type Electron = Pick<
  typeof electron,
  'BrowserWindow' | 'Menu' | 'app' | 'dialog' | 'ipcMain' | 'protocol' | 'screen' | 'session'
>;

/** Where the built parts lie. */
export interface Places {
  /** Folder of the built window. */
  readonly window: string;
  /** File of the built preload script. */
  readonly preload: string;
}

/** The program in Electron: one instance, one window, one open library. */
export class DesktopApp {
  readonly #electron: Electron;
  readonly #places: Places;
  readonly #folder = dataFolder();
  readonly #log = openLog(this.#folder);
  readonly #api: Api;
  readonly #dialogs: SystemDialogs;
  readonly #printer: Printer;
  readonly #link: WindowLink;
  #window: electron.BrowserWindow | undefined;
  #isLeaving = false;

  constructor(parts: Electron, places: Places, library: string | undefined) {
    this.#electron = parts;
    this.#places = places;
    this.#dialogs = new SystemDialogs(parts.dialog, () => this.#window);
    this.#printer = new Printer((options) => new parts.BrowserWindow(options), this.#log);
    this.#api = createApi({
      host: 'electron',
      dataFolder: this.#folder,
      library,
      dialogs: this.#dialogs,
      reveal,
      printPdf: this.#printer.print,
      log: this.#log,
    });
    this.#link = new WindowLink(this.#api);
  }

  /** Must be called before Electron is ready. A second start only tells the first, and ends. */
  start(launch: Launch): void {
    try {
      this.#start(launch);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** For what nobody caught: a mistake of the program is written down and told, and it goes on. */
  readonly complain = (error: unknown): void => {
    this.#log(error);
    this.#electron.dialog.showErrorBox(...MISTAKE);
  };

  #start({ file }: Launch): void {
    const { app, protocol } = this.#electron;
    const profile = join(this.#folder, 'electron');
    // Electron refuses a folder that is not there.
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    app.setPath('userData', profile);
    app.setAppUserModelId(APP_ID);
    if (!app.requestSingleInstanceLock()) {
      app.quit();
      return;
    }
    for (const [name, value] of Object.entries(QUIET_SWITCHES)) {
      app.commandLine.appendSwitch(name, value);
    }
    protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }]);
    this.#hear();
    // While the window starts: what it asks for first is open and read by then.
    void this.#api.request('app/ahead', {});
    if (file !== undefined) void this.#offer(file);
    app
      .whenReady()
      .then(() => this.#open())
      .catch(this.#fail);
  }

  readonly #fail = (error: unknown): void => {
    const { app, dialog } = this.#electron;
    this.#log(error);
    dialog.showErrorBox(...notStarted(this.#folder));
    app.exit(1);
  };

  #hear(): void {
    const { app } = this.#electron;
    app.on('web-contents-created', (_, contents) => {
      guardContents(contents);
    });
    app.on('second-instance', (_, args, folder) => {
      this.#focus();
      const { file } = launchOf(args, folder);
      if (file !== undefined) void this.#offer(file);
    });
    app.on('open-file', (event, path) => {
      event.preventDefault();
      void this.#offer(path);
    });
    app.on('window-all-closed', () => {
      app.quit();
    });
    app.on('will-quit', () => {
      this.#api.close();
    });
  }

  async #open(): Promise<void> {
    const { BrowserWindow, Menu, app, ipcMain, screen, session } = this.#electron;
    const printing = session.fromPartition(PRINT_PREFERENCES.partition);
    const hasDevTools = !app.isPackaged;
    guardSession(session.defaultSession, hasDevTools ? mayDevelop : mayLoad);
    guardSession(printing, mayPrint);
    session.defaultSession.protocol.handle(SCHEME, serveWindow(this.#places.window));
    printing.protocol.handle(SCHEME, this.#printer.serve);
    this.#link.listen(ipcMain);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(this.#actions(), hasDevTools)));
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    this.#window = createWindow(BrowserWindow, {
      preload: this.#places.preload,
      hasDevTools,
      last: await loadPlace(this.#placeFile),
      screens: [main, ...others].map(({ workArea }) => workArea),
    });
    this.#watch(this.#window);
  }

  get #placeFile(): string {
    return join(this.#folder, 'window.json');
  }

  #actions(): Parameters<typeof menuOf>[0] {
    return {
      openFile: () => void this.#chooseFile(),
      save: () => {
        this.#link.tell({ kind: 'save' });
      },
      undo: () => void this.#turn('undo'),
      redo: () => void this.#turn('redo'),
      print: () => {
        this.#link.tell({ kind: 'print' });
      },
      quit: () => {
        this.#window?.close();
      },
      showData: () => void reveal(this.#folder),
      about: () => void this.#about(),
    };
  }

  /** A step of the year; where the window says that a box has its own undo, that of the engine. */
  async #turn(kind: 'undo' | 'redo'): Promise<void> {
    if (!(await this.#link.ask({ kind }))) this.#window?.webContents[kind]();
  }

  #watch(window: electron.BrowserWindow): void {
    window.on('close', (event) => {
      event.preventDefault();
      void this.#leave(window);
    });
    // Windows is being shut down and waits for no one; no `close` comes.
    window.on('query-session-end', () => {
      this.#link.tell({ kind: 'save' });
    });
    window.once('closed', () => {
      this.#window = undefined;
    });
    window.webContents.on('context-menu', (_, place) => {
      const items = contextMenuOf(place);
      if (items.length > 0) this.#electron.Menu.buildFromTemplate(items).popup({ window });
    });
    window.webContents.on('render-process-gone', (_, { reason }) => {
      this.#log(new Error(`the window has gone: ${reason}`));
      this.#link.lost();
      void this.#reopen(window);
    });
  }

  async #reopen(window: electron.BrowserWindow): Promise<void> {
    if (this.#isLeaving) return;
    await this.#electron.dialog.showMessageBox(window, STOPPED);
    // It may have been closed meanwhile.
    if (this.#window === window) window.webContents.reload();
  }

  /** Everything typed reaches the library before the window goes. */
  async #leave(window: electron.BrowserWindow): Promise<void> {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    const isSaved = await this.#link.ask({ kind: 'closing' });
    if (!isSaved && !(await this.#mayLose(window))) {
      this.#isLeaving = false;
      return;
    }
    const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    await savePlace(this.#placeFile, place).catch(this.#log);
    window.destroy();
  }

  async #mayLose(window: electron.BrowserWindow): Promise<boolean> {
    const { response } = await this.#electron.dialog.showMessageBox(window, NOT_SAVED);
    return response === 1;
  }

  async #about(): Promise<void> {
    const about = aboutMessage(programVersion());
    if (this.#window) await this.#electron.dialog.showMessageBox(this.#window, about);
  }

  async #chooseFile(): Promise<void> {
    const path = await this.#dialogs.choose('yearFile');
    if (path !== null) await this.#offer(path);
  }

  /** Hands a file to the window, or the reason why it cannot be read. */
  async #offer(path: string): Promise<void> {
    this.#link.tell(await openedFile(path));
  }

  #focus(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.show();
    this.#window?.focus();
  }
}
