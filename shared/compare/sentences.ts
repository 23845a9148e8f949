import type { Block, DisclosureDocument, Run } from '../document/index.ts';
import { align } from '../returned/index.ts';
import { withRelativeYears } from './relative-year.ts';
import { type TextPiece, type TextYears, wordDiff } from './word-diff.ts';

/** A paragraph of one document beside its counterpart in the other. */
export interface SentencePair {
  /** The heading under which it stands. */
  readonly place: string;
  readonly before?: string;
  readonly after?: string;
  /** False where both say the same, years told from their own year. */
  readonly isChanged: boolean;
  readonly pieces: readonly TextPiece[];
}

interface Sentence {
  readonly id: string | undefined;
  readonly place: string;
  readonly text: string;
  readonly compared: string;
}

/** A document and the year it is of. */
export interface Dated {
  readonly document: DisclosureDocument;
  readonly year: number;
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function paragraphsIn(block: Block): { readonly id?: string; readonly text: string }[] {
  if (block.kind === 'paragraph') {
    return [{ ...(block.id === undefined ? {} : { id: block.id }), text: textOf(block.runs) }];
  }
  if (block.kind === 'heading') return [{ id: `heading:${block.id}`, text: textOf(block.runs) }];
  return block.kind === 'table' ? block.notes.map((text) => ({ text })) : [];
}

function sentencesOf({ document, year }: Dated): Sentence[] {
  let place = document.title;
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'heading') place = textOf(block.runs);
      if (block.kind === 'table') place = block.title;
      const here = place;
      return paragraphsIn(block)
        .filter(({ text }) => text.trim() !== '')
        .map(({ id, text }) => {
          const compared = withRelativeYears(text, year).normalize('NFKC').replace(/\s+/g, '');
          return { id, text, place: here, compared };
        });
    });
}

/** Ids that one document has once; a list's repeated ids say nothing. */
function byId(sentences: readonly Sentence[]): ReadonlyMap<string, Sentence> {
  const groups = Map.groupBy(sentences, ({ id }) => id);
  return new Map(
    [...groups].flatMap(([id, [only, second]]) =>
      id !== undefined && only && !second ? [[id, only] as const] : [],
    ),
  );
}

/** The counterpart of each sentence of `after`. */
function counterparts(
  before: readonly Sentence[],
  after: readonly Sentence[],
): ReadonlyMap<Sentence, Sentence> {
  const known = byId(before);
  const named = [...byId(after)].flatMap(([id, sentence]) => {
    const other = known.get(id);
    return other ? [[sentence, other] as const] : [];
  });
  const taken = new Set(named.flat());
  const left = (all: readonly Sentence[]): Sentence[] => all.filter((one) => !taken.has(one));
  const likest = align(left(before), left(after), ({ compared }) => compared).flatMap((pair) =>
    pair.before && pair.after ? [[pair.after, pair.before] as const] : [],
  );
  return new Map([...named, ...likest]);
}

function pairOf(
  before: Sentence | undefined,
  after: Sentence | undefined,
  years: TextYears,
): SentencePair {
  const [old, now] = [before?.text ?? '', after?.text ?? ''];
  return {
    place: (after ?? before)?.place ?? '',
    ...(before ? { before: before.text } : {}),
    ...(after ? { after: after.text } : {}),
    isChanged: before?.compared !== after?.compared,
    pieces: wordDiff(old, now, years),
  };
}

/** The paragraphs, headings and notes of two documents side by side, in the order of the later one. */
export function compareSentences(before: Dated, after: Dated): readonly SentencePair[] {
  const [olds, news] = [sentencesOf(before), sentencesOf(after)];
  const pairs = counterparts(olds, news);
  const paired = new Set(pairs.values());
  const years = { before: before.year, after: after.year };
  const result: SentencePair[] = [];
  let at = 0;
  const passGone = (end: number): void => {
    for (; at < end; at += 1) {
      const gone = olds[at];
      if (gone && !paired.has(gone)) result.push(pairOf(gone, undefined, years));
    }
  };
  const places = new Map(olds.map((sentence, index) => [sentence, index]));
  for (const sentence of news) {
    const old = pairs.get(sentence);
    if (old) passGone(places.get(old) ?? at);
    result.push(pairOf(old, sentence, years));
  }
  passGone(olds.length);
  return result;
}
