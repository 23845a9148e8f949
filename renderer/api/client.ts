import { z } from 'zod';
import {
  type Input,
  type OperationName,
  type Output,
  type WindowEvent,
  readAnswer,
  windowEventSchema,
} from '../../shared/api/index.ts';
import { type Result, failure, problem } from '../../shared/result/index.ts';

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

const bridge = window.budgetDisclosure;
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

async function cross(name: string, body: string): Promise<unknown> {
  if (!bridge) return post(name, body);
  const answer: unknown = JSON.parse(z.string().parse(await bridge.request(name, body)));
  return answer;
}

/**
 * Hears what the program tells its window: commands of the menu, opened files, its end. The listener
 * says whether it did what was told. Only in Electron is there anything to hear.
 */
export function listen(listener: (event: WindowEvent) => Promise<boolean>): void {
  bridge?.listen(async (text) => {
    const event = windowEventSchema.safeParse(JSON.parse(z.string().parse(text)));
    return event.success && listener(event.data);
  });
}

/** Asks the program for one operation of the contract. Failures come back as problems. */
export async function request<N extends OperationName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> {
  try {
    return readAnswer(name, await cross(name, JSON.stringify(input)));
  } catch {
    return failure([
      problem('HOST-GONE', '与后台程序的连接断了，程序可能已经退出。已经保存的内容都在库里。'),
    ]);
  }
}
