declare global {
  interface Window {
    /** What Electron's preload script offers; absent in the browser host. All texts are JSON. */
    readonly budgetDisclosure?: {
      readonly request: (name: string, body: string) => Promise<unknown>;
      readonly listen: (listener: (event: unknown) => Promise<boolean>) => void;
    };
  }
}

const TOKEN = 'token';

/** The token comes once with the address and outlives reloads of the same window only. */
function takeToken(): string {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get(TOKEN);
  if (fromAddress !== null) {
    sessionStorage.setItem(TOKEN, fromAddress);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(TOKEN) ?? '';
}

/** The way to the program in Electron; undefined in the browser host. */
export const bridge = window.budgetDisclosure;

const token = bridge ? '' : takeToken();

/** Tells the browser host that a window is still open. */
export function keepHostAlive(): void {
  if (!bridge) new EventSource(`/alive?token=${encodeURIComponent(token)}`);
}

/** So many bytes on their way, in all, the browser lets outlive a page; it refuses to send more. */
const MOST_KEPT = 60_000;
let keptBytes = 0;

/** Sends so that it still arrives when the window is closed, where it is short enough. */
async function fetchKept(address: string, init: RequestInit, body: string): Promise<Response> {
  const bytes = new TextEncoder().encode(body);
  if (keptBytes + bytes.length > MOST_KEPT) return fetch(address, { ...init, body: bytes });
  keptBytes += bytes.length;
  try {
    return await fetch(address, { ...init, body: bytes, keepalive: true });
  } finally {
    keptBytes -= bytes.length;
  }
}

async function post(name: string, body: string): Promise<unknown> {
  const address = `/api/${name}`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const init = { method: 'POST', headers };
  const response = await (name === 'year/commit'
    ? fetchKept(address, init, body)
    : fetch(address, { ...init, body }));
  const answer: unknown = await response.json();
  return answer;
}

/** Sends a request to the program as JSON; the answer is not looked at. Rejects where none comes. */
export async function send(name: string, body: string): Promise<unknown> {
  if (!bridge) return post(name, body);
  const text = await bridge.request(name, body);
  if (typeof text !== 'string') throw new TypeError('the answer is no text');
  const answer: unknown = JSON.parse(text);
  return answer;
}
