import type {
  Block,
  ContentsBlock,
  DisclosureDocument,
  Heading,
  Paragraph,
  Section,
  StyleName,
  StyleSheet,
  TableBlock,
} from '../document/index.ts';
import { contentsEntries } from './contents-entries.ts';
import { isLeadIn } from './lead-in.ts';
import { linePitchPt, typeAreaPt } from './metrics.ts';
import type { LinesRange, PagePart } from './page-part.ts';
import { Pager } from './pager.ts';
import { sum } from './sum.ts';
import {
  type TableLayout,
  canSplit,
  firstLastRow,
  headLinesHeightPt,
  isGroupHead,
  isUntitled,
  keptRowCount,
  layoutTable,
  lineRoom,
  rowHeightOfLines,
} from './table-layout.ts';
import { textLines } from './text-lines.ts';

/** Height of a chart with its line, in points. */
export const CHART_HEIGHT_PT = 216;

/** Characters by which a level of the contents list is indented. */
export const CONTENTS_INDENT = 2;

/** The style of an entry of the contents list, by its level. */
export const CONTENTS_STYLES = { 1: 'contents1', 2: 'contents2', 3: 'contents3' } as const;

function textOf({ runs }: Heading | Paragraph): string {
  return runs.map((run) => run.text).join('');
}

/** The parts of one section on its pages. */
export class SectionFlow {
  readonly #document: DisclosureDocument;
  readonly #styles: StyleSheet;
  readonly #area: { readonly width: number; readonly height: number };
  readonly #pager: Pager;
  readonly #tables = new Map<TableBlock, TableLayout>();

  constructor(document: DisclosureDocument, section: Section) {
    this.#document = document;
    this.#styles = document.styles;
    this.#area = typeAreaPt(section.page);
    this.#pager = new Pager(this.#area.height);
  }

  /** The pages that the blocks take. */
  run(blocks: readonly Block[]): readonly (readonly PagePart[])[] {
    blocks.forEach((block, index) => {
      this.#block(block, this.#keptHeight(blocks, index + 1));
    });
    return this.#pager.pages;
  }

  /** Lays a block out; `next` is the least of what follows that headings, lead-ins and charts stay with. */
  #block(block: Block, next: number): void {
    switch (block.kind) {
      case 'heading': {
        if (block.isOnNewPage && !this.#pager.isAtTop) this.#pager.breakPage();
        const of = this.#lines(textOf(block), block.style);
        const part = { kind: 'text', block, from: 0, to: of, of } as const;
        this.#pager.takeWithNext(this.#textHeight(textOf(block), block.style), next, part);
        return;
      }
      case 'paragraph':
        this.#paragraph(block, next);
        return;
      case 'table':
        this.#table(block);
        return;
      case 'contents':
        this.#contents(block);
        return;
      case 'chart':
        this.#pager.takeWithNext(CHART_HEIGHT_PT, next, { kind: 'whole', block });
        return;
      case 'spacer':
        this.#pager.take(block.heightPt, { kind: 'whole', block });
        return;
      case 'pageBreak':
        this.#pager.breakPage();
    }
  }

  #lines(text: string, name: StyleName, width = this.#area.width): number {
    return textLines(this.#document, text, name, width).length;
  }

