import type { Catalog } from '../../../shared/catalog/index.ts';
import { composeDisclosure } from '../../../shared/compose/index.ts';
import type { Block, DisclosureDocument } from '../../../shared/document/index.ts';
import type { YearData } from '../../../shared/facts/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { Subject } from './reason-subjects.ts';

export type Wanted = 'reasons' | 'mainUses';

/** Where a typed text will stand: the sentence round it. */
export interface TextPlace {
  readonly before: string;
  readonly after: string;
  /** Paragraph whose generated text it is; absent in a table. */
  readonly paragraph?: string;
  /** Title of the table. */
  readonly table?: string;
}

export type TextPlaces = ReadonlyMap<string, readonly TextPlace[]>;

/** Stands for a typed text while the places are looked for; no document has it. */
const MARK = /⟦([RU])(\d+)⟧/g;

function mark(kind: 'R' | 'U', index: number): string {
  return `⟦${kind}${index}⟧`;
}

interface Piece {
  readonly text: string;
  readonly paragraph?: string;
  readonly table?: string;
}

function piecesOf(block: Block): Piece[] {
  if (block.kind === 'paragraph') {
    const text = block.runs.map((run) => run.text).join('');
    return [block.id === undefined ? { text } : { text, paragraph: block.id }];
  }
  if (block.kind !== 'table') return [];
  const cells = block.rows.flatMap((row) => row.cells.map(({ text }) => text));
  return [...cells, ...block.notes].map((text) => ({ text, table: block.title }));
}

const SENTENCE_END = /[。！？]/;
const LONGEST = 90;

function sentenceBefore(text: string): string {
  const from = Math.max(...['。', '！', '？', '；'].map((sign) => text.lastIndexOf(sign))) + 1;
  const sentence = text.slice(from);
  return sentence.length > LONGEST ? `……${sentence.slice(-LONGEST)}` : sentence;
}

function sentenceAfter(text: string): string {
  const end = SENTENCE_END.exec(text);
  const sentence = end ? text.slice(0, end.index + 1) : text;
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}……` : sentence;
}

function placesIn(
  document: DisclosureDocument,
  subjects: readonly Subject[],
): ReadonlyMap<string, TextPlace[]> {
  const places = new Map<string, TextPlace[]>();
  const pieces = document.sections.flatMap(({ blocks }) => blocks.flatMap(piecesOf));
  for (const { text, ...rest } of pieces) {
    for (const match of text.matchAll(MARK)) {
      const subject = subjects[Number(match[2])];
      if (!subject) continue;
      const name = `${match[1] === 'R' ? 'reasons' : 'mainUses'}:${subject.about}`;
      const plain = (part: string): string => part.replace(MARK, '……');
      const place = {
        before: sentenceBefore(plain(text.slice(0, match.index))),
        after: sentenceAfter(plain(text.slice(match.index + match[0].length))),
        ...rest,
      };
      places.set(name, [...(places.get(name) ?? []), place]);
    }
  }
  return places;
}

/**
 * Where the template prints each reason and main use: the document is made once with a mark in place of
 * every one of them. Names are `reasons:about` and `mainUses:about`; what has no place is not asked for.
 */
export function findTextPlaces(
  data: YearData,
  subjects: readonly Subject[],
  pack: Pack,
  catalog: Catalog,
): TextPlaces {
  const { paragraphs: _, ...rest } = data;
  const marked: YearData = {
    ...rest,
    reasons: subjects.map(({ about }, index) => ({ about, text: mark('R', index) })),
    mainUses: subjects.map(({ about }, index) => ({ about, text: mark('U', index) })),
  };
  const composed = composeDisclosure(marked, pack, catalog);
  return composed.ok ? placesIn(composed.value, subjects) : new Map();
}
