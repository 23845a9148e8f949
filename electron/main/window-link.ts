import type { IpcMain, WebContents } from 'electron';
import { z } from 'zod';
import type { Api } from '../api/index.ts';
import type { WindowEvent } from '../../shared/api/index.ts';
import { isOwnSender } from './guards.ts';
import { CHANNELS } from '../preload/channels.ts';

/** The largest file that the window sends, in base64, with what stands around it. */
const LONGEST_BODY = 142_000_000;

const requestSchema = z.tuple([z.string().max(100), z.string().max(LONGEST_BODY)]);
const doneSchema = z.tuple([z.number().int(), z.boolean()]);

const LONGEST_WAIT_MS = 10_000;

type Target = Pick<WebContents, 'send'>;

/**
 * What goes over IPC between the program and its window. Bodies go as JSON text, so that over this way
 * can come exactly what can come over the browser host's.
 */
export class WindowLink {
  readonly #api: Api;
  readonly #waiting: WindowEvent[] = [];
  readonly #asked = new Map<number, (isDone: boolean) => void>();
  #target: Target | undefined;
  #count = 0;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Answers the window; calls of anyone else are refused. */
  listen(ipc: Pick<IpcMain, 'handle' | 'on'>): void {
    ipc.handle(CHANNELS.request, async ({ senderFrame }, ...args) => {
      if (!isOwnSender(senderFrame)) throw new Error('refused');
      const [name, body] = requestSchema.parse(args);
      return JSON.stringify(await this.#api.request(name, JSON.parse(body)));
    });
    ipc.on(CHANNELS.ready, ({ sender, senderFrame }) => {
      if (isOwnSender(senderFrame)) this.#ready(sender);
    });
    ipc.on(CHANNELS.done, ({ senderFrame }, ...args) => {
      const answer = doneSchema.safeParse(args);
      if (!isOwnSender(senderFrame) || !answer.success) return;
      const [id, isDone] = answer.data;
      this.#asked.get(id)?.(isDone);
    });
  }

  /** Tells the window something; what comes before it listens waits for it. */
  tell(event: WindowEvent): void {
    if (this.#target) void this.#send(this.#target, event);
    else this.#waiting.push(event);
  }

  /** Tells the window something and gives whether it could do it; true where there is no window. */
  async ask(event: WindowEvent): Promise<boolean> {
    return this.#target ? this.#send(this.#target, event) : true;
  }

  /** The window has gone or is about to be loaded anew. */
  lost(): void {
    this.#target = undefined;
    for (const answer of this.#asked.values()) answer(true);
  }

  #ready(target: Target): void {
    this.#target = target;
    for (const event of this.#waiting.splice(0)) void this.#send(target, event);
  }

  async #send(target: Target, event: WindowEvent): Promise<boolean> {
    this.#count += 1;
    const id = this.#count;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#asked.set(id, resolve);
    // A window that does not answer any more does not keep the program from ending.
    const timer = setTimeout(resolve, LONGEST_WAIT_MS, false);
    target.send(CHANNELS.event, id, JSON.stringify(event));
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#asked.delete(id);
    }
  }
}
