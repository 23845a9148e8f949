import type { DisclosureDocument } from '../../../shared/document/index.ts';

/** A paragraph that the template generates, as the clerk may rewrite it. */
export interface GeneratedParagraph {
  readonly id: string;
  /** Lines of one paragraph id, one below another. */
  readonly text: string;
  /** The nearest heading above. */
  readonly heading: string;
}

/** The paragraphs of a document that have an id, in their order; 名词解释 have a step of their own. */
export function paragraphsOf(document: DisclosureDocument): readonly GeneratedParagraph[] {
  const found = new Map<string, GeneratedParagraph>();
  let heading = '';
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading') heading = block.runs.map(({ text }) => text).join('');
    if (block.kind !== 'paragraph' || block.id === undefined) continue;
    if (block.id.startsWith('glossary-')) continue;
    const text = block.runs.map((run) => run.text).join('');
    const known = found.get(block.id);
    found.set(
      block.id,
      known ? { ...known, text: `${known.text}\n${text}` } : { id: block.id, text, heading },
    );
  }
  return [...found.values()];
}

const FIGURE = /\d[\d,]*(?:\.\d+)?%?/g;

/** Figures of the newer text that the older one does not have. */
export function newFigures(older: string, newer: string): readonly string[] {
  const known = new Set(older.match(FIGURE) ?? []);
  return [...new Set(newer.match(FIGURE) ?? [])].filter((figure) => !known.has(figure));
}
