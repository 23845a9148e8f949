/**
 * As much of Electron as the program touches, for machines without its binary: it remembers what it was
 * asked for and lets a test play the system. The program itself is the real one.
 */
import { EventEmitter } from 'node:events';
import { statSync } from 'node:fs';

type Args = readonly unknown[];
type Answerer = (request: Request) => Promise<Response>;

/** Every call by its name, in order. */
export const calls: (readonly [name: string, ...args: Args])[] = [];

function note(name: string, ...args: Args): void {
  calls.push([name, ...args]);
}

/** The arguments of the calls of this name. */
export function callsOf(name: string): Args[] {
  return calls.filter(([one]) => one === name).map(([, ...args]) => args);
}

export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, (...args: unknown[]) => unknown>();
  serve: Answerer | undefined;
  readonly protocol = {
    handle: (scheme: string, answer: Answerer) => {
      note('session.protocol.handle', scheme);
      this.serve = answer;
    },
  };
  readonly webRequest = {
    onBeforeRequest: (handler: (...args: unknown[]) => unknown) => {
      this.handlers.set('onBeforeRequest', handler);
    },
  };
  setPermissionRequestHandler(handler: (...args: unknown[]) => unknown) {
    this.handlers.set('permissionRequest', handler);
  }
  setPermissionCheckHandler(handler: (...args: unknown[]) => unknown) {
    this.handlers.set('permissionCheck', handler);
  }
  setDevicePermissionHandler(handler: (...args: unknown[]) => unknown) {
    this.handlers.set('devicePermission', handler);
  }
  setSpellCheckerEnabled(isOn: boolean) {
    note('session.setSpellCheckerEnabled', isOn);
  }
  async setProxy(config: unknown) {
    note('session.setProxy', config);
  }
  /** Whether a request would be let through. */
  lets(url: string): boolean {
    let isCancelled = true;
    this.handlers.get('onBeforeRequest')?.({ url }, ({ cancel }: { cancel: boolean }) => {
      isCancelled = cancel;
    });
    return !isCancelled;
  }
}

const partitions = new Map<string, FakeSession>();

export const session = {
  defaultSession: new FakeSession(),
  fromPartition: (name: string): FakeSession => {
    const found = partitions.get(name) ?? new FakeSession();
    partitions.set(name, found);
    return found;
  },
};

/** Ways from the window to the program and back, as texts and numbers only. */
class FakeIpc extends EventEmitter {
  readonly handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  handle(channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) {
    this.handlers.set(channel, handler);
  }
}

export const ipcMain = new FakeIpc();

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: '', parent: null };
  openHandler: ((details: unknown) => unknown) | undefined;
  setWindowOpenHandler(handler: (details: unknown) => unknown) {
    this.openHandler = handler;
  }
  send(channel: string, ...args: unknown[]) {
    ipcRenderer.emit(channel, {}, ...args);
  }
  undo() {
    note('contents.undo');
    this.emit('undo');
  }
  redo() {
    note('contents.redo');
    this.emit('redo');
  }
  print() {
    note('contents.print');
  }
  reload() {
    note('contents.reload');
  }
  async printToPDF(options: unknown) {
    const page = await session.fromPartition('print').serve?.(new Request(this.mainFrame.url));
    note('contents.printToPDF', options, await page?.text());
    return Buffer.from('%PDF-');
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all = new Set<BrowserWindow>();
  readonly webContents = new FakeContents();
  readonly options: Readonly<Record<string, unknown>>;
  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    BrowserWindow.all.add(this);
    note('new BrowserWindow', options);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    note('window.loadURL', url);
    this.webContents.mainFrame.url = url;
    queueMicrotask(() => this.emit('ready-to-show'));
  }
  maximize() {
    note('window.maximize');
  }
  show() {
    note('window.show');
  }
  focus() {
    note('window.focus');
  }
  restore() {
    note('window.restore');
  }
  isMinimized() {
    return true;
  }
  isMaximized() {
    return true;
  }
  getNormalBounds() {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
  close() {
    const event = { isHeld: false, preventDefault: () => (event.isHeld = true) };
    this.emit('close', event);
    if (!event.isHeld) this.destroy();
  }
  destroy() {
    BrowserWindow.all.delete(this);
    this.emit('closed');
    if (BrowserWindow.all.size === 0) app.emit('window-all-closed');
  }
}

class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  isFirst = true;
  readonly ready = Promise.withResolvers<undefined>();
  readonly ended = Promise.withResolvers<undefined>();
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      note('appendSwitch', name, value);
    },
  };
  /** As Electron does it: throws where there is no such folder. */
  setPath(name: string, path: string) {
    if (!statSync(path).isDirectory()) throw new Error('Failed to set path');
    note('app.setPath', name, path);
  }
  setAppUserModelId(id: string) {
    note('app.setAppUserModelId', id);
  }
  requestSingleInstanceLock() {
    return this.isFirst;
  }
  whenReady() {
    return this.ready.promise;
  }
  quit() {
    note('app.quit');
    // A second start is a process of its own: its end does not touch the first.
    if (!this.isFirst) return;
    this.emit('will-quit');
    this.ended.resolve(undefined);
  }
  exit(status: number) {
    note('app.exit', status);
  }
}

export const app = new FakeApp();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => {
    note('registerSchemesAsPrivileged', schemes);
  },
};

/** What the next dialogs answer. */
export const answers = { path: '', response: 0 };

export const dialog = {
  showErrorBox: (title: string, text: string) => {
    note('showErrorBox', title, text);
  },
  showOpenDialog: async (...args: unknown[]) => {
    note('showOpenDialog', args.at(-1));
    return { canceled: answers.path === '', filePaths: [answers.path] };
  },
  showMessageBox: async (...args: unknown[]) => {
    note('showMessageBox', args.at(-1));
    return { response: answers.response };
  },
};

const display = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } };

export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
};

export interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly registerAccelerator?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}

export const Menu = {
  items: [] as readonly MenuItem[],
  buildFromTemplate: (items: readonly MenuItem[]) =>
    Object.assign([...items], {
      popup: () => {
        note('menu.popup', items);
      },
    }),
  setApplicationMenu: (items: readonly MenuItem[]) => {
    Menu.items = items;
  },
};

/** The frame that calls over IPC; a test may put another here. */
export const sender: { frame: unknown } = { frame: { url: 'app://window/', parent: null } };

class FakeRenderer extends EventEmitter {
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return ipcMain.handlers.get(channel)?.({ senderFrame: sender.frame }, ...args);
  }
  send(channel: string, ...args: unknown[]) {
    const target = { send: (name: string, ...rest: unknown[]) => this.emit(name, {}, ...rest) };
    ipcMain.emit(channel, { sender: target, senderFrame: sender.frame }, ...args);
  }
}

export const ipcRenderer = new FakeRenderer();

/** What the preload script gives to the page, by name. */
export const exposed = new Map<string, unknown>();

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => {
    exposed.set(name, value);
  },
};
