import type { Block, DisclosureDocument, TableBlock } from '../document/index.ts';
import type {
  PublishedBlock,
  PublishedCell,
  PublishedDocument,
  PublishedTable,
} from './published-document.ts';

/** What a reader of the printed document finds in it. */
export function publishedOf(document: DisclosureDocument): PublishedDocument {
  const blocks = document.sections.flatMap((section) => section.blocks);
  let number = 0;
  const next = () => (number += 1);
  return {
    file: `${document.title}.docx`,
    format: 'docx',
    blocks: blocks.flatMap((block) => publishedBlocks(block, next)),
  };
}

function publishedBlocks(block: Block, next: () => number): PublishedBlock[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') {
    const text = block.runs.map((run) => run.text).join('');
    const place = `第 ${next()} 段`;
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', text, place }];
    return [{ kind: 'paragraph', text, place, headingLevel: block.level }];
  }
  if (block.kind !== 'table') return [];
  const line = (text: string): PublishedBlock[] =>
    text ? [{ kind: 'paragraph', text, place: `第 ${next()} 段` }] : [];
  const head = (lines: TableBlock['top']): PublishedBlock[] =>
    lines.flatMap(({ left, center, right }) =>
      line([left, center, right].filter(Boolean).join('  ')),
    );
  return [
    ...head(block.top),
    ...line(block.title),
    ...line(block.subtitle ?? ''),
    ...head(block.above.lines),
    publishedTable(block, next()),
    ...block.notes.flatMap(line),
  ];
}

function publishedTable(block: TableBlock, number: number): PublishedTable {
  const blank = (): PublishedCell => ({ text: '', indent: 0 });
  const rows = block.rows.map(() => block.columns.map(blank));
  block.rows.forEach((row, top) =>
    row.cells.forEach((cell) => {
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.columnSpan; right += 1) {
          const covered = { covered: { row: top, column: cell.column } };
          const own = { text: cell.text, indent: cell.indent, isBold: cell.isBold };
          const place = rows[top + down];
          if (!place) continue;
          const isFirst = down === 0 && right === 0;
          place[cell.column + right] = isFirst ? own : { ...blank(), ...covered };
        }
      }
    }),
  );
  return { kind: 'table', rows, place: `表格“${block.title}”（第 ${number} 块）` };
}
