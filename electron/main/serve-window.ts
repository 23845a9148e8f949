import { SECURITY_HEADERS, readStatic } from '../host/index.ts';
import { isWindowPage } from './addresses.ts';

/** Answers a page of a protocol. */
export type Serve = (request: Request) => Promise<Response>;

const REFUSED = 403;

/** The built window under its own scheme, with the same headers as in the browser host. */
export function serveWindow(folder: string): Serve {
  return async ({ url, method }) => {
    const isReading = method === 'GET' || method === 'HEAD';
    const path = isReading && isWindowPage(url) ? new URL(url).pathname : undefined;
    const file = path === undefined ? undefined : await readStatic(folder, path);
    if (!file) return new Response(null, { status: REFUSED, headers: SECURITY_HEADERS });
    return new Response(method === 'GET' ? Buffer.from(file.content) : null, {
      headers: { ...SECURITY_HEADERS, 'content-type': file.type },
    });
  };
}
