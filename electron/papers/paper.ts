import type {
  Block,
  DisclosureDocument,
  Heading,
  HorizontalAlign,
  Paragraph,
  StyleName,
  StyleSheet,
  TableBlock,
  TableCell,
} from '../../shared/document/index.ts';

/** A paper for the desk, not for publication: one section of A4 pages. */
export interface Paper {
  readonly title: string;
  readonly author: string;
  readonly styles: StyleSheet;
  readonly blocks: readonly Block[];
}

const MARGINS = { top: 20, bottom: 18, left: 20, right: 20, footer: 10 };

/** A column of a paper's table. */
export interface PaperColumn {
  readonly title: string;
  readonly align: HorizontalAlign;
  /** Relative width. */
  readonly width: number;
}

function cell(text: string, column: number, align: HorizontalAlign, isBold = false): TableCell {
  return { column, columnSpan: 1, rowSpan: 1, text, align, isBold, indent: 0 };
}

function table(columns: readonly PaperColumn[], rows: TableBlock['rows']): TableBlock {
  return {
    kind: 'table',
    id: '',
    title: '',
    isTitleInContents: false,
    isOnNewPage: false,
    top: [],
    above: { isRow: false, lines: [] },
    columns: columns.map(({ width }, index) => ({ id: `c${index}`, width })),
    headerRowCount: columns.length === 0 ? 0 : 1,
    rows,
    notes: [],
    isEmpty: rows.length === 0,
  };
}

/** A table with one header row. */
export function paperTable(
  columns: readonly PaperColumn[],
  rows: readonly (readonly string[])[],
): TableBlock {
  const header = columns.map(({ title }, index) => cell(title, index, 'center', true));
  const body = rows.map((texts) =>
    columns.map(({ align }, index) => cell(texts[index] ?? '', index, align)),
  );
  return table(
    columns,
    [header, ...body].map((cells) => ({ cells })),
  );
}

/** A heading of a paper; its id must be its own. */
export function heading(id: string, text: string, style: StyleName, level: 1 | 2): Heading {
  return {
    kind: 'heading',
    id,
    level,
    style,
    runs: [{ text }],
    isInContents: false,
    isOnNewPage: false,
  };
}

/** A paragraph of a paper. */
export function paragraph(text: string, align?: HorizontalAlign): Paragraph {
  const look = { kind: 'paragraph', style: 'body', runs: [{ text }] } as const;
  return align === undefined ? look : { ...look, align };
}

/** The paper as the writers take it. */
export function paperDocument({ title, author, styles, blocks }: Paper): DisclosureDocument {
  return {
    title,
    author,
    styles,
    sections: [{ page: { orientation: 'portrait', marginsMm: MARGINS }, blocks }],
    sheets: [],
    contentsSheet: { name: '', table: table([], []) },
  };
}
