import type { ListSheet } from '../../shared/catalog/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';
import { ArchiveTooLarge, openArchive, readShownSheets } from '../readers/index.ts';

function refuse(message: string, path: string): Result<ListSheet[]> {
  return failure([problem('CATALOG-FILE-EXCEL', message, path)]);
}

function hasContent({ rows }: ListSheet): boolean {
  return rows.some((row) => row.some((text) => text !== ''));
}

/** The visible sheets of an .xlsx file that have content, as cell texts; numbers without their format. */
export function readSheets(bytes: Uint8Array, path: string): Result<ListSheet[]> {
  try {
    const sheets = readShownSheets(openArchive(bytes))
      .map(({ name, rows }) => ({
        name,
        rows: rows.map((row) => row.map(({ text, number }) => number ?? text)),
      }))
      .filter(hasContent);
    return sheets.length > 0 ? success(sheets) : refuse('工作簿里没有内容。', path);
  } catch (error) {
    if (error instanceof ArchiveTooLarge) {
      return refuse('工作簿展开后过大，不像是科目表，没有读取。', path);
    }
    return refuse(
      '不是完好的 xlsx 文件（可能是旧的 xls 改了扩展名、加了密码，或没有下载完整）。请在 Excel 或 WPS 里打开，另存为 xlsx 或 csv 后再导入。',
      path,
    );
  }
}
