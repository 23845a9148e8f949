import isEqual from 'fast-deep-equal';
import type {
  Block,
  DisclosureDocument,
  Section,
  Sheet,
  TableBlock,
} from '../../shared/document/index.ts';

type Numbered = ReadonlyMap<Block, number>;

/** The document with the places of its blocks in a list instead of the blocks. */
interface Frame extends Omit<DisclosureDocument, 'sections' | 'sheets'> {
  readonly sections: readonly (Omit<Section, 'blocks'> & { readonly blocks: readonly number[] })[];
  readonly sheets: readonly (Omit<Sheet, 'tables'> & { readonly tables: readonly number[] })[];
}

/** Blocks of a document. A number: the block stands in the list before, at this place. */
export type ChangedBlocks = readonly (Block | number)[];

/** What is new in a document against the one that was handed over before. */
export interface DocumentChange {
  readonly frame: Frame;
  readonly blocks: ChangedBlocks;
}

function nameOf(block: Block): string {
  return 'id' in block ? `${block.kind} ${block.id ?? ''}` : block.kind;
}

/** The blocks of a document, each once, by the names under which they are found again. */
function blocksByName({ sections, sheets }: DisclosureDocument): ReadonlyMap<Block, string> {
  const printed = sections.flatMap(({ blocks }) => blocks);
  const all = new Set([...printed, ...sheets.flatMap(({ tables }) => tables)]);
  const counts = new Map<string, number>();
  return new Map(
    [...all].map((block) => {
      // Paragraphs of a list have one name, and a table on its sheet that of the printed one.
      const name = nameOf(block);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [block, `${name} ${count}`];
    }),
  );
}

function frameOf(document: DisclosureDocument, numbers: Numbered): Frame {
  const numberOf = (block: Block): number => numbers.get(block) ?? -1;
  return {
    ...document,
    sections: document.sections.map(({ page, blocks }) => ({
      page,
      blocks: blocks.map(numberOf),
    })),
    sheets: document.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map(numberOf) })),
  };
}

interface Kept {
  readonly block: Block;
  readonly place: number;
}

/** Hands documents over, each time only what is new in them: most edits change a few of its blocks. */
export class DocumentSender {
  #before: ReadonlyMap<string, Kept> = new Map();

  changeTo(document: DisclosureDocument): DocumentChange {
    const names = blocksByName(document);
    const all = [...names.keys()];
    const blocks = all.map((block) => {
      const before = this.#before.get(names.get(block) ?? '');
      return before && isEqual(before.block, block) ? before.place : block;
    });
    this.#before = new Map(
      all.map((block, place) => [names.get(block) ?? '', { block, place }] as const),
    );
    return { frame: frameOf(document, new Map(all.map((block, place) => [block, place]))), blocks };
  }
}

/** As many new blocks are read within a frame or two. */
const MOST_AT_ONCE = 20;

/** What goes ahead of a change, piece by piece, and the change with the blocks that are left. */
export interface ChangeInParts {
  readonly ahead: readonly ChangedBlocks[];
  readonly last: DocumentChange;
}

/** Divides a change: to read all blocks of a large document at once would hold up the typing. */
export function inParts({ frame, blocks }: DocumentChange): ChangeInParts {
  const ahead: ChangedBlocks[] = [];
  let part: (Block | number)[] = [];
  let count = 0;
  for (const block of blocks) {
    if (count === MOST_AT_ONCE) {
      ahead.push(part);
      part = [];
      count = 0;
    }
    part.push(block);
    if (typeof block !== 'number') count += 1;
  }
  return { ahead, last: { frame, blocks: part } };
}

function isTable(block: Block): block is TableBlock {
  return block.kind === 'table';
}

/** Puts documents together from what was new in them; blocks that stayed are the same objects. */
export class DocumentReceiver {
  #blocks: readonly Block[] = [];
  #ahead: (Block | number)[] = [];

  /** Takes what goes ahead of a change. */
  take(blocks: ChangedBlocks): void {
    this.#ahead.push(...blocks);
  }

  documentOf({ frame, blocks }: DocumentChange): DisclosureDocument {
    const before = this.#blocks;
    const all = [...this.#ahead, ...blocks];
    const now = all.flatMap((one) => (typeof one === 'number' ? (before[one] ?? []) : one));
    this.#blocks = now;
    this.#ahead = [];
    const at = (places: readonly number[]): Block[] => places.flatMap((place) => now[place] ?? []);
    return {
      ...frame,
      sections: frame.sections.map((section) => ({ ...section, blocks: at(section.blocks) })),
      sheets: frame.sheets.map((sheet) => ({
        ...sheet,
        tables: at(sheet.tables).filter(isTable),
      })),
    };
  }
}
