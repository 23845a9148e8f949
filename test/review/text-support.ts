import type {
  PublishedBlock,
  PublishedCell,
  PublishedDocument,
  PublishedTable,
} from '../../shared/review/published-document.ts';

/** Paragraphs as a document, each line one; `#` marks headings as in markdown. */
export function documentOf(
  lines: readonly string[],
  tables: readonly PublishedTable[] = [],
): PublishedDocument {
  const paragraphs = lines.map((line, index) => paragraph(line, index + 1));
  return { file: '测试.docx', format: 'docx', blocks: [...paragraphs, ...tables] };
}

function paragraph(line: string, number: number): PublishedBlock {
  const marks = /^#+/.exec(line)?.[0].length;
  return {
    kind: 'paragraph',
    text: line.replace(/^#+/, ''),
    place: `第 ${number} 段`,
    ...(marks === undefined ? {} : { headingLevel: marks }),
  };
}

/** A table from rows of cell texts. */
export function tableOf(
  rows: readonly (readonly string[])[],
  place = '第 1 个表格',
): PublishedTable {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, column): PublishedCell => ({
      text: row[column] ?? '',
      indent: 0,
    })),
  );
  return { kind: 'table', rows: cells, place };
}
