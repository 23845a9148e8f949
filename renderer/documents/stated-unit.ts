import type { PublishedDocument } from '../../shared/review/index.ts';

const UNIT = /单位[:：]?\s*(?:人民币)?\s*(?:亿元|万元|元)|[（(](?:亿元|万元|元)[)）]/;

/** Whether the file says anywhere in which unit its tables are. */
export function statesUnit({ blocks }: PublishedDocument): boolean {
  return blocks.some((block) =>
    block.kind === 'paragraph'
      ? UNIT.test(block.text)
      : block.rows.slice(0, 5).some((row) => row.some(({ text }) => UNIT.test(text))),
  );
}

/** The document as if its tables said the unit that the user names. */
export function withUnit(document: PublishedDocument, unit: '元' | '万元'): PublishedDocument {
  return {
    ...document,
    blocks: document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [{ kind: 'paragraph' as const, text: `单位：${unit}`, place: block.place }, block]
        : [block],
    ),
  };
}
