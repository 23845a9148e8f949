import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Problem, type Result, failure, problem, success } from '../../shared/result/index.ts';
import { type Library, databaseProblem, openLibrary } from '../store/index.ts';

const NONE = problem('LIBRARY-NONE', '还没有打开库，请先选择库文件。');

interface OpenFile {
  readonly path: string;
  readonly library: Library;
  /** The file itself, whatever its name: another one in its place has another identity. */
  readonly identity: string | undefined;
}

/** The library that the window has open. */
export class Session {
  #open: OpenFile | undefined;
  /** Set when the file was seen missing or failing: it is opened anew before it is used again. */
  #trouble: Problem | undefined;

  get path(): string | undefined {
    return this.#open?.path;
  }

  /** Opens a library in place of the open one; where that fails the open one stays. */
  open(wish: string): Result<undefined> {
    const path = resolve(wish);
    if (this.#open?.path === path && !this.#trouble) return success(undefined);
    makeFolder(dirname(path));
    const opened = openLibrary(path);
    if (!opened.ok) return opened;
    this.close();
    this.#open = { path, library: opened.value, identity: identityOf(path) };
    return success(undefined, opened.remarks);
  }

  /** Works with the open library. What goes wrong with its file is told in plain words. */
  with<T>(work: (library: Library, path: string) => Result<T>): Result<T> {
    const inPlace = this.#inPlace();
    if (!inPlace.ok) return inPlace;
    const { library, path } = inPlace.value;
    try {
      return work(library, path);
    } catch (error) {
      return this.#troubled(databaseProblem(path, error));
    }
  }

  #troubled(told: Result<never>): Result<never> {
    const [first] = told.ok ? [] : told.problems;
    if (first && AWAY.has(first.code)) this.#trouble = first;
    return told;
  }

  /** A file that was deleted can still be written, to no avail: so it is looked for before each use. */
  #inPlace(): Result<OpenFile> {
    const open = this.#open;
    if (!open) return failure([NONE]);
    const identity = identityOf(open.path);
    if (identity === undefined) return this.#gone(open);
    if (identity === open.identity && !this.#trouble) return success(open);
    const opened = openLibrary(open.path, true);
    if (!opened.ok) return opened;
    this.close();
    this.#open = { path: open.path, library: opened.value, identity };
    return success(this.#open);
  }

  #gone({ path, library }: OpenFile): Result<never> {
    if (this.#trouble?.code === 'LIBRARY-GONE') return failure([this.#trouble]);
    const rescued = rescue(path, library);
    const words =
      rescued === undefined
        ? '放回原处后会接着保存。'
        : `到上次保存为止的全部内容已另存为备份“${rescued}”，可以从“备份与恢复”里恢复。`;
    this.#trouble = problem(
      'LIBRARY-GONE',
      `库文件“${path}”不在原处了，可能被移走、删除，或U盘已拔出。${words}`,
      path,
    );
    return failure([this.#trouble]);
  }

  close(): void {
    try {
      this.#open?.library.close();
    } catch {
      // A file that is gone cannot be closed well; what was confirmed is on the disk already.
    }
    this.#open = undefined;
    this.#trouble = undefined;
  }
}

/** After these the connection is not to be trusted: the disk may be another one now. */
const AWAY = new Set(['LIBRARY-IO', 'LIBRARY-READONLY', 'LIBRARY-PLACE', 'LIBRARY-DAMAGED']);

function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}/${ino}`;
  } catch {
    return undefined;
  }
}

function rescue(path: string, library: Library): string | undefined {
  if (!existsSync(dirname(path))) return undefined;
  const made = library.rescue(path);
  return made.ok ? made.value : undefined;
}

/** The default place is made on the first run; opening says what is wrong with any other. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    // Told by the opening that follows.
  }
}
