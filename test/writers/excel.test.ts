import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import type { DisclosureDocument, TableCell } from '../../shared/document/index.ts';
import { convert, pdfPages } from '../support/office.ts';
import { sampleDocuments } from '../support/samples.ts';

const samples = await sampleDocuments();

async function read(content: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(content).buffer);
  return workbook;
}

/** The formulas of a workbook with the values it carries for them. */
function formulas(workbook: ExcelJS.Workbook): Map<string, number> {
  const found = new Map<string, number>();
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula && typeof cell.result === 'number') {
          found.set(`${sheet.name}!${cell.address}`, cell.result);
        }
      });
    });
  });
  return found;
}

describe.each(samples)('the workbook of %s', (_, document) => {
  test('carries the values that a spreadsheet program computes for its formulas', async () => {
    const content = await writeExcel(document);
    const written = formulas(await read(content));
    const recalculated = formulas(
      await read(new Uint8Array(readFileSync(convert(content, 'xlsx', 'xlsx')))),
    );
    expect(written.size).toBeGreaterThan(0);
    expect([...recalculated.keys()].toSorted()).toEqual([...written.keys()].toSorted());
    for (const [address, value] of written) {
      expect(recalculated.get(address), address).toBeCloseTo(value, 6);
    }
  });

  test('lists its sheets with links that lead somewhere', async () => {
    const workbook = await read(await writeExcel(document));
    const names = new Set(workbook.worksheets.map((sheet) => sheet.name));
    const links: string[] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.hyperlink) links.push(cell.hyperlink);
      });
    });
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(names).toContain(/^#'(.*)'!A1$/.exec(link)?.[1]?.replaceAll("''", "'"));
    }
  });

  test('prints on A4, fitted to the width, with repeated title rows', async () => {
    const workbook = await read(await writeExcel(document));
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup.paperSize).toBe(9);
      expect(sheet.pageSetup.fitToWidth).toBe(1);
    }
  });
});

/** Characters of a sheet's usual size that stand beside one another in a cell and those merged with it. */
function roomOf(sheet: ExcelJS.Worksheet, cell: ExcelJS.Cell): number {
  const row = sheet.getRow(cell.fullAddress.row);
  let width = 0;
  row.eachCell({ includeEmpty: true }, (one) => {
    if (one.master.address === cell.address) width += sheet.getColumn(one.col).width ?? 0;
  });
  // A Chinese character is as wide as two of the digits by which columns are measured.
  return width / 2;
}

/** A text above a table is no smaller than this part of its size. */
const LEAST_SHARE = 0.8;

test('the department above a table has the columns that its name needs, or shrinks', async () => {
  const cut: string[] = [];
  for (const [name, document] of samples) {
    const workbook = await read(await writeExcel(document));
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        const cell = row.getCell(1);
        if (!/^部门(?:名称)?[：:]/.test(cell.text)) return;
        expect(cell.alignment.shrinkToFit).toBe(true);
        const share = roomOf(sheet, cell) / cell.text.length;
        if (share < LEAST_SHARE) cut.push(`${name} ${sheet.name} ${cell.text} ${share}`);
      });
    });
  }
  expect(cut).toEqual([]);
});

function gridCell(column: number, text: string): TableCell {
  return { column, columnSpan: 1, rowSpan: 1, text, align: 'left', isBold: false, indent: 0 };
}

/** The document of a sample with one sheet of one table, which has these texts in the cells of its rows. */
function withRows(document: DisclosureDocument, rows: readonly TableCell[][]): DisclosureDocument {
  const [sheet] = document.sheets;
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error('the sample has no tables');
  const columns = (rows[0] ?? []).map((_, index) => ({ id: `c${index}` }));
  const only = { ...table, columns, headerRowCount: 0, rows: rows.map((cells) => ({ cells })) };
  return { ...document, sheets: [{ ...sheet, orientation: 'portrait', tables: [only] }] };
}

const A4_HEIGHT_PT = 842;

/** A Chinese character that stands for a row of a table. */
function characterOf(row: number): string {
  return String.fromCodePoint(0x4e00 + row);
}

