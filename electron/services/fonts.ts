import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { askProgram } from './ask-program.ts';
import { fontNames } from './font-names.ts';

/** The fonts that this computer has. */
export interface InstalledFonts {
  /** Families and full names, each also in the other languages that the font names. */
  readonly families: readonly string[];
  /** False: time ran out, there may be more. */
  readonly isComplete: boolean;
}

const LONGEST_MS = 5000;
const AT_ONCE = 8;
const MOST_FILES = 10_000;
const FONT_FILE = /\.(?:ttf|ttc|otf|otc)$/i;

/** The folders in which a platform keeps its fonts. */
function fontFolders(): string[] {
  const { env, platform } = process;
  const home = homedir();
  if (platform === 'win32') {
    const own = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
    const windows = env['WINDIR'] ?? 'C:\\Windows';
    return [join(windows, 'Fonts'), join(own, 'Microsoft', 'Windows', 'Fonts')];
  }
  if (platform === 'darwin') {
    return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  }
  const own = env['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(own, 'fonts'), join(home, '.fonts')];
}

async function fontFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true }).catch(() => []);
  return found.filter((name) => FONT_FILE.test(name)).map((name) => join(folder, name));
}

/** The fonts whose files lie in folders or below them, found in the files themselves. */
export async function fontsIn(
  folders: readonly string[],
  longestMs = LONGEST_MS,
): Promise<InstalledFonts> {
  const until = Date.now() + longestMs;
  const files = (await Promise.all(folders.map(fontFiles))).flat().slice(0, MOST_FILES);
  const families = new Set<string>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < files.length && Date.now() < until) {
      const file = files[next] ?? '';
      next += 1;
      for (const name of await fontNames(file)) families.add(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { families: [...families].toSorted(), isComplete: next >= files.length };
}

/** What fontconfig knows: it also has folders that are set up in its own files. */
async function fontconfigFonts(): Promise<InstalledFonts | undefined> {
  const listed = await askProgram('fc-list', ['--format', '%{family}\n%{fullname}\n'], LONGEST_MS);
  const names = (listed ?? '').split(/[\n,]/).map((name) => name.trim().replaceAll('\\', ''));
  const families = new Set(names.filter((name) => name !== ''));
  return families.size === 0 ? undefined : { families: [...families].toSorted(), isComplete: true };
}

/** The fonts that this computer has, within a few seconds; empty where they cannot be found out. */
export async function installedFonts(): Promise<InstalledFonts> {
  const isLinux = process.platform === 'linux';
  return (isLinux ? await fontconfigFonts() : undefined) ?? fontsIn(fontFolders());
}
