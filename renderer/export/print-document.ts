import type { YearKey } from '../../shared/entry/index.ts';
import { type Result, success } from '../../shared/result/index.ts';
import { request } from '../api/client.ts';
import { flush } from '../state/year-store.ts';

const FRAME = 'print-frame';

function loaded(frame: HTMLIFrameElement): Promise<Window | null> {
  return new Promise((done) => {
    frame.addEventListener('load', () => {
      done(frame.contentWindow);
    });
  });
}

/**
 * Hands the whole document to the system's print dialog, with its pages as they are handed in. It is
 * printed from a frame of its own: the window shows one page only. The frame stays until the next
 * printing, since no event tells everywhere that the printer has taken all.
 */
export async function printDocument(key: YearKey): Promise<Result<undefined>> {
  await flush();
  const answer = await request('export/print', { key });
  if (!answer.ok) return answer;
  document.querySelector(`#${FRAME}`)?.remove();
  const frame = document.createElement('iframe');
  frame.id = FRAME;
  frame.title = '打印';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.srcdoc = answer.value.html;
  const ready = loaded(frame);
  document.body.append(frame);
  const page = await ready;
  const before = document.activeElement;
  page?.focus();
  page?.print();
  // Else keys would go on reaching the frame that nobody sees.
  window.focus();
  if (before instanceof HTMLElement) before.focus();
  return success(undefined);
}
