import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Result, failure, problem } from '../../shared/result/index.ts';
import { type Library, databaseProblem, openLibrary } from '../store/index.ts';

const NONE = problem('LIBRARY-NONE', '还没有打开库，请先选择库文件。');

/** The library that the window has open. */
export class Session {
  #open: { readonly path: string; readonly library: Library } | undefined;

  get path(): string | undefined {
    return this.#open?.path;
  }

  /** Opens a library in place of the open one; where that fails the open one stays. */
  open(wish: string): Result<undefined> {
    const path = resolve(wish);
    if (this.#open?.path === path) return { ok: true, value: undefined, remarks: [] };
    makeFolder(dirname(path));
    const opened = openLibrary(path);
    if (!opened.ok) return opened;
    this.close();
    this.#open = { path, library: opened.value };
    return { ok: true, value: undefined, remarks: opened.remarks };
  }

  /** Works with the open library. What goes wrong with its file is told in plain words. */
  with<T>(work: (library: Library, path: string) => Result<T>): Result<T> {
    if (!this.#open) return failure([NONE]);
    const { library, path } = this.#open;
    try {
      return work(library, path);
    } catch (error) {
      return databaseProblem(path, error);
    }
  }

  close(): void {
    this.#open?.library.close();
    this.#open = undefined;
  }
}

/** The default place is made on the first run; opening says what is wrong with any other. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    // Told by the opening that follows.
  }
}
