import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepHostAlive } from './api/transport.ts';
import { App } from './app/app.tsx';
import { begin } from './app/begin.ts';
import './styles/app.css';

const LONGEST_WAIT_MS = 1000;

function wait(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

/** Fills the page; `ahead`: the answer to `app/ahead`, which was asked for already. */
export function openWindow(ahead: Promise<unknown>): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('no root element');
  keepHostAlive();
  let isBegun = false;
  const begun = begin(ahead).finally(() => {
    isBegun = true;
  });
  // The page says 正在打开 by itself: nothing is drawn that is replaced a moment later.
  void Promise.race([begun, wait(LONGEST_WAIT_MS)]).then(() => {
    createRoot(root).render(
      <StrictMode>
        <App begun={begun} isBegun={isBegun} />
      </StrictMode>,
    );
  });
}
