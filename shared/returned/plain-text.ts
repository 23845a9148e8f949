import type { PublishedDocument, PublishedTable } from '../review/published-document.ts';
import type { ReturnedChange } from './change.ts';
import { figuresOf, without } from './figures.ts';
import { quote } from './paragraphs.ts';

/**
 * For a text without tables (a web page's or a PDF's): the figures of each exported table that the text
 * does not have. Order and lines differ there, so only the figures themselves are looked for.
 */
export function missingTableFigures(
  tables: readonly PublishedTable[],
  published: PublishedDocument,
): ReturnedChange[] {
  const all = published.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? figuresOf(block.text)
      : block.rows.flatMap((row) => row.flatMap(({ text }) => figuresOf(text))),
  );
  return tables.flatMap((table) => {
    const own = table.rows.flatMap((row) => row.flatMap(({ text }) => figuresOf(text)));
    const missing = without(own, all);
    if (missing.length === 0) return [];
    const title = table.rows.flat().find(({ text }) => text.trim() !== '')?.text ?? '';
    return [
      {
        kind: 'figure',
        where: `${table.place}${quote(title)}`,
        figures: { before: missing, after: [] },
        message: `这张表的 ${missing.length} 个数在公开的文字里没有找到：${missing.slice(0, 12).join('、')}${missing.length > 12 ? '等' : ''}。请核对公开页面。`,
      },
    ];
  });
}
