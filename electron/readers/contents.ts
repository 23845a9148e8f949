import type { PublishedBlock } from '../../shared/review/published-document.ts';

const HEAD = /^(目录|目次|公开目录|contents)$/i;
const PAGE = /(?:\t|[.．…·\s]{2,}|\s)[-—–]?\s*\d{1,3}\s*[-—–]?$/u;
/** More entries than this no list of contents has. */
const MOST_ENTRIES = 150;

/** An entry without leaders, page and white space, for comparison with the heading it stands for. */
function entryKey(text: string): string {
  return text.replace(PAGE, '').replace(/[\s.．…·]+/gu, '');
}

function looksLikeEntry(block: PublishedBlock | undefined): block is PublishedBlock {
  return block?.kind === 'paragraph' && block.text.length <= 80 && !/[。；]/.test(block.text);
}

function entriesAfter(blocks: readonly PublishedBlock[], head: number): number {
  const seen = new Set<string>();
  let index = head + 1;
  let isRepeated = false;
  while (index < blocks.length && index - head <= MOST_ENTRIES && !isRepeated) {
    const block = blocks[index];
    if (!looksLikeEntry(block) || block.kind !== 'paragraph') break;
    isRepeated = seen.has(entryKey(block.text));
    seen.add(entryKey(block.text));
    if (!isRepeated) index += 1;
  }
  if (isRepeated) return index;
  // Nothing that is listed follows: only lines with a page are surely entries.
  let end = head + 1;
  while (end < index) {
    const block = blocks[end];
    if (block?.kind !== 'paragraph' || !PAGE.test(block.text)) break;
    end += 1;
  }
  return end;
}

/** Marks the entries below a heading 目录 that are written out without a field or style. */
export function markContents(blocks: readonly PublishedBlock[]): PublishedBlock[] {
  const marked = new Set<number>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || !HEAD.test(block.text.replace(/\s+/gu, ''))) return;
    const end = entriesAfter(blocks, index);
    for (let entry = index + 1; entry < end; entry += 1) marked.add(entry);
  });
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || !marked.has(index)) return block;
    const { headingLevel: _, ...entry } = block;
    return { ...entry, isContents: true };
  });
}