test('rows are as high as the lines that are drawn in them, and numbers are never cut', async () => {
  const [first] = samples;
  if (!first) throw new Error('there are no samples');
  const amount = { value: 123456789012.34, format: '#,##0.00' };
  const rows = Array.from({ length: 45 }, (_, row) => [
    gridCell(0, characterOf(row).repeat(2 * row + 1)),
    gridCell(1, '2080505'),
    ...[2, 3, 4].map((column) => ({ ...gridCell(column, '123,456,789,012.34'), number: amount })),
  ]);
  const content = await writeExcel(withRows(first[1], rows));
  const printed = pdfPages(convert(content, 'xlsx', 'pdf'))
    .slice(1)
    .join('\n');
  const sheet = (await read(content)).worksheets[1];
  const heightsOfLines = new Map<number, Set<number>>();
  sheet?.eachRow((row) => {
    const [character = ''] = row.getCell(1).text;
    const index = character.charCodeAt(0) - 0x4e00;
    if (row.getCell(1).text !== character.repeat(2 * index + 1)) return;
    const drawn = printed.split('\n').filter((line) => line.includes(character)).length;
    heightsOfLines.set(drawn, (heightsOfLines.get(drawn) ?? new Set()).add(row.height));
  });
  const heights = [...heightsOfLines].toSorted(([a], [b]) => a - b).map(([, set]) => [...set]);
  expect(heights.length).toBeGreaterThan(2);
  expect(heights.filter((one) => one.length > 1)).toEqual([]);
  expect(heights.flat().toSorted((a, b) => a - b)).toEqual(heights.flat());
  expect(printed.match(/123,456,789,012\.34/g)).toHaveLength(3 * rows.length);
  expect(printed).not.toContain('##');
});

test('a few rows never stand on a page of their own, where a slightly smaller print takes them', async () => {
  const [first] = samples;
  if (!first) throw new Error('there are no samples');
  const pagesOf = async (count: number): Promise<number> => {
    const rows = Array.from({ length: count }, () => [gridCell(0, '甲'), gridCell(1, '乙')]);
    const content = await writeExcel(withRows(first[1], rows));
    // The first page is that of the contents.
    return pdfPages(convert(content, 'xlsx', 'pdf')).length - 1;
  };
  const sheet = (await read(await writeExcel(withRows(first[1], [[gridCell(0, '甲')]]))))
    .worksheets[1];
  const rowPt = sheet?.getRow(sheet.rowCount).height ?? Number.NaN;
  const inPage = Math.floor((A4_HEIGHT_PT - 2 * 50) / rowPt);
  expect(await pagesOf(inPage)).toBe(1);
  expect(await pagesOf(inPage + 10)).toBe(2);
});

test('the text of a table that has to be smaller is as small in its sheet', async () => {
  const [first] = samples;
  if (!first) throw new Error('there are no samples');
  const amount = { value: 1234567.89, format: '#,##0.00' };
  const cells = Array.from({ length: 12 }, (_, column) => ({
    ...gridCell(column, '1,234,567.89'),
    number: amount,
  }));
  const sheet = (await read(await writeExcel(withRows(first[1], [cells])))).worksheets[1];
  const sizes = new Set<number | undefined>();
  sheet?.eachRow((row) => {
    if (typeof row.getCell(12).value === 'number') sizes.add(row.getCell(12).font.size);
  });
  const usual = first[1].styles.tableText.sizePt;
  expect(sizes.size).toBe(1);
  expect([...sizes][0]).toBeLessThan(usual);
});

test('a text that looks like a formula stays a text', async () => {
  const [first] = samples;
  if (!first) throw new Error('there are no samples');
  const [, document] = first;
  const texts = ['=1+1', '+1', '-1', '@x', '01', '2010101'];
  const changed = withRows(
    document,
    texts.map((text) => [gridCell(0, text)]),
  );
  const workbook = await read(await writeExcel(changed));
  const values: unknown[] = [];
  workbook.worksheets[1]?.eachRow((row) => {
    values.push(row.getCell(1).value);
  });
  for (const text of texts) expect(values).toContain(text);
});
