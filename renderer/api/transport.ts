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

/** The browser lets only so much on its way outlive a page. */
const LONGEST_KEPT = 60_000;

async function post(name: string, body: string): Promise<unknown> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
    // What was typed last still arrives when the window is closed. Commits go one after the other.
    keepalive: name === 'year/commit' && body.length < LONGEST_KEPT,
  });
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
