import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  // The browser that comes with 统信 UOS, and the one of 麒麟
  'uos-browser-stable',
  'qaxbrowser-safe-stable',
];

const BELOW_PROGRAMS = [
  'Microsoft/Edge/Application/msedge.exe',
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
];

const APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

function candidates(): string[] {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root === undefined ? [] : BELOW_PROGRAMS.map((name) => join(root, name)),
    );
  }
  if (platform === 'darwin') return APPLICATIONS.map((name) => join('/Applications', name));
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The program of an installed Chromium, Chrome or Edge; `BUDGET_DISCLOSURE_BROWSER` names another. */
export function findBrowser(): string | undefined {
  const wish = process.env['BUDGET_DISCLOSURE_BROWSER'];
  const found = wish === undefined || wish === '' ? candidates() : [wish];
  return found.find((path) => existsSync(path));
}
