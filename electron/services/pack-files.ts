import { lstat, readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Pack, type PackFiles, readPack } from '../../shared/pack/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { isFolder } from '../files/is-folder.ts';
import { dataFolder } from './data-folder.ts';

/** Where the packs that come with the program lie. */
export const TEMPLATES_FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url));

/** Where the packs lie that the user added to the program. */
export function addedPacksFolder(): string {
  return join(dataFolder(), 'templates');
}

const PACK_ID = /^[a-z0-9][a-z0-9-]*$/;

/** A pack's file is written by hand: one beyond this size is none. */
const LARGEST_FILE = 500_000;
const MOST_FILES = 300;

const WANTED = /^(?:pack\.yaml|tables\/[^/]+\.ya?ml|text\/[^/]+\.liquid)$/;

async function fileNames(folder: string, under: string): Promise<string[]> {
  try {
    if (under !== '' && !(await lstat(join(folder, under))).isDirectory()) return [];
    return (await readdir(join(folder, under))).map((name) => (under ? `${under}/${name}` : name));
  } catch {
    return [];
  }
}

async function readFiles(folder: string): Promise<PackFiles> {
  const names = (
    await Promise.all([
      fileNames(folder, ''),
      fileNames(folder, 'tables'),
      fileNames(folder, 'text'),
    ])
  ).flat();
  const wanted = names.filter((name) => WANTED.test(name)).slice(0, MOST_FILES);
  const entries = await Promise.all(
    wanted.map(async (name) => [name, await readOwn(join(folder, name))] as const),
  );
  return Object.fromEntries(entries);
}

/** The text of a file of the folder itself: a link can lead to any file of this computer. */
async function readOwn(path: string): Promise<string> {
  const found = await lstat(path);
  return found.isFile() && found.size <= LARGEST_FILE ? readFile(path, 'utf8') : '';
}

async function packsIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && PACK_ID.test(entry.name))
      .map((entry) => entry.name)
      .toSorted();
  } catch {
    return [];
  }
}

/** The ids of the packs that come with the program. */
export function listShippedPacks(): Promise<string[]> {
  return packsIn(TEMPLATES_FOLDER);
}

/** The ids of all packs: those that come with the program, then those that the user added. */
export async function listPacks(): Promise<string[]> {
  const shipped = await listShippedPacks();
  const added = await packsIn(addedPacksFolder());
  return [...shipped, ...added.filter((id) => !shipped.includes(id))];
}

async function folderOf(idOrFolder: string): Promise<string> {
  const known = PACK_ID.test(idOrFolder) ? [TEMPLATES_FOLDER, addedPacksFolder()] : [];
  for (const folder of known) {
    const own = join(folder, idOrFolder);
    if (await isFolder(own)) return own;
  }
  return resolve(idOrFolder);
}

/** The files of a pack by its id, or of a folder outside the program. */
export async function loadPackFiles(idOrFolder: string): Promise<Result<PackFiles>> {
  const folder = await folderOf(idOrFolder);
  if (await isFolder(folder)) return success(await readFiles(folder));
  return failure([
    problem(
      'PACK-MISSING',
      `没有名为“${idOrFolder}”的公开模板，也没有这个文件夹；现有的模板：${(await listPacks()).join('、')}。`,
      idOrFolder,
    ),
  ]);
}

/** Reads a pack by its id, or from a folder outside the program. Problems name file and line. */
export async function loadPack(idOrFolder: string): Promise<Result<Pack>> {
  const files = await loadPackFiles(idOrFolder);
  return files.ok ? readPack(files.value) : files;
}
