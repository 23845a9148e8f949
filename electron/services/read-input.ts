import { readFile, stat } from 'node:fs/promises';
import { type YearData, parseYearData } from '../../shared/facts/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { errorCode } from '../files/file-problem.ts';

/** A year data file of even the largest department is far smaller. */
const LARGEST_BYTES = 64 * 1024 * 1024;
/** Nesting beyond this is no year data; it would exhaust the parser's stack. */
const DEEPEST = 60;
/** The largest department has a tenth of it; each wrong one costs a problem of its own. */
const MOST_VALUES = 1_000_000;

interface JsonSize {
  readonly depth: number;
  /** Values at most: each ends at a comma or at the end of what holds it. */
  readonly values: number;
}

function sizeOf(text: string): JsonSize {
  let values = 1;
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === ',') values += 1;
  }
  return { depth: deepest, values };
}

function unreadable(path: string, code: string, message: string): Result<never> {
  return failure([problem(code, `“${path}”${message}`, path)]);
}

/** Reads a file of a user whole; `kind` is what it should be, for the messages. */
export async function readFileBytes(path: string, kind: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      const what = found.isDirectory() ? '是文件夹' : '不是文件';
      return unreadable(path, 'FILE-FOLDER', `${what}，请选择${kind}。`);
    }
    if (found.size > LARGEST_BYTES) {
      return unreadable(path, 'FILE-LARGE', `超过 64 MB，不是${kind}。`);
    }
    return success(await readFile(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return unreadable(path, 'FILE-MISSING', '不存在，请检查路径。');
    }
    return unreadable(
      path,
      'FILE-READ',
      `无法读取（${errorCode(error) ?? '未知原因'}），请检查权限。`,
    );
  }
}

/** Reads the content of a year data file; `name` is for the messages. */
export function readYearDataBytes(name: string, bytes: Uint8Array): Result<YearData> {
  if (bytes.length > LARGEST_BYTES) {
    return unreadable(name, 'FILE-LARGE', '超过 64 MB，不是年度数据文件。');
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return unreadable(name, 'FILE-ENCODING', '不是 UTF-8 编码的文本，请另存为 UTF-8 后再试。');
  }
  const size = sizeOf(text);
  if (size.values > MOST_VALUES) {
    return unreadable(name, 'FILE-LARGE', '里的数据过多，不是年度数据文件。');
  }
  if (size.depth > DEEPEST) {
    return unreadable(name, 'DATA-JSON', '的层次过深，不是年度数据文件。');
  }
  return parseYearData(text);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads a year data file. Problems say what is wrong with the file, or name its fields. */
export async function readYearDataFile(path: string): Promise<Result<YearData>> {
  const bytes = await readFileBytes(path, '年度数据文件');
  return bytes.ok ? readYearDataBytes(path, bytes.value) : bytes;
}
