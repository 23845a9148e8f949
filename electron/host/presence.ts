import type { ServerResponse } from 'node:http';

/** A reload closes the connection for a moment. */
const GRACE_MS = 4000;
const PING_MS = 20_000;

/** Knows whether a window is open: each keeps one stream open as long as it lives. */
export class Presence {
  readonly #open = new Set<ServerResponse>();
  readonly #onGone: () => void;
  readonly #pings: ReturnType<typeof setInterval>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onGone Called when the last window has been gone for longer than a reload takes. */
  constructor(onGone: () => void) {
    this.#onGone = onGone;
    this.#pings = setInterval(() => {
      for (const response of this.#open) response.write(': here\n\n');
    }, PING_MS);
    this.#pings.unref();
  }

  get count(): number {
    return this.#open.size;
  }

  /** Takes a window's stream. */
  add(response: ServerResponse): void {
    clearTimeout(this.#timer);
    this.#open.add(response);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': here\n\n');
    response.once('close', () => {
      this.#open.delete(response);
      if (this.#open.size === 0) this.#wait();
    });
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onGone, GRACE_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#pings);
    for (const response of this.#open) response.end();
  }
}
