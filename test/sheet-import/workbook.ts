import ExcelJS from 'exceljs';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { readPublishedBytes } from '../../electron/readers/index.ts';
import type { Entry } from '../../shared/entry/index.ts';
import type { PublishedDocument } from '../../shared/review/index.ts';
import {
  type ImportPlan,
  type SavedMapping,
  type TableChoices,
  applyImport,
  planImport,
} from '../../shared/sheet-import/index.ts';
import { patchEntry } from '../../electron/store/apply-patches.ts';
import { must } from '../support/must.ts';

type Value = string | number | null;

export interface SheetSpec {
  readonly name?: string;
  readonly rows: readonly (readonly Value[])[];
  /** `B3` → number format. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
}

/** A real workbook as the program reads it. */
export async function workbook(...sheets: readonly SheetSpec[]): Promise<PublishedDocument> {
  return must(readPublishedBytes('清单.xlsx', await workbookBytes(...sheets)));
}

/** The bytes of a real workbook. */
export async function workbookBytes(...sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  sheets.forEach(({ name, rows, formats = {}, merges = [] }, index) => {
    const sheet = book.addWorksheet(name ?? `Sheet${index + 1}`);
    for (const row of rows) sheet.addRow([...row]);
    for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format;
    for (const range of merges) sheet.mergeCells(range);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A year of one unit with nothing in it. */
export const EMPTY_YEAR: Entry = {
  format: 'budget-disclosure/year-data',
  version: 1,
  kind: 'budget',
  year: 2024,
  department: { code: '401', name: '某区科学技术协会' },
  units: [{ code: '401001', name: '某区科学技术协会本级', nature: 'administrative' }],
};

export const KEY = { department: '401', year: 2024, kind: 'budget' } as const;

export const catalog = must(await loadCatalog(2024));

export function planned(
  document: PublishedDocument,
  entry: Entry = EMPTY_YEAR,
  choices: TableChoices = {},
  mappings: readonly SavedMapping[] = [],
): ImportPlan {
  return planImport(document, { entry, catalog, mappings }, choices);
}

/** The year after the import, through the store's own way of applying patches. */
export function imported(plan: ImportPlan, entry: Entry = EMPTY_YEAR): Entry {
  return must(patchEntry(entry, KEY, applyImport(plan, entry).patches));
}

/** Fates with labels, in the order of the file. */
export function fates(plan: ImportPlan): string[] {
  return plan.tables.flatMap(({ rows }) => rows.map(({ fate, label }) => `${fate} ${label}`));
}
