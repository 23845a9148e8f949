import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import {
  type Catalog,
  type ImportedList,
  type ListSheet,
  importSheets,
  openCatalog,
  parseCsvRows,
} from '../../shared/catalog/index.ts';
import { type Problem, type Result, failure, problem, success } from '../../shared/result/index.ts';
import { decodeText } from '../files/decode-text.ts';
import { readSheets } from './read-sheets.ts';

/** The catalog that comes with the program. */
const SHIPPED_CATALOG = join(import.meta.dirname, '../../assets/catalog/national');

/** A list of 10 000 items has about 2 MB. */
const LARGEST_LIST_BYTES = 20_000_000;

/** The files of a catalog folder by name, as `openCatalog` takes them. */
export async function loadCatalogFiles(
  folder: string = SHIPPED_CATALOG,
): Promise<Result<Record<string, string>>> {
  try {
    const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name));
    const texts = names.map(
      async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
    );
    return success(Object.fromEntries(await Promise.all(texts)));
  } catch (error) {
    return failure([unreadable(folder, error)]);
  }
}

/** The catalog of one year from a catalog folder; the one that comes with the program by default. */
export async function loadCatalog(
  year: number,
  folder: string = SHIPPED_CATALOG,
): Promise<Result<Catalog>> {
  const files = await loadCatalogFiles(folder);
  return files.ok ? openCatalog(files.value, year) : files;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件，请检查路径',
  EACCES: '没有读取权限，请检查文件的权限',
  EPERM: '没有读取权限，请检查文件的权限',
  ENOTDIR: '找不到这个文件，请检查路径',
};

function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? `读取失败${code && `（${code}）`}，请检查磁盘后再试`;
  return problem('CATALOG-FILE', `${reason}。`, path);
}

function readCsv(bytes: Uint8Array, name: string): Result<ListSheet[]> {
  const text = decodeText(bytes);
  if (text === undefined) {
    return failure([
      problem(
        'CATALOG-FILE-ENCODING',
        '文件的文字编码无法识别。请在 Excel 或 WPS 里打开，另存为 xlsx 后再导入。',
        name,
      ),
    ]);
  }
  const rows = parseCsvRows(text);
  return rows.ok ? success([{ rows: rows.value }]) : rows;
}

function toSheets(bytes: Uint8Array, name: string): Result<ListSheet[]> {
  const extension = extname(name).toLowerCase();
  if (extension === '.csv' || extension === '.txt') return readCsv(bytes, name);
  if (extension === '.xlsx') return readSheets(bytes, name);
  return failure([
    problem(
      'CATALOG-FILE-KIND',
      `只能导入 xlsx 或 csv 文件。请在 Excel 或 WPS 里打开“${extension || '无扩展名'}”文件，另存为 xlsx 后再导入。`,
      name,
    ),
  ]);
}

/**
 * A year's official list out of the bytes of a .csv file (UTF-8, UTF-16 or GBK) or the visible sheets of
 * an .xlsx file. Problems name file or row; nothing is thrown for what a user can cause.
 */
export function readCatalogListBytes(
  name: string,
  bytes: Uint8Array,
  year: number,
): Result<ImportedList> {
  if (bytes.length > LARGEST_LIST_BYTES) {
    return failure([
      problem(
        'CATALOG-FILE-SIZE',
        '文件超过 20 MB，不像是科目表。请只留下科目编码、名称、说明几列，另存后再导入。',
        name,
      ),
    ]);
  }
  const sheets = toSheets(bytes, name);
  return sheets.ok ? importSheets(sheets.value, year) : sheets;
}
