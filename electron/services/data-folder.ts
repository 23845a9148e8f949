import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const NAME = 'budget-disclosure';

/** The folder of programs' data by the platform's convention. */
function platformFolder(): string {
  const { env, platform } = process;
  const home = homedir();
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
}

/** Where the program keeps its data, unless `BUDGET_DISCLOSURE_DATA` names another folder. */
export function dataFolder(): string {
  const wish = process.env['BUDGET_DISCLOSURE_DATA'];
  return wish === undefined || wish === '' ? join(platformFolder(), NAME) : resolve(wish);
}

/** The name of a library that is made in a chosen folder. */
export const LIBRARY_FILE_NAME = '预决算公开.db';

/** The library of those who do not choose a place. */
export function defaultLibrary(folder: string): string {
  return join(folder, LIBRARY_FILE_NAME);
}
