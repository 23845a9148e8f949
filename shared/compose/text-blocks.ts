import type {
  Block,
  HorizontalAlign,
  Paragraph,
  Run,
  StyleName,
  TableBlock,
} from '../document/index.ts';
import {
  type GlossaryEntry,
  type Line,
  buildChart,
  headingBlock,
  headingLook,
  splitParagraphs,
  toRuns,
} from '../narrative/index.ts';
import { type ReportContext, unmark } from '../report/index.ts';

type Look = Extract<Line, { readonly kind: 'paragraph' }>['look'];

interface LookOfParagraph {
  readonly style: StyleName;
  readonly align?: HorizontalAlign;
}

const LOOKS: Readonly<Record<Look, LookOfParagraph>> = {
  body: { style: 'body' },
  title: { style: 'coverTitle' },
  cover: { style: 'coverText' },
  center: { style: 'body', align: 'center' },
  right: { style: 'body', align: 'right' },
  note: { style: 'note' },
};

/** What the lines of a text need from the document round it. */
export interface TextSurroundings {
  readonly file: string;
  readonly hasParts: boolean;
  readonly tables: (id: string) => readonly TableBlock[];
  readonly glossary: () => readonly GlossaryEntry[];
  readonly nextHeadingId: () => string;
}

/** Turns the lines of one text into blocks; the clerk's own paragraphs replace those of the same id. */
export class TextBlocks {
  readonly #context: ReportContext;
  readonly #around: TextSurroundings;
  readonly #own: ReadonlyMap<string, string>;
  #count = 0;

  constructor(context: ReportContext, around: TextSurroundings) {
    this.#context = context;
    this.#around = around;
    this.#own = new Map((context.data.paragraphs ?? []).map((one) => [one.id, one.text]));
  }

  /** The blocks of the lines, in order. */
  build(lines: readonly Line[]): Block[] {
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: Line): readonly Block[] {
    switch (line.kind) {
      case 'heading':
        return [this.#heading(line.level, line.text)];
      case 'paragraph':
        return this.#paragraphs(line.text, line.look, line.id);
      case 'contents':
        return [{ kind: 'contents', title: unmark(line.text), depth: 2 }];
      case 'table':
        return this.#around.tables(line.id).map((table) => ({ ...table, isOnNewPage: false }));
      case 'chart':
        return this.#chart(line.id);
      case 'space':
        return [{ kind: 'spacer', heightPt: line.heightPt }];
      case 'page':
        return [{ kind: 'pageBreak' }];
      case 'glossary':
        return this.#around.glossary().flatMap((one) => this.#paragraphs(one.text, 'body', one.id));
    }
  }

  #runs(marked: string): Run[] {
    return toRuns(marked, (index) => this.#context.engine.figure(index));
  }

  #heading(mark: Extract<Line, { readonly kind: 'heading' }>['level'], text: string): Block {
    const look = headingLook(this.#context.pack, mark, this.#around.hasParts);
    const runs = this.#runs(text);
    const heading = headingBlock(look, this.#around.nextHeadingId(), runs);
    return heading ?? { kind: 'paragraph', style: look.style, runs };
  }

  #paragraphs(marked: string, look: Look, id: string | undefined): Paragraph[] {
    this.#count += 1;
    const known = id ?? `${this.#around.file}-${this.#count}`;
    const own = this.#own.get(known);
    const looks = LOOKS[look];
    if (own !== undefined) {
      return own
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text) => ({
          kind: 'paragraph',
          id: known,
          ...looks,
          runs: [{ text: text.trim() }],
          isReplaced: true,
        }));
    }
    return splitParagraphs(marked).map((piece) => ({
      kind: 'paragraph',
      id: known,
      ...looks,
      runs: this.#runs(piece),
    }));
  }

  #chart(id: string): readonly Block[] {
    const spec = (this.#context.pack.charts ?? []).find((chart) => chart.id === id);
    if (!spec) throw new RangeError(`没有编号为“${id}”的图（pack.yaml 的 charts）`);
    const chart = buildChart(this.#context, spec);
    return chart ? [chart] : [];
  }
}
