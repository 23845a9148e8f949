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

/** The window may put what the user copies by a menu onto the clipboard; reading it is for the paste key. */
function isGranted(permission: string, page: string): boolean {
  return permission === 'clipboard-sanitized-write' && isWindowPage(page);
}

/**
 * A session without network and without permissions but that of copying: it loads what `may` says, and
 * nothing else.
 */
export function guardSession(session: GuardedSession, may: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_, permission, answer, { requestingUrl }) => {
    answer(isGranted(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_, permission, origin) => isGranted(permission, origin));
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
