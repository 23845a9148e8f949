import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Api } from '../api/index.ts';
import { bearerOf, isFromHere, isToken } from './guard.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { Presence } from './presence.ts';
import { largestBody, readBody } from './read-body.ts';
import { readStatic } from './static-files.ts';

// An import would load what `fetch` needs with it, a noticeable part of the start.
const { createServer } = process.getBuiltinModule('node:http');

export interface HostOptions {
  /** Awaited by the first call: what it needs may be read while the window's files are served. */
  readonly api: Promise<Api>;
  /** Folder of the built window. */
  readonly folder: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Called when the last window has been closed. */
  readonly onGone: () => void;
}

/** A running browser host. */
export interface Host {
  /** The address that opens the window; it carries the token and is a secret. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  close(): Promise<void>;
}

/** Serves one window on this computer. */
class BrowserHost {
  readonly token = randomBytes(32).toString('base64url');
  readonly #options: HostOptions;
  readonly #presence: Presence;
  readonly server: Server;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#presence = new Presence(options.onGone);
    this.server = createServer((request, response) => {
      this.#answer(request, response).catch(() => {
        response.destroy();
      });
    });
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  listen(): Promise<void> {
    return new Promise((done, fail) => {
      this.server.once('error', fail);
      this.server.listen(this.#options.port, '127.0.0.1', done);
    });
  }

  close(): Promise<void> {
    this.#presence.close();
    return new Promise((done) => {
      this.server.close(() => {
        done();
      });
      this.server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const asked = request.url ?? '';
    if (!asked.startsWith('/') || !isFromHere(request, this.port)) {
      end(response, 403);
      return;
    }
    const { pathname, searchParams } = new URL(`http://127.0.0.1${asked}`);
    if (pathname.startsWith('/api/')) await this.#call(request, response, pathname.slice(5));
    else if (pathname === '/alive') this.#keep(request, response, searchParams.get('token'));
    // Browsers ask for it by themselves.
    else if (pathname === '/favicon.ico') end(response, 204);
    else await this.#serve(request, response, pathname);
  }

  async #call(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (!isToken(bearerOf(request), this.token)) {
      end(response, 403);
      return;
    }
    // A form of another page cannot send this type without asking first.
    const isJson = request.headers['content-type']?.startsWith('application/json') === true;
    if (request.method !== 'POST' || !isJson) {
      end(response, 405);
      return;
    }
    const body = await readBody(request, largestBody(name));
    if ('status' in body) {
      response.setHeader('connection', 'close');
      end(response, body.status);
      return;
    }
    const api = await this.#options.api;
    const answer = await api.request(name, body.value);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    end(response, 200, JSON.stringify(answer));
  }

  #keep(request: IncomingMessage, response: ServerResponse, token: string | null): void {
    if (request.method !== 'GET' || !isToken(token, this.token)) end(response, 403);
    else this.#presence.add(response);
  }

  async #serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const file = isReading ? await readStatic(this.#options.folder, path) : undefined;
    if (!file) {
      end(response, 403);
      return;
    }
    response.setHeader('content-type', file.type);
    end(response, 200, request.method === 'GET' ? file.content : undefined);
  }
}

function end(response: ServerResponse, status: number, body?: string | Uint8Array): void {
  response.statusCode = status;
  response.end(body);
}

/** Starts the host of one window: on this computer only, with a token of its own. */
export async function startHost(options: HostOptions): Promise<Host> {
  const host = new BrowserHost(options);
  await host.listen();
  const { port, token } = host;
  return {
    address: `http://127.0.0.1:${port}/#token=${token}`,
    port,
    token,
    close: () => host.close(),
  };
}
