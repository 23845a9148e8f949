import type { BrowserWindowConstructorOptions, Privileges, WebPreferences } from 'electron';

/** What every page of the program may do: nothing that a page of a stranger could misuse. */
const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} as const satisfies WebPreferences;

/** A page for printing runs no script, and keeps nothing: its session lives in memory. */
export const PRINT_PREFERENCES = {
  ...WEB_PREFERENCES,
  javascript: false,
  devTools: false,
  partition: 'print',
} as const satisfies WebPreferences;

/** The scheme is treated as `https` is: an origin of its own, modules, workers, `fetch`; no more. */
export const SCHEME_PRIVILEGES = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  codeCache: true,
} as const satisfies Privileges;

/** Chromium's own habits of calling somewhere are switched off, and no name has an address. */
export const QUIET_SWITCHES: Readonly<Record<string, string | undefined>> = {
  'disable-background-networking': undefined,
  'disable-component-update': undefined,
  'disable-domain-reliability': undefined,
  'disable-sync': undefined,
  'no-proxy-server': undefined,
  'no-pings': undefined,
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  lang: 'zh-CN',
};

/** What a window is made with, beside its place on the screen. */
export interface WindowParts {
  readonly preload: string;
  /** Tools for developers are only in a program that runs from its sources. */
  readonly hasDevTools: boolean;
}

/** The options of the one window. It is shown when it has something to show. */
export function windowOptions({
  preload,
  hasDevTools,
}: WindowParts): BrowserWindowConstructorOptions {
  return {
    title: '预决算公开编制助手',
    show: false,
    minWidth: 800,
    minHeight: 500,
    backgroundColor: '#ffffff',
    webPreferences: { ...WEB_PREFERENCES, preload, devTools: hasDevTools },
  };
}
