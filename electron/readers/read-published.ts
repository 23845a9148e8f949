import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import type { PublishedBlock, PublishedDocument } from '../../shared/review/published-document.ts';
import { decodeText } from '../files/decode-text.ts';
import { type Archive, ArchiveTooLarge, openArchive } from './archive.ts';
import { markContents } from './contents.ts';
import { hasPdfText } from './pdf.ts';
import { readExcel } from './read-excel.ts';
import { readTextBlocks } from './read-text.ts';
import { readWord } from './read-word.ts';

/** Documents with photographs stay below; beyond it nobody publishes. */
const LARGEST_BYTES = 100_000_000;

/** The text of the longest disclosure has a hundredth of it. */
const LARGEST_TEXT_BYTES = 10_000_000;

type Format = PublishedDocument['format'];

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '不存在，请检查路径',
  EACCES: '没有读取权限，请检查文件的权限',
  EPERM: '没有读取权限，请检查文件的权限',
  EBUSY: '正被其他程序占用，请在 Word、Excel 或 WPS 里关闭后再试',
};

const DAMAGED =
  '不是完好的文件（没有下载完整，或改了扩展名）。请在 Word、Excel 或 WPS 里打开，另存为 docx 或 xlsx 后再试。';

function refuse<T>(code: string, path: string, message: string): Result<T> {
  return failure([problem(code, `“${basename(path)}”${message}`, path)]);
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function explainOther(path: string, bytes: Uint8Array): Result<PublishedDocument> | undefined {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    return hasPdfText(bytes)
      ? refuse('READ-PDF', path, '是 PDF，不能直接审核。请用 Word 或 WPS 把它转换为 docx 后再试。')
      : refuse(
          'READ-PDF-SCAN',
          path,
          '是扫描件（图片）PDF，里面没有文字，无法读取。请用原来的 Word 或 Excel 文件。',
        );
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return refuse(
      'READ-OLD',
      path,
      '是旧格式（doc、xls、wps、et）或加了密码的文件。请在 Word、Excel 或 WPS 里打开，去掉密码，另存为 docx 或 xlsx 后再试。',
    );
  }
  const isPicture =
    startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x89, 0x50, 0x4e, 0x47);
  if (isPicture)
    return refuse('READ-PICTURE', path, '是图片，无法读取。请用原来的 Word 或 Excel 文件。');
  return undefined;
}

function formatOf(archive: Archive): Format | undefined {
  if (archive.names.some((name) => name.startsWith('word/'))) return 'docx';
  return archive.names.some((name) => name.startsWith('xl/')) ? 'xlsx' : undefined;
}

function toDocument(
  path: string,
  format: Format,
  blocks: readonly PublishedBlock[],
): Result<PublishedDocument> {
  if (blocks.length === 0)
    return refuse('READ-EMPTY', path, '里没有文字，也没有表格（可能都是图片）。');
  return success({ file: path, format, blocks: markContents(blocks) });
}

function readOffice(path: string, bytes: Uint8Array): Result<PublishedDocument> {
  try {
    const archive = openArchive(bytes);
    const format = formatOf(archive);
    if (format === undefined) {
      return refuse(
        'READ-KIND',
        path,
        '不是 Word 或 Excel 文件。请选择 docx、xlsx、txt 或 md 文件。',
      );
    }
    return toDocument(path, format, format === 'docx' ? readWord(archive) : readExcel(archive));
  } catch (error) {
    if (error instanceof ArchiveTooLarge) {
      return refuse('READ-LARGE', path, '展开后过大，不像是公开文件，没有读取。');
    }
    return refuse('READ-DAMAGED', path, DAMAGED);
  }
}

function tooLarge<T>(path: string): Result<T> {
  return refuse('READ-LARGE', path, '的内容过多，不像是公开文件，没有读取。');
}

function readPlain(path: string, bytes: Uint8Array): Result<PublishedDocument> {
  if (bytes.length > LARGEST_TEXT_BYTES) return tooLarge(path);
  const text = decodeText(bytes);
  const isText = text !== undefined && !text.slice(0, 10_000).includes('\0');
  if (!isText)
    return refuse(
      'READ-KIND',
      path,
      '不是 Word、Excel 或文本文件。请选择 docx、xlsx、txt 或 md 文件。',
    );
  try {
    return toDocument(path, 'text', readTextBlocks(text));
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return tooLarge(path);
    throw error;
  }
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return refuse('READ-FOLDER', path, '是文件夹，请选择其中的文件。');
    if (found.size > LARGEST_BYTES)
      return refuse('READ-LARGE', path, '超过 100 MB，不像是公开文件，没有读取。');
    if (found.size === 0) return refuse('READ-EMPTY', path, '是空文件。');
    return success(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refuse('READ-FILE', path, `${REASONS[code] ?? `读取失败${code && `（${code}）`}`}。`);
  }
}

/** Reads the content of a finished disclosure; `name` is for the messages. */
export function readPublishedBytes(name: string, bytes: Uint8Array): Result<PublishedDocument> {
  if (bytes.length === 0) return refuse('READ-EMPTY', name, '是空文件。');
  const explained = explainOther(name, bytes);
  if (explained) return explained;
  if (startsWith(bytes, 0x50, 0x4b)) return readOffice(name, bytes);
  if (/\.(docx|xlsx)$/i.test(name)) return refuse('READ-DAMAGED', name, DAMAGED);
  return readPlain(name, bytes);
}

/**
 * Reads a finished disclosure: Word (docx), Excel (xlsx) or text, recognised by content. Problems
 * say in the user's words why a file cannot be read and what to do.
 */
export async function readPublished(path: string): Promise<Result<PublishedDocument>> {
  const bytes = await readBytes(path);
  return bytes.ok ? readPublishedBytes(path, bytes.value) : bytes;
}
