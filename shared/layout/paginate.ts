import type {
  Block,
  DisclosureDocument,
  PageSetup,
  Section,
  StyleName,
  StyleSheet,
  TableBlock,
} from '../document/index.ts';
import { countLines } from './line-breaking.ts';
import { letterSpacingPt, linePitchPt, typeAreaPt } from './metrics.ts';
import { isUntitled, layoutTable } from './table-layout.ts';

/** Height of a chart with its line, in points. */
export const CHART_HEIGHT_PT = 216;

/** An entry of the contents list. */
export interface ContentsEntry {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** Where headings and tables stand. */
export interface Pagination {
  /** The printed page number of each heading and table title, by its id. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Sheets of paper in all. */
  readonly pageCount: number;
}

function contentsLevel(level: number | undefined, depth: number): 1 | 2 | 3 | undefined {
  if (level === undefined || level > depth) return undefined;
  return level === 1 || level === 2 || level === 3 ? level : undefined;
}

/** The headings and table titles that a contents list of a given depth shows. */
export function contentsEntries(document: DisclosureDocument, depth: number): ContentsEntry[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block): ContentsEntry[] => {
      if (block.kind === 'heading' && block.isInContents) {
        const level = contentsLevel(block.level, depth);
        const text = block.runs.map((run) => run.text).join('');
        return level ? [{ id: block.id, level, text }] : [];
      }
      if (block.kind === 'table' && block.isTitleInContents) {
        const level = contentsLevel(block.titleLevel, depth);
        return level ? [{ id: block.id, level, text: block.title }] : [];
      }
      return [];
    }),
  );
}

/** Where one printed number is put on the sheets of a section. */
class Pager {
  readonly #height: number;
  #used = 0;
  #page: number;
  #count = 1;
  /** Height of headings and charts that wait for what follows them. */
  #kept = 0;

  constructor(height: number, firstPage: number) {
    this.#height = height;
    this.#page = firstPage;
  }

  get page(): number {
    return this.#page;
  }

  get count(): number {
    return this.#count;
  }

  get isAtTop(): boolean {
    return this.#used === 0;
  }

  get room(): number {
    return this.#height - this.#used;
  }

  breakPage(): void {
    this.#page += 1;
    this.#count += 1;
    this.#used = 0;
  }

  /** Takes space that must stand on one page; it goes to the next one where it does not fit. */
  take(height: number): void {
    if (height > this.room + 0.01 && !this.isAtTop) this.breakPage();
    this.#used += height;
    this.#kept = 0;
  }

  /** Takes a heading or chart that must not be parted from `next` points of what follows. */
  takeWithNext(height: number, next: number): void {
    if (height + next > this.room + 0.01 && this.#used > this.#kept) {
      this.breakPage();
      this.#kept = 0;
    }
    this.#used += height;
    this.#kept += height;
  }
}

class SectionFlow {
  readonly #document: DisclosureDocument;
  readonly #page: PageSetup;
  readonly #styles: StyleSheet;
  readonly #width: number;
  readonly #pager: Pager;
  readonly #pageOf: Map<string, number>;

  constructor(
    document: DisclosureDocument,
    section: Section,
    firstPage: number,
    pageOf: Map<string, number>,
  ) {
    this.#document = document;
    this.#page = section.page;
    this.#styles = document.styles;
    const area = typeAreaPt(section.page);
    this.#width = area.width;
    this.#pager = new Pager(area.height, firstPage);
    this.#pageOf = pageOf;
  }

  /** Number of pages that the blocks take. */
  run(blocks: readonly Block[]): number {
    blocks.forEach((block, index) => {
      this.#block(block, this.#keptHeight(blocks, index + 1));
    });
    return this.#pager.count;
  }

  /** Lays a block out; `next` is the least of what follows that headings and charts stay with. */
  #block(block: Block, next: number): void {
    switch (block.kind) {
      case 'heading': {
        if (block.isOnNewPage && !this.#pager.isAtTop) this.#pager.breakPage();
        const text = block.runs.map((run) => run.text).join('');
        this.#pager.takeWithNext(this.#textHeight(text, block.style), next);
        this.#pageOf.set(block.id, this.#pager.page);
        return;
      }
      case 'paragraph':
        this.#paragraph(block.runs.map((run) => run.text).join(''), block.style);
        return;
      case 'table':
        this.#table(block);
        return;
      case 'contents':
        this.#contents(block.depth);
        return;
      case 'chart':
        this.#pager.takeWithNext(CHART_HEIGHT_PT, next);
        return;
      case 'spacer':
        this.#pager.take(block.heightPt);
        return;
      case 'pageBreak':
        this.#pager.breakPage();
    }
  }

