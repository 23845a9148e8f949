import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPublished } from '../../electron/readers/index.ts';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { align, compareReturned } from '../../shared/returned/index.ts';
import type { PublishedDocument } from '../../shared/review/published-document.ts';
import { convert, temporaryFolder } from '../support/office.ts';
import { must, sampleDocument } from '../support/samples.ts';

const folder = temporaryFolder();

async function written(id: string, ending: 'docx' | 'xlsx'): Promise<string> {
  const document = await sampleDocument(id);
  const path = join(folder, `${id}.${ending}`);
  const content = ending === 'docx' ? await writeWord(document) : await writeExcel(document);
  writeFileSync(path, content);
  return path;
}

async function read(path: string): Promise<PublishedDocument> {
  return must(await readPublished(path));
}

const exported = await read(await written('yubei-2024', 'docx'));

/** The document with the text of one paragraph or cell changed. */
function withText(from: string, to: string): PublishedDocument {
  const replace = <T extends { readonly text: string }>(one: T): T => ({
    ...one,
    text: one.text.replace(from, to),
  });
  const blocks = exported.blocks.map((block) =>
    block.kind === 'paragraph'
      ? replace(block)
      : { ...block, rows: block.rows.map((row) => row.map(replace)) },
  );
  return { ...exported, blocks };
}

describe('a file that came back', () => {
  test('unchanged has no differences, also after another program saved it', async () => {
    const file = readFileSync(await written('yubei-2024', 'docx'));
    const saved = compareReturned(exported, await read(convert(file, 'docx', 'docx')));

    expect(compareReturned(exported, exported).changes).toEqual([]);
    expect(saved.changes).toEqual([]);
    expect(saved.equalTables).toBeGreaterThan(15);
  });

  test.each(['chenghua-2023', 'chaotian-2021', 'shenzhen-2022', 'zhangjiakou-2023'])(
    '%s as workbook has no differences with itself',
    async (id) => {
      const book = await read(await written(id, 'xlsx'));
      expect(compareReturned(book, book).changes).toEqual([]);
    },
  );

  test('with a changed figure in a sentence says both figures', () => {
    const sentence = exported.blocks.find(
      (block) => block.kind === 'paragraph' && block.text.includes('基本支出2,759,264.63元'),
    );
    expect(sentence).toBeDefined();
    const { changes } = compareReturned(
      exported,
      withText('基本支出2,759,264.63元，占', '基本支出2,759,246.63元，占'),
    );

    const [change] = changes.filter(({ kind }) => kind === 'figure');
    expect(change?.figures).toEqual({ before: ['2759264.63'], after: ['2759246.63'] });
    expect(change?.message).toContain('2759264.63');
  });

  test('with other words only is a change of wording that can be taken over', () => {
    const { changes } = compareReturned(exported, withText('国有资本经营预算', '国有资本预算'));

    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['wording']));
  });

  test('without a paragraph and without a table row names what is gone', () => {
    const [gone] = exported.blocks.filter(
      (block) => block.kind === 'paragraph' && block.text.length > 60,
    );
    const blocks = exported.blocks
      .filter((block) => block !== gone)
      .map((block, index, all) =>
        block.kind === 'table' && all.findIndex(({ kind }) => kind === 'table') === index
          ? { ...block, rows: block.rows.toSpliced(block.rows.length - 2, 1) }
          : block,
      );
    const { changes } = compareReturned(exported, { ...exported, blocks });

    expect(changes.map(({ kind }) => kind)).toEqual(['missing', 'missing']);
  });

  test('as plain text is searched for every figure of the tables', () => {
    const text: PublishedDocument = {
      file: 'page.txt',
      format: 'text',
      blocks: exported.blocks.flatMap((block) =>
        block.kind === 'paragraph'
          ? [block]
          : block.rows.map((row) => ({
              kind: 'paragraph' as const,
              place: block.place,
              text: row.map((cell) => cell.text).join(' '),
            })),
      ),
    };
    expect(compareReturned(exported, text).changes).toEqual([]);

    const cut = { ...text, blocks: text.blocks.slice(0, -3) };
    expect(compareReturned(exported, cut).changes.length).toBeGreaterThan(0);
  });
});

test('alignment keeps every element once and in order', () => {
  const list = fc.array(fc.constantFrom('甲一二', '甲一三', '乙', '丙丁戊', '丙丁己', ''), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const pairs = align(before, after, (one) => one);
      expect(pairs.flatMap((pair) => ('before' in pair ? [pair.before] : []))).toEqual(before);
      expect(pairs.flatMap((pair) => ('after' in pair ? [pair.after] : []))).toEqual(after);
    }),
  );
});
