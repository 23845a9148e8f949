import Docxtemplater from 'docxtemplater';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { DisclosureDocument, TableBlock } from '../../shared/document/index.ts';

/** All tables of a document, in order. */
export function tablesIn(document: DisclosureDocument): readonly TableBlock[] {
  return document.sections.flatMap((section) =>
    section.blocks.filter((block) => block.kind === 'table'),
  );
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function templateTable(table: TableBlock, index: number): string {
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const last = table.columns.length - 1;
  const cells = table.columns.map((_, column) => {
    const open = column === 0 ? `{#t${index}}` : '';
    const close = column === last ? `{/t${index}}` : '';
    return cell(`${open}{c${column}}${close}`);
  });
  const grid = table.columns.map(() => '<w:gridCol w:w="1000"/>').join('');
  return (
    `<w:p><w:r><w:t>{title${index}}</w:t></w:r></w:p>` +
    `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid><w:tr>${cells.join('')}</w:tr></w:tbl>`
  );
}

/** A Word template with one looped table row for each table: what docxtemplater fills. */
export function docxTemplate(tables: readonly TableBlock[]): Uint8Array {
  const body = tables.map(templateTable).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** docxtemplater filling the same tables into a prepared template. */
export function fillWithDocxtemplater(
  template: Uint8Array,
  tables: readonly TableBlock[],
): Uint8Array {
  const filler = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  const data: Record<string, unknown> = {};
  tables.forEach((table, index) => {
    data[`title${index}`] = table.title;
    data[`t${index}`] = table.rows.map((row) =>
      Object.fromEntries(row.cells.map((cell) => [`c${cell.column}`, cell.text])),
    );
  });
  filler.render(data);
  return filler.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** exceljs alone, writing the same cells with number formats and borders. */
export async function writeWithExceljs(tables: readonly TableBlock[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const thin = { style: 'thin' } as const;
  tables.forEach((table, index) => {
    const sheet = workbook.addWorksheet(`表${index + 1}`);
    sheet.getCell(1, 1).value = table.title;
    table.rows.forEach((row, rowIndex) => {
      for (const cell of row.cells) {
        const target = sheet.getCell(rowIndex + 3, cell.column + 1);
        target.value = cell.number ? cell.number.value : cell.text;
        if (cell.number) target.numFmt = cell.number.format;
        target.border = { top: thin, left: thin, bottom: thin, right: thin };
        target.alignment = { vertical: 'middle', wrapText: true };
      }
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Only the compression of a package's parts: what no writer can do without. */
export function recompress(unpacked: Record<string, Uint8Array>): Uint8Array {
  return zipSync(unpacked, { level: 6 });
}

/** The parts of a package. */
export function unpack(file: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(file);
}
