import { type Problem, problem } from '../../shared/result/index.ts';

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

/** A file of this name is there, and nobody has said that it may be replaced. */
export function alreadyThere(path: string): Problem {
  return problem(
    'EXPORT-EXISTS',
    `“${path}”已经存在，没有覆盖。请确认可以替换，或换一个文件夹。`,
    path,
  );
}
