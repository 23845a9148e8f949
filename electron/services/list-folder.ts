import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Output } from '../../shared/api/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { errorCode } from '../files/file-problem.ts';

type Listing = Output<'file/list'>;
type Row = Listing['rows'][number];

const MOST_ROWS = 2000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '不存在，可能已被移走或U盘已拔出',
  ENOTDIR: '不是文件夹',
  EACCES: '没有查看权限',
  EPERM: '没有查看权限',
};

/** On Windows the drives stand above their folders. */
const DRIVES = '此电脑';

function drives(): Listing {
  const letters = 'CDEFGHIJKLMNOPQRSTUVWXYZAB'.split('').map((letter) => `${letter}:\\`);
  const rows = letters
    .filter((path) => existsSync(path))
    .map((path) => ({ name: path, path, isFolder: true }));
  return { path: DRIVES, parent: null, rows };
}

function parentOf(path: string): string | null {
  const above = dirname(path);
  if (above !== path) return above;
  return process.platform === 'win32' ? DRIVES : null;
}

async function toRow(folder: string, name: string): Promise<Row[]> {
  const path = join(folder, name);
  try {
    return [{ name, path, isFolder: (await stat(path)).isDirectory() }];
  } catch {
    return [];
  }
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Folders before files, each by name. Hidden ones are left out. No path: the user's home. */
export async function listFolder(wish?: string): Promise<Result<Listing>> {
  if (wish === DRIVES && process.platform === 'win32') return success(drives());
  const path = resolve(wish ?? homedir());
  try {
    const names = (await readdir(path)).filter((name) => !name.startsWith('.'));
    const rows = await Promise.all(names.slice(0, MOST_ROWS).map((name) => toRow(path, name)));
    const sorted = rows
      .flat()
      .toSorted(
        (a, b) => Number(b.isFolder) - Number(a.isFolder) || byName.compare(a.name, b.name),
      );
    return success({ path, parent: parentOf(path), rows: sorted });
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const reason = REASONS[code] ?? `无法查看（${code}）`;
    return failure([problem(`FOLDER-${code}`, `“${path}”${reason}，请另选一个位置。`, path)]);
  }
}