  #lines(text: string, name: StyleName): number {
    const style = this.#styles[name];
    return countLines(
      text,
      this.#width / style.sizePt,
      style.firstLineIndentCharacters,
      letterSpacingPt(this.#document, name) / style.sizePt,
    );
  }

  #textHeight(text: string, name: StyleName): number {
    const style = this.#styles[name];
    return this.#lines(text, name) * linePitchPt(style) + style.spaceBeforePt + style.spaceAfterPt;
  }

  /** The least that must stand below a heading or chart: further headings, charts, and one line. */
  #keptHeight(blocks: readonly Block[], index: number): number {
    const block = blocks[index];
    if (!block) return 0;
    if (block.kind === 'paragraph') return linePitchPt(this.#styles[block.style]);
    if (block.kind === 'chart') return CHART_HEIGHT_PT + this.#keptHeight(blocks, index + 1);
    if (block.kind !== 'heading' || block.isOnNewPage) return 0;
    const text = block.runs.map((run) => run.text).join('');
    return this.#textHeight(text, block.style) + this.#keptHeight(blocks, index + 1);
  }

  #paragraph(text: string, name: StyleName): void {
    const style = this.#styles[name];
    const pitch = linePitchPt(style);
    const lines = this.#lines(text, name);
    for (let line = 0; line < lines; line += 1) {
      const before = line === 0 ? style.spaceBeforePt : 0;
      const after = line === lines - 1 ? Math.min(style.spaceAfterPt, this.#pager.room - pitch) : 0;
      this.#pager.take(pitch + before + Math.max(0, after));
    }
  }

  #contents(depth: number): void {
    for (const entry of contentsEntries(this.#document, depth)) {
      const style = CONTENTS_STYLES[entry.level];
      this.#pager.take(linePitchPt(this.#styles[style]));
    }
  }

  #table(table: TableBlock): void {
    const layout = layoutTable(table, this.#styles, this.#width);
    if (table.isOnNewPage && !this.#pager.isAtTop) this.#pager.breakPage();
    const header = layout.aboveHeightPt + sumOf(layout.rowHeightsPt.slice(0, table.headerRowCount));
    const [first = 0] = layout.rowHeightsPt.slice(table.headerRowCount);
    const title = this.#titleHeight(table);
    this.#pager.takeWithNext(title, header + first);
    this.#pageOf.set(table.id, this.#pager.page);
    this.#pager.take(header);
    for (const height of layout.rowHeightsPt.slice(table.headerRowCount)) this.#row(height, header);
    for (const note of table.notes) this.#paragraph(note, 'note');
  }

  #titleHeight(table: TableBlock): number {
    const title = isUntitled(table) ? 0 : this.#textHeight(table.title, 'tableTitle');
    const subtitle =
      table.subtitle === undefined ? 0 : this.#textHeight(table.subtitle, 'tableMeta');
    const lines = table.top.length + (table.above.isRow ? 0 : table.above.lines.length);
    return title + subtitle + lines * linePitchPt(this.#styles.tableMeta);
  }

  /** A row goes to the next page below the repeated header; one higher than a page is split. */
  #row(height: number, header: number): void {
    let left = height;
    if (left > this.#pager.room + 0.01) {
      const whole = this.#pager.room + 0.01;
      const isTall = left > sumOf([whole, -header]) && left > this.#fullRoom(header);
      if (isTall) left -= Math.max(0, this.#pager.room);
      this.#pager.breakPage();
      this.#pager.take(header);
      while (left > this.#fullRoom(header)) {
        left -= this.#fullRoom(header);
        this.#pager.breakPage();
        this.#pager.take(header);
      }
    }
    this.#pager.take(left);
  }

  #fullRoom(header: number): number {
    return Math.max(1, typeAreaPt(this.#page).height - header);
  }
}

const CONTENTS_STYLES = { 1: 'contents1', 2: 'contents2', 3: 'contents3' } as const;

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * Lays the document out and finds the printed page number of every heading and table title: the
 * contents list is right the moment the file opens.
 */
export function paginate(document: DisclosureDocument): Pagination {
  const pageOf = new Map<string, number>();
  let next = 1;
  let pageCount = 0;
  for (const section of document.sections) {
    const first = section.page.pageNumber?.start ?? next;
    const pages = new SectionFlow(document, section, first, pageOf).run(section.blocks);
    next = first + pages;
    pageCount += pages;
  }
  return { pageOf, pageCount };
}
