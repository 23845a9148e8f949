import type { DisclosureDocument } from '../document/index.ts';

/** An entry of the contents list. */
export interface ContentsEntry {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly text: string;
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
