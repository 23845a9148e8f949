/**
 * The finished disclosure, independent of any file format: what the Word writer, the Excel writer and
 * the preview show. Nothing in it is computed by a writer except page numbers.
 */
export interface DisclosureDocument {
  readonly title: string;
  readonly author: string;
  readonly styles: StyleSheet;
  readonly sections: readonly Section[];
  readonly sheets: readonly Sheet[];
  readonly contentsSheet: ContentsSheet;
}

/** A run of pages with one page set-up. A section begins on a new page. */
export interface Section {
  readonly page: PageSetup;
  readonly blocks: readonly Block[];
}

/** Sizes of paper other than A4. */
export type LargePaper = 'A3';

export interface PageSetup {
  /** Absent: A4. */
  readonly paper?: LargePaper;
  readonly orientation: 'portrait' | 'landscape';
  /** Margins of the printed page in millimetres; `footer` is the distance of the page number from the edge. */
  readonly marginsMm: Margins;
  /** Character grid of official documents (GB/T 9704): lines a page and characters a line. */
  readonly grid?: { readonly lines: number; readonly characters: number };
  readonly pageNumber?: PageNumber;
}

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly footer: number;
}

export interface PageNumber {
  /** `outside`: odd pages right, even pages left. */
  readonly position: 'outside' | 'center';
  /** The number's surroundings, `{n}` stands for the number: `— {n} —`. */
  readonly format: string;
  /** Given: the numbering starts with it here; absent: it runs on. */
  readonly start?: number;
}

export type Block =
  Heading | Paragraph | TableBlock | ContentsBlock | ChartBlock | PageBreak | Spacer;

/** The named looks a text can have. */
export type StyleName =
  | 'coverTitle'
  | 'coverText'
  | 'partTitle'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body'
  | 'contentsTitle'
  | 'contents1'
  | 'contents2'
  | 'contents3'
  | 'tableTitle'
  | 'tableMeta'
  | 'tableHeader'
  | 'tableText'
  | 'note'
  | 'pageNumber';

export type StyleSheet = Readonly<Record<StyleName, TextStyle>>;

export type HorizontalAlign = 'left' | 'center' | 'right' | 'justify';

export interface TextStyle {
  /** East-Asian font and the Latin font beside it; both are written on every run. */
  readonly font: string;
  readonly latinFont: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly align: HorizontalAlign;
  readonly firstLineIndentCharacters: number;
  /** Exact line pitch in points; absent: single spacing. */
  readonly lineSpacingPt?: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
}

/** A piece of text. A computed figure knows the cell and the facts it stands for. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly figure?: FigureReference;
}

/** Where a computed figure comes from. */
export interface FigureReference {
  /** Canonical name of the figure: equal for the same figure in text and tables. */
  readonly key: string;
  /** Whole 分 of the figure; absent for percentages. */
  readonly fen?: number;
  /** Paths of the facts that were added up, such as `expenditure[3]`. */
  readonly sources: readonly string[];
}

/** A title with a place in the outline. Levels 1–4 become real heading styles. */
export interface Heading {
  readonly kind: 'heading';
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly style: StyleName;
  readonly runs: readonly Run[];
  readonly isInContents: boolean;
  readonly isOnNewPage: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Stable id under which a clerk's own text can replace it. */
  readonly id?: string;
  readonly style: StyleName;
  /** Wins over the style's alignment. */
  readonly align?: HorizontalAlign;
  readonly runs: readonly Run[];
  /** True where the clerk's own text stands in place of the generated one. */
  readonly isReplaced?: boolean;
}

/** The list of contents: built from the headings with `isInContents`, page numbers by the layout pass. */
export interface ContentsBlock {
  readonly kind: 'contents';
  readonly title: string;
  /** Deepest heading level listed. */
  readonly depth: 1 | 2 | 3;
}

export interface PageBreak {
  readonly kind: 'pageBreak';
}

/** Empty vertical space, for covers. */
export interface Spacer {
  readonly kind: 'spacer';
  readonly heightPt: number;
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  readonly type: 'column' | 'bar' | 'pie';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Display unit of the values, such as 万元. */
  readonly unit: string;
  /** Number format of the data labels. */
  readonly format: string;
  /** Pie: show shares in percent. */
  readonly hasPercentLabels: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly number[];
  /** Where each of the values comes from. */
  readonly figures?: readonly FigureReference[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  /** Title above the grid. In Word a heading of `titleLevel` where given, else a plain title. */
  readonly title: string;
  readonly titleLevel?: 1 | 2 | 3;
  readonly isTitleInContents: boolean;
  readonly isOnNewPage: boolean;
  /** Second title line, such as （2023年度）. */
  readonly subtitle?: string;
  /** Lines above the title: the number of a form. */
  readonly top: readonly HeadLine[];
  /**
   * Lines between title and grid: the number of a form, 部门, date, 单位. `isRow`: rows of the table
   * without borders, which repeat with the header; else lines of text.
   */
  readonly above: { readonly isRow: boolean; readonly lines: readonly HeadLine[] };
  readonly columns: readonly TableColumn[];
  /** The first rows, repeated on every page. */
  readonly headerRowCount: number;
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  /** True where nothing was to report; the note that says so is in `notes`. */
  readonly isEmpty: boolean;
}

/** Left, middle and right text of a line above a table, not all of them empty. */
export interface HeadLine {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export interface TableColumn {
  readonly id: string;
  /** Relative width given by the template; absent: by content. */
  readonly width?: number;
}

export interface TableRow {
  /** The cells that begin in this row, in the order of their columns; covered places are left out. */
  readonly cells: readonly TableCell[];
  readonly heightPt?: number;
}

export interface TableCell {
  /** Index of the first column it covers. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** What is shown; for a number the formatted text, blank where the template prints nothing. */
  readonly text: string;
  readonly align: HorizontalAlign;
  readonly isBold: boolean;
  /** Indent in characters. */
  readonly indent: number;
  /** A cell that spreadsheets hold as a number. */
  readonly number?: CellNumber;
  readonly figure?: FigureReference;
  /** Sheet to which a contents entry leads. */
  readonly link?: string;
}

export interface CellNumber {
  /** Unrounded value in the unit and scale of the format (a percentage as 0.12). */
  readonly value: number;
  /** Spreadsheet number format, such as `#,##0.00;-#,##0.00;` for zero blank. */
  readonly format: string;
  /** A live total: the signed sum of cells of the same table. */
  readonly formula?: readonly FormulaTerm[];
}

export interface FormulaTerm {
  readonly sign: 1 | -1;
  /** Row and column index in the table's `rows` and `columns`. */
  readonly row: number;
  readonly column: number;
}

export interface Sheet {
  readonly name: string;
  /** Absent: A4. */
  readonly paper?: LargePaper;
  readonly orientation: 'portrait' | 'landscape';
  /** Tables stacked below one another, usually one. */
  readonly tables: readonly TableBlock[];
}

/** The first sheet: a list of the tables with links (`TableCell.link`). */
export interface ContentsSheet {
  readonly name: string;
  readonly table: TableBlock;
}
