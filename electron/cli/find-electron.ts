import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url));

/**
 * Electron's program, where its binary is present. The package itself is not asked: it would try to
 * download what is missing. `BUDGET_DISCLOSURE_HOST=browser` says that it shall not be used.
 */
export function findElectron(): string | undefined {
  const { env } = process;
  if (env['BUDGET_DISCLOSURE_HOST'] === 'browser') return undefined;
  try {
    const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist');
    const path = join(folder, readFileSync(join(PACKAGE, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
