import { join } from 'node:path';
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import type { Dialogs } from '../api/index.ts';
import { LIBRARY_FILE_NAME } from '../services/data-folder.ts';

type What = Parameters<Dialogs['choose']>[0] | 'yearFile';

const ALL_FILES = { name: '所有文件', extensions: ['*'] };

/** A place for a new library is asked for by its folder: the name is always the same. */
const QUESTIONS: Readonly<Record<What, OpenDialogOptions>> = {
  folder: {
    title: '选择文件夹',
    buttonLabel: '选这个文件夹',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
  },
  saveLibrary: {
    title: '库放在哪个文件夹',
    buttonLabel: '放在这里',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
  },
  openLibrary: {
    title: '打开已有的库',
    buttonLabel: '打开',
    filters: [{ name: '库文件', extensions: ['db', 'sqlite'] }, ALL_FILES],
    properties: ['openFile', 'dontAddToRecent'],
  },
  yearFile: {
    title: '打开数据文件',
    buttonLabel: '打开',
    filters: [
      { name: '年度数据文件、单位数据文件', extensions: ['ysnd', 'json', 'ysgk'] },
      ALL_FILES,
    ],
    properties: ['openFile', 'dontAddToRecent'],
  },
};

/** The system's dialogs, over the window that asks. */
export class SystemDialogs implements Dialogs {
  readonly #dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly #window: () => BrowserWindow | undefined;

  constructor(dialog: Pick<Dialog, 'showOpenDialog'>, window: () => BrowserWindow | undefined) {
    this.#dialog = dialog;
    this.#window = window;
  }

  /** The chosen path; null where the dialog was cancelled. */
  async choose(what: What): Promise<string | null> {
    const window = this.#window();
    const question = QUESTIONS[what];
    const { canceled, filePaths } = await (window
      ? this.#dialog.showOpenDialog(window, question)
      : this.#dialog.showOpenDialog(question));
    const [path] = filePaths;
    if (canceled || path === undefined) return null;
    return what === 'saveLibrary' ? join(path, LIBRARY_FILE_NAME) : path;
  }
}
