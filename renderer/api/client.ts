import { type Input, type OperationName, type Output, readAnswer } from '../../shared/api/index.ts';
import { type Result, failure, problem } from '../../shared/result/index.ts';

declare global {
  interface Window {
    /** What Electron's preload script offers; absent in the browser host. */
    readonly budgetDisclosure?: {
      readonly request: (name: string, input: unknown) => Promise<unknown>;
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

const isInElectron = window.budgetDisclosure !== undefined;
const token = isInElectron ? '' : takeToken();

/** Tells the browser host that a window is still open. */
export function keepHostAlive(): void {
  if (!isInElectron) new EventSource(`/alive?token=${encodeURIComponent(token)}`);
}

async function post(name: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  });
  const answer: unknown = await response.json();
  return answer;
}

/** Asks the program for one operation of the contract. Failures come back as problems. */
export async function request<N extends OperationName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> {
  try {
    const raw = await (window.budgetDisclosure?.request(name, input) ?? post(name, input));
    return readAnswer(name, raw);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure([
      problem(
        'HOST-GONE',
        `与后台程序的连接断了（${detail}）。已保存的内容不受影响，请关闭窗口后重新打开程序。`,
      ),
    ]);
  }
}
