import type { DisclosureDocument } from '../../shared/document/index.ts';
import { isRecord } from '../../shared/entry/index.ts';
import { edit } from '../state/year-store.ts';

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The paragraph of the year that printed a text; undefined where it can not be rewritten. */
export function paragraphWith(document: DisclosureDocument, text: string): string | undefined {
  const wanted = bare(text);
  for (const { blocks } of document.sections) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph' || block.id === undefined) continue;
      if (bare(block.runs.map((run) => run.text).join('')) === wanted) return block.id;
    }
  }
  return undefined;
}

/** Lets the year print a paragraph in the new wording. */
export function takeOver(id: string, text: string): void {
  edit('采用退回文件的文字', (draft) => {
    const rows = Array.isArray(draft['paragraphs']) ? draft['paragraphs'].filter(isRecord) : [];
    draft['paragraphs'] = [
      ...rows.filter((row) => row['id'] !== id),
      { id, text, _origin: { text: 'imported' } },
    ];
  });
}