  #textHeight(text: string, name: StyleName): number {
    const style = this.#styles[name];
    return this.#lines(text, name) * linePitchPt(style) + style.spaceBeforePt + style.spaceAfterPt;
  }

  /** The least that must stand below a heading or chart: further ones, one line, a table's first rows. */
  #keptHeight(blocks: readonly Block[], index: number): number {
    const block = blocks[index];
    if (!block) return 0;
    if (block.kind === 'paragraph') {
      if (!isLeadIn(block)) return linePitchPt(this.#styles[block.style]);
      return this.#textHeight(textOf(block), block.style) + this.#keptHeight(blocks, index + 1);
    }
    if (block.kind === 'chart') return CHART_HEIGHT_PT + this.#keptHeight(blocks, index + 1);
    if (block.kind === 'table' && !block.isOnNewPage)
      return this.#titleHeight(block) + this.#beginningHeight(block);
    if (block.kind !== 'heading' || block.isOnNewPage) return 0;
    return this.#textHeight(textOf(block), block.style) + this.#keptHeight(blocks, index + 1);
  }

  #paragraph(block: Paragraph, next: number): void {
    const { style, align } = block;
    if (isLeadIn(block)) {
      const height = this.#textHeight(textOf(block), style);
      const of = this.#lines(textOf(block), style);
      this.#pager.takeWithNext(height, next, { kind: 'text', block, from: 0, to: of, of });
      return;
    }
    const of = textLines(this.#document, textOf(block), style, this.#area.width, align).length;
    this.#text(of, style, (lines) => ({ kind: 'text', block, ...lines }));
  }

  #text(of: number, name: StyleName, part: (lines: LinesRange) => PagePart): void {
    const style = this.#styles[name];
    const pitch = linePitchPt(style);
    for (let from = 0; from < of; from += 1) {
      const before = from === 0 ? style.spaceBeforePt : 0;
      const after = from === of - 1 ? Math.min(style.spaceAfterPt, this.#pager.room - pitch) : 0;
      this.#pager.take(pitch + before + Math.max(0, after), part({ from, to: from + 1, of }));
    }
  }

  #contents(block: ContentsBlock): void {
    if (block.title !== '')
      this.#pager.take(this.#textHeight(block.title, 'contentsTitle'), {
        kind: 'contentsTitle',
        block,
      });
    const entries = contentsEntries(this.#document, block.depth);
    const top = Math.min(...entries.map(({ level }) => level));
    entries.forEach(({ level, text }, from) => {
      const name = CONTENTS_STYLES[level];
      const { sizePt } = this.#styles[name];
      const width = this.#area.width - (level - top) * CONTENTS_INDENT * sizePt;
      const height = this.#lines(text, name, width) * linePitchPt(this.#styles[name]);
      this.#pager.take(height, { kind: 'entries', block, from, to: from + 1 });
    });
  }

  #layout(table: TableBlock): TableLayout {
    const known = this.#tables.get(table) ?? layoutTable(table, this.#styles, this.#area.width);
    this.#tables.set(table, known);
    return known;
  }

  #headerHeight(table: TableBlock): number {
    const { aboveHeightPt, rowHeightsPt } = this.#layout(table);
    return aboveHeightPt + sum(rowHeightsPt.slice(0, table.headerRowCount));
  }

  /** Height of the rows with which a table begins on one page. */
  #beginningHeight(table: TableBlock): number {
    const layout = this.#layout(table);
    const kept = keptRowCount(table, layout, this.#area.height);
    return layout.aboveHeightPt + sum(layout.rowHeightsPt.slice(0, kept + 1));
  }

  #table(table: TableBlock): void {
    if (table.isOnNewPage && !this.#pager.isAtTop) this.#pager.breakPage();
    const title = { kind: 'tableTitle', table } as const;
    this.#pager.takeWithNext(this.#titleHeight(table), this.#beginningHeight(table), title);
    this.#pager.take(this.#headerHeight(table));
    table.rows.forEach((_, index) => {
      if (index >= table.headerRowCount) this.#row(table, index);
    });
    if (table.rows.length <= table.headerRowCount) {
      const end = table.rows.length;
      this.#pager.take(0, { kind: 'rows', table, from: end, to: end });
    }
    table.notes.forEach((text, note) => {
      this.#text(this.#lines(text, 'note'), 'note', (lines) => ({
        kind: 'note',
        table,
        note,
        ...lines,
      }));
    });
  }

  #titleHeight(table: TableBlock): number {
    const title = isUntitled(table) ? 0 : this.#textHeight(table.title, 'tableTitle');
    const subtitle =
      table.subtitle === undefined ? 0 : this.#textHeight(table.subtitle, 'tableMeta');
    return title + subtitle + headLinesHeightPt(table, this.#styles, this.#area.width);
  }

  /** A row goes to the next page below the repeated header; a high one is parted. */
  #row(table: TableBlock, index: number): void {
    const layout = this.#layout(table);
    const height = layout.rowHeightsPt[index] ?? 0;
    const part = { kind: 'rows', table, from: index, to: index + 1 } as const;
    if (!this.#pager.fits(height) && canSplit(height, this.#area.height)) {
      this.#partedRow(part, layout, height);
      return;
    }
    const together = this.#heightTogether(table, index);
    if (!this.#pager.fits(together)) this.#breakInTable(table);
    this.#pager.take(height, part);
  }

  /** Height of a row with those below it that are on its page. */
  #heightTogether(table: TableBlock, index: number): number {
    const layout = this.#layout(table);
    if (index === this.#firstLastRow(table)) return this.#endHeight(table, index);
    const height = layout.rowHeightsPt[index] ?? 0;
    const isHead = isGroupHead(table, index, layout, this.#area.height);
    return isHead ? height + this.#heightTogether(table, index + 1) : height;
  }

  #firstLastRow(table: TableBlock): number {
    return firstLastRow(table, this.#layout(table), this.#area.height);
  }

  /** Height of a table's last rows, with the first line of the note that stays with them. */
  #endHeight(table: TableBlock, first: number): number {
    const { note } = this.#styles;
    const noteHeight = table.notes.length > 0 ? linePitchPt(note) + note.spaceBeforePt : 0;
    return sum(this.#layout(table).rowHeightsPt.slice(first)) + noteHeight;
  }

  #partedRow(
    part: Extract<PagePart, { readonly kind: 'rows' }>,
    layout: TableLayout,
    height: number,
  ): void {
    const of = lineRoom(layout, height);
    for (let from = 0; from < of;) {
      const room = lineRoom(layout, this.#pager.room);
      if (room < 1 && from + 1 < of) this.#breakInTable(part.table);
      const to = Math.min(of, from + Math.max(1, lineRoom(layout, this.#pager.room)));
      this.#pager.take(rowHeightOfLines(layout, to - from), { ...part, cut: { from, to, of } });
      from = to;
    }
  }

  #breakInTable(table: TableBlock): void {
    this.#pager.breakPage();
    this.#pager.take(this.#headerHeight(table));
  }
}
