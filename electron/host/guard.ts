import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The names under which the own window may call this computer; anything else is DNS rebinding. */
function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** A page of another origin says so; programs that are no browser send no origin and need the token. */
function isOwnOrigin(request: IncomingMessage, port: number): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOwn =
    origin === undefined ||
    origin === `http://127.0.0.1:${port}` ||
    origin === `http://localhost:${port}`;
  // `none`: typed or opened by the user.
  return isOwn && (site === undefined || site === 'same-origin' || site === 'none');
}

/** Whether a request can come from the own window at all. */
export function isFromHere(request: IncomingMessage, port: number): boolean {
  return isOwnHost(request.headers.host, port) && isOwnOrigin(request, port);
}

/** Compares without telling by its time how much was right. */
export function isToken(given: string | null | undefined, token: string): boolean {
  const one = Buffer.from(given ?? '');
  const other = Buffer.from(token);
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The token that a request carries in its header. */
export function bearerOf({ headers }: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
}
