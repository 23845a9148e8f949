import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPublished } from '../../electron/readers/index.ts';
import { loadCatalog } from '../../electron/services/catalog-files.ts';
import { loadPack } from '../../electron/services/pack-files.ts';
import { readSample } from '../../electron/services/samples.ts';
import { writeExcel } from '../../electron/writers/excel/index.ts';
import { writeHtml } from '../../electron/writers/html/index.ts';
import { writeWord } from '../../electron/writers/word/index.ts';
import { composeDisclosure } from '../../shared/compose/index.ts';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { understand } from '../../shared/review/tables/index.ts';
import { must } from '../support/must.ts';
import { temporaryFolder } from '../support/office.ts';

const MINI = join(import.meta.dirname, '../fixtures/packs/mini');
const ABOVE = `above: {left: '部门：{{ department.name }}', right: '单位：{{ moneyUnit }}'}`;
const DEPARTMENT =
  "{left: '部门：{{ department.shortName }}', center: '{{ year }}年度', right: '金额单位：{{ moneyUnit }}'}";

/** A disclosure whose first table is written otherwise. */
async function withHead(head: string, instead = ABOVE): Promise<DisclosureDocument> {
  const folder = join(temporaryFolder(), 'mini');
  cpSync(MINI, folder, { recursive: true });
  const path = join(folder, 'tables/t1.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(instead, head));
  const data = must(await readSample('yubei-2024'));
  const pack = must(await loadPack(folder));
  return must(composeDisclosure(data, pack, must(await loadCatalog(data.year))));
}

/** What stands above the first table in a written file, and what a review takes it for. */
async function readBack(content: Uint8Array, name: string): Promise<[string, string, string]> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  const published = must(await readPublished(path));
  const paragraphs = published.blocks.map((block) =>
    block.kind === 'paragraph' ? block.text.trim().replaceAll(/\s+/g, ' ') : '',
  );
  const title = paragraphs.findIndex((text) => text === '收支总表');
  const grids = understand(published).tables.map(({ grid }) => grid);
  const grid = grids.find((one) => one.title.endsWith('收支总表'));
  const lines = paragraphs.slice(Math.max(0, title - 1), title + 6).join(' ');
  return [lines, grid?.title ?? '', grid?.unit ?? ''];
}

describe.each([
  [
    'two lines below the title',
    `above: [{right: 公开01表}, ${DEPARTMENT}]`,
    ['收支总表', '公开01表', '部门：区科协 2024年度 金额单位：万元'],
  ],
  [
    'its number above the title',
    `top: {left: 部门公开表1}\n    above: ${DEPARTMENT}`,
    ['部门公开表1', '收支总表', '部门：区科协 2024年度 金额单位：万元'],
  ],
])('a table with %s', (_, head, lines) => {
  test('has it in Word, Excel and on a website, and is understood by the review', async () => {
    const document = await withHead(head);
    const word = await readBack(await writeWord(document), 'a.docx');
    expect(word).toEqual([expect.stringContaining(lines.join(' ')), '收支总表', 'wan']);
    const excel = await readBack(await writeExcel(document), 'a.xlsx');
    expect(excel).toEqual([expect.stringContaining(lines.join(' ')), '收支总表', 'wan']);
    const html = writeHtml(document)
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ');
    expect(html).toContain(lines.join(' '));
  });
});

test('a cell of a header row that reaches over others leaves the rest below their columns', async () => {
  const spanned = "{no: {text: 栏次, span: 2}, la: '1', ra: '2'}";
  const { sheets } = await withHead(spanned, "{no: 栏次, la: '1', ra: '2'}");
  const cells = sheets[0]?.tables[0]?.rows[2]?.cells ?? [];
  expect(cells.map(({ column, text }) => [column, text])).toEqual([
    [0, '栏次'],
    [2, '1'],
    [3, ''],
    [4, '2'],
  ]);
});
