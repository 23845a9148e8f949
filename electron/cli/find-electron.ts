import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../node_modules/electron/dist', import.meta.url));

const NAMES: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/**
 * Electron's program, where its binary is present. The package itself is not asked: it would try to
 * download what is missing. `ELECTRON_OVERRIDE_DIST_PATH` names another folder, as for the package;
 * `BUDGET_DISCLOSURE_HOST=browser` says that Electron shall not be used.
 */
export function findElectron(): string | undefined {
  const { env, platform } = process;
  if (env['BUDGET_DISCLOSURE_HOST'] === 'browser') return undefined;
  const wish = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const path = join(wish === '' ? DIST : wish, NAMES[platform] ?? 'electron');
  return existsSync(path) ? path : undefined;
}
