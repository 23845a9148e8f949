import { setTimeout } from 'node:timers/promises';
import { type BackupReason, type MadeBackup, backUp, secondFolderIn } from '../backup/index.ts';
import { type Problem, type Result, success } from '../../shared/result/index.ts';
import { checkLibrarySlowly } from '../store/index.ts';
import type { Session } from './session.ts';

/** The second place for backups that a library names. */
export function secondFolderOf(session: Session): string | undefined {
  const settings = session.with((library) => success(library.settings.load()));
  return settings.ok ? secondFolderIn(settings.value) : undefined;
}

/** A window that is starting needs the processor, and its files come from this thread. */
const WINDOW_FIRST_MS = 4000;

/** Makes the backups of the open library, one after another, and remembers how the last one went. */
export class BackupKeeper {
  readonly #session: Session;
  #last: Promise<unknown> = Promise.resolve();
  #checked: Promise<void> = Promise.resolve();
  #stopCheck: AbortController | undefined;
  #running = 0;
  #problem: Problem | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** What stands in the way of backups at the moment, or is damaged. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  get isRunning(): boolean {
    return this.#running > 0;
  }

  /** Only the wish of the user makes a second copy of the same work. */
  make(reason: BackupReason): Promise<Result<MadeBackup>> {
    this.#running += 1;
    const made = this.#last.then(() => this.#make(reason));
    this.#last = made.catch(() => undefined);
    return made.finally(() => {
      this.#running -= 1;
    });
  }

  async #make(reason: BackupReason): Promise<Result<MadeBackup>> {
    const source = this.#session.with((library, path) => success({ library, path }));
    if (!source.ok) return source;
    const { library, path } = source.value;
    const made = await backUp(path, reason, {
      open: library,
      onlyIfChanged: reason !== '手动',
      secondFolder: secondFolderOf(this.#session),
    });
    if (this.#session.path !== path) return made;
    [this.#problem] = made.ok ? made.remarks : made.problems;
    return made;
  }

  /** After opening; a library without any year has nothing to lose. */
  whenOpened(log: (error: unknown) => void): void {
    this.#problem = undefined;
    const years = this.#session.with((library) => success(library.listYears().length));
    if (!years.ok || years.value === 0) return;
    void this.make('打开前').catch(log);
    this.#stopCheck?.abort();
    this.#running += 1;
    this.#checked = this.#check()
      .catch(log)
      .finally(() => {
        this.#running -= 1;
      });
  }

  /** What is read while one works is checked then; this finds what nobody has looked at for years. */
  async #check(): Promise<void> {
    const stop = new AbortController();
    this.#stopCheck = stop;
    const { signal } = stop;
    await this.#last;
    await setTimeout(WINDOW_FIRST_MS, undefined, { signal, ref: false }).catch(() => undefined);
    const { path } = this.#session;
    if (path === undefined || signal.aborted) return;
    const sound = await checkLibrarySlowly(path, { withFacts: true, signal });
    const [first] = sound.ok ? [] : sound.problems;
    if (this.#session.path === path && first?.code === 'LIBRARY-DAMAGED') this.#problem = first;
  }

  /** Resolves when no backup is being made, and nothing reads the library's file. */
  async quiet(): Promise<void> {
    this.#stopCheck?.abort();
    await this.#checked;
    await this.#last;
  }
}
