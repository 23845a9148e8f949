import type { Session, WebContents } from 'electron';
import { isWindowBlob, isWindowPage } from './addresses.ts';

/** What is guarded of a session. */
export type GuardedSession = Pick<
  Session,
  | 'on'
  | 'setDevicePermissionHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** What is guarded of a page. */
export type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** A session without network and without permissions: it loads what `may` says, and nothing else. */
export function guardSession(session: GuardedSession, may: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_, __, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  void session.setProxy({ mode: 'direct' });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !may(url) });
  });
  session.on('will-download', (event, item) => {
    if (!isWindowBlob(item.getURL())) event.preventDefault();
  });
}

/** A page that stays where it is: no other address, no second window, no page inside. */
export function guardContents(contents: GuardedContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    const isOwn = isWindowPage(event.url) || (!event.isMainFrame && isWindowBlob(event.url));
    if (!isOwn) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isWindowPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** A call over IPC counts only when the window's own page made it, not a frame inside. */
export function isOwnSender(
  frame: { readonly url: string; readonly parent: object | null } | null,
): boolean {
  return frame !== null && frame.parent === null && isWindowPage(frame.url);
}
