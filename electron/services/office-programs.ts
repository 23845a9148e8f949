import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { askProgram } from './ask-program.ts';

/** A program that opens what is exported. */
export interface OfficeProgram {
  readonly id: 'word' | 'wps' | 'libreoffice';
  /** Where it was found; null: it was not. */
  readonly path: string | null;
}

type Id = OfficeProgram['id'];

const REGISTRY_MS = 2000;

/** Below the folders of programs on Windows; `*` is any one folder. */
const ON_WINDOWS: Readonly<Record<Id, readonly string[]>> = {
  word: [
    'Microsoft Office/root/Office16/WINWORD.EXE',
    'Microsoft Office/Office16/WINWORD.EXE',
    'Microsoft Office/Office15/WINWORD.EXE',
    'Microsoft Office/Office14/WINWORD.EXE',
    'Microsoft Office/Office12/WINWORD.EXE',
  ],
  wps: ['Kingsoft/WPS Office/*/office6/wps.exe', 'WPS Office/*/office6/wps.exe'],
  libreoffice: ['LibreOffice/program/soffice.exe'],
};

/** Names under which Windows starts a program (`App Paths`). */
const REGISTERED: Readonly<Record<Id, string>> = {
  word: 'Winword.exe',
  wps: 'wps.exe',
  libreoffice: 'soffice.exe',
};

const ON_MAC: Readonly<Record<Id, readonly string[]>> = {
  word: ['/Applications/Microsoft Word.app'],
  wps: ['/Applications/wpsoffice.app', '/Applications/WPS Office.app'],
  libreoffice: ['/Applications/LibreOffice.app'],
};

const ON_LINUX: Readonly<Record<Id, readonly string[]>> = {
  word: [],
  wps: [
    '/opt/kingsoft/wps-office/office6/wps',
    '/opt/apps/cn.wps.wps-office-pro/files/kingsoft/wps-office/office6/wps',
    '/opt/apps/cn.wps.wps-office/files/kingsoft/wps-office/office6/wps',
  ],
  libreoffice: ['/opt/libreoffice/program/soffice'],
};

const LINUX_COMMANDS: Readonly<Record<Id, readonly string[]>> = {
  word: [],
  wps: ['wps'],
  libreoffice: ['soffice', 'libreoffice'],
};

/** The paths that a pattern with one `*` stands for; those of a later version first. */
async function expanded(pattern: string): Promise<string[]> {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return [pattern];
  const names = await readdir(before).catch(() => []);
  const order = new Intl.Collator('en', { numeric: true });
  return names.toSorted((a, b) => order.compare(b, a)).map((name) => join(before, name, after));
}

function windowsPatterns(id: Id): string[] {
  const { env } = process;
  const roots = [
    env['ProgramFiles'],
    env['ProgramW6432'],
    env['ProgramFiles(x86)'],
    env['LOCALAPPDATA'],
  ];
  return roots.flatMap((root) =>
    root === undefined ? [] : ON_WINDOWS[id].map((below) => `${root}/${below}`),
  );
}

async function registeredPath(id: Id): Promise<string | undefined> {
  const below = `SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\${REGISTERED[id]}`;
  const answers = await Promise.all(
    ['HKCU', 'HKLM'].map((root) =>
      askProgram('reg.exe', ['query', `${root}\\${below}`, '/ve'], REGISTRY_MS),
    ),
  );
  return answers
    .map((text) => /REG_(?:EXPAND_)?SZ\s+"?([^"\r\n]+)/.exec(text ?? '')?.[1]?.trim())
    .find((path) => path !== undefined && existsSync(path));
}

function linuxPaths(id: Id): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const commands = LINUX_COMMANDS[id].flatMap((name) => folders.map((one) => join(one, name)));
  return [...commands, ...ON_LINUX[id]];
}

async function find(id: Id): Promise<OfficeProgram> {
  const { platform } = process;
  if (platform === 'darwin') {
    return { id, path: ON_MAC[id].find((path) => existsSync(path)) ?? null };
  }
  if (platform !== 'win32') {
    return { id, path: linuxPaths(id).find((path) => existsSync(path)) ?? null };
  }
  const usual = (await Promise.all(windowsPatterns(id).map(expanded))).flat();
  const found = usual.find((path) => existsSync(path));
  return { id, path: found ?? (await registeredPath(id)) ?? null };
}

/** Which of Word, WPS and LibreOffice this computer has. */
export function officePrograms(): Promise<OfficeProgram[]> {
  const ids: readonly Id[] = ['word', 'wps', 'libreoffice'];
  return Promise.all(ids.map(find));
}
