import ExcelJS from 'exceljs';
import XLSX from 'xlsx';

/** SheetJS community edition reading all cells: what a plain reader takes. */
export function readWithSheetJs(content: Uint8Array): number {
  const workbook = XLSX.read(content, { type: 'array' });
  const rows = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet === undefined ? [] : [XLSX.utils.sheet_to_json(sheet, { header: 1 })];
  });
  return rows.length;
}

/** exceljs reading all cells. */
export async function readWithExceljs(content: Uint8Array): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(content).buffer);
  return workbook.worksheets.length;
}

/** A hand-kept list of basic expenditure: code, name, amount, unit; as the clerk's own Excel file. */
export async function expenditureList(
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('基本支出');
  sheet.addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
