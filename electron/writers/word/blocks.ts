import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  PageBreak,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type {
  Block,
  ChartBlock,
  DisclosureDocument,
  HeadLine,
  Heading,
  Run,
  StyleName,
  TableBlock,
} from '../../../shared/document/index.ts';
import {
  CONTENTS_INDENT,
  CONTENTS_STYLES,
  type Pagination,
  contentsEntries,
  headLineSizePt,
  isLeadIn,
  isUntitled,
  typeAreaPt,
} from '../../../shared/layout/index.ts';
import type { PageSetup } from '../../../shared/document/index.ts';
import { printableText } from '../xml-text.ts';
import { placeholder } from './placeholders.ts';
import { STYLE_IDS, alignment, paragraphLook, runLook, twips } from './word-styles.ts';

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** Turns the document's blocks into paragraphs of the docx library. */
export class BlockWriter {
  readonly #document: DisclosureDocument;
  readonly #pagination: Pagination;
  readonly #anchors = new Map<string, string>();
  readonly tables: { readonly table: TableBlock; readonly page: PageSetup }[] = [];
  readonly charts: ChartBlock[] = [];

  constructor(document: DisclosureDocument, pagination: Pagination) {
    this.#document = document;
    this.#pagination = pagination;
  }

  /** The paragraphs of a block that stands on a page. */
  write(block: Block, page: PageSetup): Paragraph[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block)];
      case 'paragraph': {
        const style = this.#document.styles[block.style];
        return [
          new Paragraph({
            style: STYLE_IDS[block.style],
            ...(block.align ? paragraphLook(style, block.align) : {}),
            ...(isLeadIn(block) ? { keepNext: true, keepLines: true } : {}),
            children: this.#runs(block.runs, block.style),
          }),
        ];
      }
      case 'table':
        return this.#table(block, page);
      case 'contents':
        return this.#contents(block.title, block.depth, page);
      case 'chart':
        this.charts.push(block);
        return [new Paragraph({ text: placeholder('chart', this.charts.length - 1) })];
      case 'spacer':
        return [
          new Paragraph({
            spacing: { before: 0, after: 0, line: twips(block.heightPt), lineRule: 'exact' },
          }),
        ];
      case 'pageBreak':
        return [new Paragraph({ children: [new PageBreak()] })];
    }
  }

  #runs(runs: readonly Run[], style: StyleName): TextRun[] {
    const look = this.#document.styles[style];
    return runs.map(
      (run) =>
        new TextRun({ text: printableText(run.text), ...runLook(look, run.bold ?? look.bold) }),
    );
  }

  #anchor(id: string): string {
    const anchor =
      this.#anchors.get(id) ?? `_Toc${String(this.#anchors.size + 1).padStart(6, '0')}`;
    this.#anchors.set(id, anchor);
    return anchor;
  }

  #heading(heading: Heading): Paragraph {
    return new Paragraph({
      heading: HEADINGS[heading.level],
      ...paragraphLook(this.#document.styles[heading.style]),
      keepNext: true,
      pageBreakBefore: heading.isOnNewPage,
      children: [
        new Bookmark({
          id: this.#anchor(heading.id),
          children: this.#runs(heading.runs, heading.style),
        }),
      ],
    });
  }

  #table(table: TableBlock, page: PageSetup): Paragraph[] {
    this.tables.push({ table, page });
    const subtitle =
      table.subtitle === undefined
        ? []
        : [
            new Paragraph({
              style: STYLE_IDS.tableMeta,
              alignment: AlignmentType.CENTER,
              keepNext: true,
              children: this.#runs([{ text: table.subtitle }], 'tableMeta'),
            }),
          ];
    const notes = table.notes.map(
      (note) =>
        new Paragraph({ style: STYLE_IDS.note, children: this.#runs([{ text: note }], 'note') }),
    );
    const grid = new Paragraph({ text: placeholder('table', this.tables.length - 1) });
    const above = table.above.isRow ? [] : table.above.lines;
    return [
      ...table.top.map((line, index) =>
        this.#headLine(line, page, index === 0 && table.isOnNewPage),
      ),
      ...this.#tableTitle(table),
      ...subtitle,
      ...above.map((line) => this.#headLine(line, page)),
      grid,
      ...notes,
    ];
  }

  /** A table of a paper has none: the heading above it is enough. */
  #tableTitle(table: TableBlock): Paragraph[] {
    if (isUntitled(table)) return [];
    const runs = this.#runs([{ text: table.title }], 'tableTitle');
    const isHeading = table.titleLevel !== undefined;
    return [
      new Paragraph({
        ...(isHeading ? { heading: HEADINGS[table.titleLevel] } : { style: STYLE_IDS.tableTitle }),
        ...paragraphLook(this.#document.styles.tableTitle),
        keepNext: true,
        pageBreakBefore: table.isOnNewPage && table.top.length === 0,
        children: [new Bookmark({ id: this.#anchor(table.id), children: runs })],
      }),
    ];
  }

  /** 部门 left, 单位 right, in one line kept with the table. */
  #headLine(line: HeadLine, page: PageSetup, pageBreakBefore = false): Paragraph {
    const { left, center, right } = line;
    const { styles } = this.#document;
    const area = typeAreaPt(page);
    const look = runLook({ ...styles.tableMeta, sizePt: headLineSizePt(line, styles, area.width) });
    const width = twips(area.width);
    const middle = center === '' ? [] : [new Tab(), printableText(center)];
    return new Paragraph({
      style: STYLE_IDS.tableMeta,
      keepNext: true,
      pageBreakBefore,
      tabStops: [
        ...(center === '' ? [] : [{ type: TabStopType.CENTER, position: Math.round(width / 2) }]),
        { type: TabStopType.RIGHT, position: width },
      ],
      children: [
        new TextRun({
          children: [printableText(left), ...middle, new Tab(), printableText(right)],
          ...look,
        }),
      ],
    });
  }

  #contents(title: string, depth: number, page: PageSetup): Paragraph[] {
    const entries = contentsEntries(this.#document, depth);
    const top = Math.min(...entries.map((entry) => entry.level));
    const width = twips(typeAreaPt(page).width);
    const lines = entries.map((entry) => {
      const name = CONTENTS_STYLES[entry.level];
      const style = this.#document.styles[name];
      const number = this.#pagination.pageOf.get(entry.id);
      const look = runLook(style);
      return new Paragraph({
        style: STYLE_IDS[name],
        indent: { left: twips((entry.level - top) * CONTENTS_INDENT * style.sizePt) },
        tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
        children: [
          new InternalHyperlink({
            anchor: this.#anchor(entry.id),
            children: [
              new TextRun({ text: printableText(entry.text), ...look }),
              new TextRun({ children: [new Tab(), String(number ?? '')], ...look }),
            ],
          }),
        ],
      });
    });
    const titles = title === '' ? [] : [this.#contentsTitle(title)];
    return [...titles, ...lines];
  }

  #contentsTitle(title: string): Paragraph {
    return new Paragraph({
      style: STYLE_IDS.contentsTitle,
      alignment: alignment(this.#document.styles.contentsTitle.align),
      children: this.#runs([{ text: title }], 'contentsTitle'),
    });
  }
}
