export { openAppWindow } from './browser-window.ts';
export { findBrowser } from '../browser/find-browser.ts';
export { hasDisplay } from './has-display.ts';
export { CONTENT_POLICY, SECURITY_HEADERS } from './headers.ts';
export { type Host, type HostOptions, startHost } from './server.ts';
export { readStatic } from './static-files.ts';
