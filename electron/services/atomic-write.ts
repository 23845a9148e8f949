import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Problem, type Result, failure, problem, success } from '../../shared/result/index.ts';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array;
}

const REASONS: Readonly<Record<string, string>> = {
  EBUSY: '文件正在 Word、Excel 或 WPS 中打开，请关闭后重试，或换一个文件夹',
  EPERM: '没有写入权限，或文件正在别的程序中打开，请关闭它或换一个文件夹',
  EACCES: '没有写入权限，文件夹可能是只读的，请换一个文件夹',
  EROFS: '这个磁盘是只读的，请换一个文件夹',
  ENOSPC: '磁盘已满，请清理空间或换一个磁盘',
  EDQUOT: '磁盘配额已用完，请清理空间或换一个磁盘',
  ENOENT: '文件夹不存在，可能已被移走或U盘已拔出',
  ENOTDIR: '路径中有一段是文件而不是文件夹，请检查保存位置',
  EEXIST: '保存位置是一个文件而不是文件夹，请换一个位置',
  EISDIR: '同名的位置是一个文件夹，请换一个文件名或先移走它',
  ENAMETOOLONG: '文件名或路径太长，请换一个短一些的文件夹',
};

/** The code of a file system error, where it is one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A failed file operation in plain words. Anything that is not a file system error is thrown on. */
export function fileProblem(error: unknown, path: string): Problem {
  const code = errorCode(error);
  if (code === undefined) throw error;
  const reason = REASONS[code] ?? `系统报告 ${code}`;
  return problem(`FILE-${code}`, `无法写入“${path}”：${reason}。`, path);
}

/**
 * Makes a folder and those above it, one by one: Node's own recursive way never ends where the system
 * answers “no such folder” for a place that it does not let anyone write to, such as /proc.
 */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  await mkdir(path);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function writeTemporary({ path, content }: OutputFile): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return temporary;
}

/** A second name for the file that is there, to put it back should a later one fail. */
async function keepFormer(path: string): Promise<string | undefined> {
  const former = join(dirname(path), `.${randomUUID()}.former.tmp`);
  try {
    if (!(await stat(path)).isFile()) return undefined;
    await link(path, former);
    return former;
  } catch {
    return undefined;
  }
}

interface Replacement {
  readonly path: string;
  readonly former: string | undefined;
}

async function replace(path: string, temporary: string): Promise<Replacement> {
  const former = await keepFormer(path);
  try {
    await rename(temporary, path);
  } catch (error) {
    if (former !== undefined) await rm(former, { force: true });
    throw error;
  }
  return { path, former };
}

async function putBack({ path, former }: Replacement): Promise<void> {
  if (former === undefined) await rm(path, { force: true });
  else await rename(former, path);
}

/**
 * Writes files, all or none: a reader sees the former file or the new one, never half of one, and
 * nothing is left behind where something fails.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<Result<undefined>> {
  const temporaries: string[] = [];
  const replaced: Replacement[] = [];
  let current = '';
  try {
    for (const file of files) {
      current = file.path;
      await makeFolder(dirname(file.path));
      temporaries.push(await writeTemporary(file));
    }
    for (const [index, { path }] of files.entries()) {
      current = path;
      replaced.push(await replace(path, temporaries[index] ?? ''));
    }
  } catch (error) {
    for (const one of replaced.toReversed()) await putBack(one);
    for (const temporary of temporaries) await rm(temporary, { force: true });
    return failure([fileProblem(error, current)]);
  }
  for (const { former } of replaced) if (former !== undefined) await rm(former, { force: true });
  return success(undefined);
}
