import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWord } from '../../electron/writers/word/index.ts';
import { type PagePart, paginate } from '../../shared/layout/index.ts';
import { convert, pdfPages } from '../support/office.ts';
import { sampleDocuments } from '../support/samples.ts';

const samples = await sampleDocuments();

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** How a part of a page begins, where it is text that stands nowhere before. */
function beginning(part: PagePart): string {
  if (part.kind === 'tableTitle') return squeezed(part.table.title).slice(0, 16);
  if (part.kind !== 'text' || part.from > 0) return '';
  return squeezed(part.block.runs.map((run) => run.text).join('')).slice(0, 16);
}

describe.each(samples)('the Word file of %s', (_, document) => {
  test('has everything on the pages that the layout pass says', async () => {
    const printed = pdfPages(convert(await writeWord(document), 'docx', 'pdf')).map(squeezed);
    const { pages, pageCount } = paginate(document);
    const misplaced = pages.flatMap(({ parts }, index) =>
      parts.map(beginning).filter((text) => !printed[index]?.includes(text)),
    );
    expect(misplaced).toEqual([]);
    expect(printed).toHaveLength(pageCount);
  });

  test('asks nothing when it opens, and gives every width three times alike', async () => {
    const parts = unzipSync(await writeWord(document));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(strFromU8(parts['word/settings.xml'] ?? new Uint8Array())).not.toContain('updateFields');
    expect(xml).not.toMatch(/asciiTheme|eastAsiaTheme|w:dirty/);
    for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
      const total = grid.reduce((sum, width) => sum + width, 0);
      expect(table).toContain(`<w:tblW w:w="${total}" w:type="dxa"/>`);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
        const cells = [...row.matchAll(/<w:tcW w:w="(\d+)" w:type="dxa"\/>/g)];
        const width = cells.reduce((sum, match) => sum + Number(match[1]), 0);
        expect(width).toBe(total);
      }
    }
  });

  test('is the same file each time', async () => {
    const [first, second] = [await writeWord(document), await writeWord(document)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

test.each([35, 36, 37, 38, 39])(
  'a table of %i rows ends with three rows and its note on one page, as the layout pass says',
  async (count) => {
    const [first] = samples;
    if (!first) throw new Error('there are no samples');
    const [, document] = first;
    const section = document.sections.find(({ page }) => page.orientation === 'portrait');
    const table = document.sheets.flatMap(({ tables }) => tables)[0];
    if (!section || !table) throw new Error('the sample has no table');
    const cell = { columnSpan: 1, rowSpan: 1, align: 'left', isBold: false, indent: 0 } as const;
    const rows = Array.from({ length: count }, (_, row) => ({
      cells: [{ ...cell, column: 0, text: `第${row}行` }],
    }));
    const long = {
      ...table,
      columns: [{ id: 'only' }],
      headerRowCount: 1,
      rows,
      notes: ['注：表中无误。'],
    };
    const changed = { ...document, sections: [{ ...section, blocks: [long] }] };
    const printed = pdfPages(convert(await writeWord(changed), 'docx', 'pdf')).map(squeezed);
    expect(printed).toHaveLength(paginate(changed).pageCount);
    const last = printed.at(-1) ?? '';
    expect(last).toContain('注：表中无误。'.normalize('NFKC'));
    for (const row of [count - 3, count - 2, count - 1]) expect(last).toContain(`第${row}行`);
  },
);

test('text that XML cannot hold is written without harm', async () => {
  const [first] = samples;
  if (!first) throw new Error('there are no samples');
  const [, document] = first;
  const section = document.sections[0];
  if (!section) throw new Error('the sample has no sections');
  const nasty = 'a\u0000b\ud800c<&>"\'\u000b𠮷';
  const changed = {
    ...document,
    title: nasty,
    sections: [
      {
        ...section,
        blocks: [{ kind: 'paragraph' as const, style: 'body' as const, runs: [{ text: nasty }] }],
      },
    ],
  };
  const [page] = pdfPages(convert(await writeWord(changed), 'docx', 'pdf'));
  expect(page).toContain('<&>');
});
