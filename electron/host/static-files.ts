import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built window. */
export interface StaticFile {
  readonly content: Uint8Array;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Names without dots at their beginning, without drives, escapes or ways up. */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/;

/** A file below the folder; undefined for everything else, whatever the path tries. */
export async function readStatic(folder: string, path: string): Promise<StaticFile | undefined> {
  const name = path === '/' ? '/index.html' : path;
  const type = TYPES[extname(name)];
  if (!PLAIN_PATH.test(name) || type === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...name.split('/')));
    return file.startsWith(root + sep) ? { content: await readFile(file), type } : undefined;
  } catch {
    return undefined;
  }
}
