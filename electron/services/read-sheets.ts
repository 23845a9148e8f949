import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { ListSheet } from '../../shared/catalog/index.ts';
import { type Result, failure, problem, success } from '../../shared/result/index.ts';

/** What a workbook may unpack to; beyond it lies a broken or hostile file. */
const LARGEST_UNPACKED_BYTES = 200_000_000;
/** Formatting down to the last row of a sheet makes it look a million rows long. */
const MOST_ROWS = 60_000;
const MOST_COLUMNS = 60;

/** Parts that hold no cells; workbooks of other programs often have them in unexpected forms. */
const PARTS_WITHOUT_CELLS = [
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'legacyDrawing',
  'picture',
  'rowBreaks',
  'sheetProtection',
  'tableParts',
];

function unpackedBytes(bytes: Uint8Array): number {
  let total = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      return false;
    },
  });
  return total;
}

/** What the cell shows, as text: the cached value of a formula, all runs of a rich text. */
function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value) return cellText(value.text);
  if ('formula' in value || 'sharedFormula' in value) return cellText(value.result);
  return '';
}

function rowTexts(row: ExcelJS.Row): string[] {
  const width = Math.min(row.cellCount, MOST_COLUMNS);
  return Array.from({ length: width }, (_, index) => {
    const cell = row.getCell(index + 1);
    // A merged area has its value in its first cell only.
    return cell.isMerged && cell.master !== cell ? '' : cellText(cell.value);
  });
}

function toSheet(worksheet: ExcelJS.Worksheet): ListSheet {
  const length = Math.min(worksheet.rowCount, MOST_ROWS);
  const rows = Array.from({ length }, (_, index) => {
    const row = worksheet.findRow(index + 1);
    return row ? rowTexts(row) : [];
  });
  return { name: worksheet.name, rows };
}

function hasContent({ rows }: ListSheet): boolean {
  return rows.some((row) => row.some((text) => text.trim() !== ''));
}

function refuse(message: string, path: string): Result<ListSheet[]> {
  return failure([problem('CATALOG-FILE-EXCEL', message, path)]);
}

async function readWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy, { ignoreNodes: PARTS_WITHOUT_CELLS });
  return workbook;
}

/** The visible sheets of an .xlsx file that have content, as cell texts. */
export async function readSheets(bytes: Uint8Array, path: string): Promise<Result<ListSheet[]>> {
  try {
    if (unpackedBytes(bytes) > LARGEST_UNPACKED_BYTES) {
      return refuse('工作簿展开后超过 200 MB，不像是科目表，没有读取。', path);
    }
    const workbook = await readWorkbook(bytes);
    const visible = workbook.worksheets.filter(({ state }) => state === 'visible');
    const sheets = visible.map(toSheet).filter(hasContent);
    return sheets.length > 0 ? success(sheets) : refuse('工作簿里没有内容。', path);
  } catch {
    return refuse(
      '不是完好的 xlsx 文件（可能是旧的 xls 改了扩展名、加了密码，或没有下载完整）。请在 Excel 或 WPS 里打开，另存为 xlsx 或 csv 后再导入。',
      path,
    );
  }
}
