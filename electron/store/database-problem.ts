import Database from 'better-sqlite3';
import { z } from 'zod';
import { type Result, failure, problem } from '../../shared/result/index.ts';

/** A library file that cannot be used as it is. */
export function refusal(path: string, code: string, message: string): Result<never> {
  return failure([problem(code, `“${path}”${message}`, path)]);
}

/** Content that no version of this program writes: pages may be whole and yet hold other bytes. */
export class DamagedContent extends Error {
  /** What of the library it is, in the user's words; blank where that is not known. */
  readonly what: string;

  constructor(what = '') {
    super(`${what} is not what was written`);
    this.what = what;
  }
}

function isContent(error: unknown): boolean {
  return (
    error instanceof DamagedContent || error instanceof SyntaxError || error instanceof z.ZodError
  );
}

/** What went wrong with the file of a library, in plain words. Any other error is thrown on. */
export function databaseProblem(path: string, error: unknown): Result<never> {
  if (error instanceof DamagedContent && error.what !== '') {
    return refusal(
      path,
      'LIBRARY-DAMAGED',
      `里${error.what}与保存时不一致，可能磁盘有故障、文件已损坏；请从备份恢复。`,
    );
  }
  if (isContent(error)) {
    return refusal(path, 'LIBRARY-DAMAGED', '里有读不懂的内容，可能已损坏；请从备份恢复。');
  }
  if (!(error instanceof Database.SqliteError)) throw error;
  // A read beyond the end: the file was cut off.
  const isCut = error.code === 'SQLITE_IOERR_SHORT_READ';
  if (isCut || error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT')) {
    return refusal(path, 'LIBRARY-DAMAGED', '不是库文件或已损坏，未作任何改动；请从备份恢复。');
  }
  if (error.code === 'SQLITE_ERROR' && error.message.startsWith('no such ')) {
    return refusal(path, 'LIBRARY-DAMAGED', '里缺少应有的表，可能已损坏；请从备份恢复。');
  }
  if (error.code === 'SQLITE_CANTOPEN') {
    return refusal(path, 'LIBRARY-PLACE', '无法打开，请检查文件夹是否存在、是否可写。');
  }
  if (error.code.startsWith('SQLITE_BUSY')) {
    return refusal(path, 'LIBRARY-BUSY', '正被另一个程序使用，请关闭它后再试。');
  }
  if (error.code.startsWith('SQLITE_READONLY')) {
    return refusal(path, 'LIBRARY-READONLY', '是只读的，无法保存；请复制到可写的文件夹再打开。');
  }
  if (error.code === 'SQLITE_FULL') {
    return refusal(path, 'LIBRARY-FULL', '所在磁盘已满，请清理空间后再试。');
  }
  if (error.code.startsWith('SQLITE_IOERR')) {
    return refusal(
      path,
      'LIBRARY-IO',
      '读写失败，可能是U盘已拔出或磁盘有故障；请检查后重新打开，已保存的内容以库文件为准。',
    );
  }
  return refusal(path, error.code, `无法使用（${error.message}）。`);
}
