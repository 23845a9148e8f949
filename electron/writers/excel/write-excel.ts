import ExcelJS, { type Worksheet } from 'exceljs';
import type { DisclosureDocument, Sheet } from '../../../shared/document/index.ts';
import { paperPt } from '../../../shared/layout/index.ts';
import { OfficePackage } from '../office-package.ts';
import { printableText } from '../xml-text.ts';
import { CellStyles } from './cell-styles.ts';
import { withDefaultFont } from './default-font.ts';
import { withOrderedFonts } from './font-order.ts';
import { pagesDown } from './pages-down.ts';
import { sheetColumns } from './sheet-columns.ts';
import { sheetNames } from './sheet-names.ts';
import { TableSheetWriter } from './table-sheet.ts';

/** Papers by the number that spreadsheets give them. */
const PAPERS = { A4: 9, A3: 8 } as const;

/** In inches, as spreadsheets count them. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };
const PT_PER_INCH = 72;
/** Columns are as wide as whole pixels: so much less than the paper, they need not be scaled down. */
const SPARE_PT = 6;
const EPOCH = new Date(0);

function printedWidthPt(sheet: Sheet): number {
  return paperPt(sheet).width - (MARGINS.left + MARGINS.right) * PT_PER_INCH - SPARE_PT;
}

function printedHeightPt(sheet: Sheet): number {
  return paperPt(sheet).height - (MARGINS.top + MARGINS.bottom) * PT_PER_INCH;
}

function heightsPt(sheet: Worksheet, from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => sheet.getRow(from + index).height);
}

function setUpPage(sheet: Worksheet, { paper, orientation }: Sheet): void {
  Object.assign(sheet.pageSetup, {
    paperSize: PAPERS[paper ?? 'A4'],
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
  });
  sheet.headerFooter = { oddFooter: '第 &P 页，共 &N 页' };
}

class WorkbookWriter {
  readonly #document: DisclosureDocument;
  readonly #workbook = new ExcelJS.Workbook();
  readonly #styles: CellStyles;
  readonly #names: ReadonlyMap<string, string>;

  constructor(document: DisclosureDocument) {
    this.#document = document;
    this.#styles = new CellStyles(document.styles);
    this.#names = sheetNames([
      document.contentsSheet.name,
      ...document.sheets.map((sheet) => sheet.name),
    ]);
    this.#workbook.title = printableText(document.title);
    this.#workbook.creator = printableText(document.author);
    this.#workbook.lastModifiedBy = printableText(document.author);
    this.#workbook.created = EPOCH;
    this.#workbook.modified = EPOCH;
  }

  async write(): Promise<Uint8Array> {
    const { contentsSheet, sheets } = this.#document;
    this.#sheet({
      name: contentsSheet.name,
      orientation: 'portrait',
      tables: [contentsSheet.table],
    });
    for (const sheet of sheets) this.#sheet(sheet);
    const file = new OfficePackage(await this.#unpacked());
    file.edit('xl/styles.xml', (xml) => withDefaultFont(withOrderedFonts(xml)));
    return file.zip();
  }

  /** The library's package uncompressed: it is compressed once, reproducibly, at the end. */
  async #unpacked(): Promise<Uint8Array> {
    const stored = { zip: { compression: 'STORE' } } as const;
    return new Uint8Array(await this.#workbook.xlsx.writeBuffer(stored));
  }

  #sheet(page: Sheet): void {
    const { name, tables } = page;
    const sheet = this.#workbook.addWorksheet(this.#names.get(name) ?? name);
    setUpPage(sheet, page);
    const writer = new TableSheetWriter(
      sheet,
      this.#styles,
      this.#document.styles,
      sheetColumns(tables, this.#document.styles, printedWidthPt(page)),
      (target) => this.#names.get(target) ?? target,
    );
    const written = tables.map((table, index) => {
      const one = writer.write(table);
      if (index < tables.length - 1) sheet.getRow(one.lastRow + 1).addPageBreak();
      return one;
    });
    const [only] = written;
    if (only && written.length === 1) {
      sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: only.headerEnd, showGridLines: false }];
      sheet.pageSetup.printTitlesRow = `${only.firstRow}:${only.headerEnd}`;
      sheet.pageSetup.fitToHeight = pagesDown(
        heightsPt(sheet, only.firstRow, only.headerEnd),
        heightsPt(sheet, only.headerEnd + 1, only.lastRow),
        printedHeightPt(page),
      );
    } else {
      sheet.views = [{ state: 'normal', showGridLines: false }];
    }
  }
}

/**
 * The disclosure's tables as an Excel workbook: a contents sheet with links, one sheet for each table,
 * numbers as numbers, totals as live formulas. The same document always gives the same bytes.
 */
export async function writeExcel(document: DisclosureDocument): Promise<Uint8Array> {
  return new WorkbookWriter(document).write();
}
