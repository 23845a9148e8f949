import type { Catalog } from '../../../shared/catalog/index.ts';
import { composeDisclosure } from '../../../shared/compose/index.ts';
import type { Block, DisclosureDocument } from '../../../shared/document/index.ts';
import type { YearData } from '../../../shared/facts/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { Subject } from './reason-subjects.ts';

export type Wanted = 'reasons' | 'mainUses';

/** A piece of a sentence: plain text, or the name of the typed text that stands there. */
export type SentencePiece = { readonly text: string } | { readonly name: string };

/** Where a typed text will stand: the sentence round it. */
export interface TextPlace {
  readonly sentence: readonly SentencePiece[];
  /** Paragraph whose generated text it is; absent in a table. */
  readonly paragraph?: string;
  /** Title of the table. */
  readonly table?: string;
}

/** By `reasons:about` and `mainUses:about`. */
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

const LONGEST = 160;
/** A shorter beginning says too little of what is to be explained: 主要原因是. */
const SHORTEST = 16;

const ENDS = ['。', '！', '？', '；'];

function startOf(text: string): number {
  const end = Math.max(...ENDS.map((sign) => text.lastIndexOf(sign))) + 1;
  if (text.length - end >= SHORTEST || end === 0) return end;
  const earlier = text.slice(0, end - 1);
  return Math.max(...ENDS.map((sign) => earlier.lastIndexOf(sign))) + 1;
}

function sentenceBefore(text: string): string {
  const sentence = text.slice(startOf(text));
  return sentence.length > LONGEST ? `……${sentence.slice(-LONGEST)}` : sentence;
}

function sentenceAfter(text: string): string {
  const end = text.indexOf('。');
  const sentence = end < 0 ? text : text.slice(0, end + 1);
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}……` : sentence;
}

type NameOf = (kind: string | undefined, index: string | undefined) => string | undefined;

function split(text: string, nameOf: NameOf): readonly SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const name = nameOf(match[1], match[2]);
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    if (name !== undefined) pieces.push({ name });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function placesIn(
  document: DisclosureDocument,
  subjects: readonly Subject[],
): ReadonlyMap<string, TextPlace[]> {
  const places = new Map<string, TextPlace[]>();
  const nameOf: NameOf = (kind, index) => {
    const subject = subjects[Number(index)];
    return subject && `${kind === 'R' ? 'reasons' : 'mainUses'}:${subject.about}`;
  };
  const pieces = document.sections.flatMap(({ blocks }) => blocks.flatMap(piecesOf));
  for (const { text, ...rest } of pieces) {
    for (const match of text.matchAll(MARK)) {
      const name = nameOf(match[1], match[2]);
      if (name === undefined) continue;
      const before = sentenceBefore(text.slice(0, match.index));
      const after = sentenceAfter(text.slice(match.index + match[0].length));
      const sentence = split(`${before}${match[0]}${after}`, nameOf);
      places.set(name, [...(places.get(name) ?? []), { sentence, ...rest }]);
    }
  }
  return places;
}

/**
 * Where the template prints each reason and main use: the document is made once with a mark in place of
 * every one of them. What has no place is not asked for.
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
