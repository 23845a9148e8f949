import type {
  Block,
  DisclosureDocument,
  Heading,
  PageSetup,
  Paragraph,
  Run,
} from '../../../shared/document/index.ts';
import {
  contentsEntries,
  firstLastRow,
  isGroupHead,
  isLeadIn,
  keptRowCount,
  layoutTable,
  typeAreaPt,
} from '../../../shared/layout/index.ts';
import { chartSvg } from './chart-svg.ts';
import { attribute, htmlText } from './html-text.ts';
import { tableHtml } from './tables.ts';

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold }) =>
      bold === true ? `<strong>${htmlText(text)}</strong>` : htmlText(text),
    )
    .join('');
}

function headingHtml({ id, level, style, runs, isOnNewPage }: Heading): string {
  const tag = `h${level + 1}`;
  const look = attribute('class', isOnNewPage ? `${style} newPage` : style);
  return `<${tag}${attribute('id', id)}${look}>${runsHtml(runs)}</${tag}>\n`;
}

function paragraphHtml(block: Paragraph): string {
  const { style, align, runs } = block;
  const tag = style === 'coverTitle' ? 'h1' : 'p';
  const names = [
    ...(style === 'body' ? [] : [style]),
    ...(align === undefined ? [] : [align]),
    ...(isLeadIn(block) ? ['kept', 'whole'] : []),
  ];
  const look = names.length === 0 ? '' : attribute('class', names.join(' '));
  return `<${tag}${look}>${runsHtml(runs)}</${tag}>\n`;
}

/** The page on which a heading or table is printed. */
export type PageOf = (id: string) => string | undefined;

/** Writes the blocks of a document. */
export class HtmlBlocks {
  readonly #document: DisclosureDocument;
  readonly #pageOf: PageOf;

  constructor(document: DisclosureDocument, pageOf: PageOf) {
    this.#document = document;
    this.#pageOf = pageOf;
  }

  #contents(title: string, depth: 1 | 2 | 3): string {
    const entries = contentsEntries(this.#document, depth).map(({ id, level, text }) => {
      const page = this.#pageOf(id);
      const number = page === undefined ? '' : `<span class="page">${htmlText(page)}</span>`;
      const link = `<a${attribute('href', `#${id}`)}>${htmlText(text)}</a>`;
      return `<li class="contents${level}">${link}${number}</li>\n`;
    });
    const name = title === '' ? '' : `<p class="contentsTitle">${htmlText(title)}</p>\n`;
    return `<nav>\n${name}<ul>\n${entries.join('')}</ul>\n</nav>\n`;
  }

  /** A block on paper: its tables have measured columns and begin on new pages where they should. */
  printed(block: Block, page: PageSetup): string {
    if (block.kind !== 'table') return this.html(block);
    const area = typeAreaPt(page);
    const measures = layoutTable(block, this.#document.styles, area.width);
    const keptRows = keptRowCount(block, measures, area.height);
    const lastRows = firstLastRow(block, measures, area.height);
    const isKept = (row: number): boolean =>
      row < keptRows || isGroupHead(block, row, measures, area.height);
    const table = tableHtml(block, { measures, isKept, firstLastRow: lastRows });
    return block.isOnNewPage ? `<div class="newPage"></div>\n${table}` : table;
  }

  /** A block as HTML. Page breaks and empty space are for paper; a page of a website has none. */
  html(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return headingHtml(block);
      case 'paragraph':
        return paragraphHtml(block);
      case 'table':
        return tableHtml(block);
      case 'contents':
        return this.#contents(block.title, block.depth);
      case 'chart':
        return `<figure>\n${chartSvg(block)}\n<figcaption>${htmlText(block.title)}</figcaption>\n</figure>\n`;
      case 'pageBreak':
        return '<div class="newPage"></div>\n';
      case 'spacer':
        return `<div class="spacer"${attribute('style', `height:${block.heightPt}pt`)}></div>\n`;
    }
  }
}
