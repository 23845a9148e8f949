/**
 * A finished disclosure as a reader finds it, whatever program made it: the neutral model between
 * the readers of files and the rules. Nothing in it is interpreted yet.
 */
export interface PublishedDocument {
  readonly file: string;
  readonly format: 'docx' | 'xlsx' | 'text';
  /** Paragraphs and tables in the order of the file. */
  readonly blocks: readonly PublishedBlock[];
}

export type PublishedBlock = PublishedParagraph | PublishedTable;

export interface PublishedParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Level of the outline, 1–9, where the file marks it as a heading. */
  readonly headingLevel?: number;
  /** An entry of a list of contents, not text of its own. */
  readonly isContents?: boolean;
  /** Place for messages: `第 12 段`, `工作表“表3”第 2 行`. */
  readonly place: string;
}

export interface PublishedTable {
  readonly kind: 'table';
  /** Name of the sheet, for workbooks. */
  readonly sheet?: string;
  /** Number of the first row in its sheet, counted from 1, for workbooks. */
  readonly firstRow?: number;
  /** Every row has the same number of cells; a merged cell stands in its first place, the others are `covered`. */
  readonly rows: readonly (readonly PublishedCell[])[];
  /** Place for messages: `第 3 个表格`, `工作表“表3”`. */
  readonly place: string;
}

export interface PublishedCell {
  /** What a reader sees: `1,234.50`, `12.30%`, blank. */
  readonly text: string;
  /** Covered by a merged cell: the place of the cell that shows. */
  readonly covered?: { readonly row: number; readonly column: number };
  /** Indent in characters, from the format or from leading spaces. */
  readonly indent: number;
  /** Spreadsheet: the stored number as decimal text (unrounded), and what its format makes of it is in `text`. */
  readonly number?: string;
  readonly isBold?: boolean;
}
