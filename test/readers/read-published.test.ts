import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPublished } from '../../electron/readers/index.ts';
import type { PublishedBlock } from '../../shared/review/published-document.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  return readPublished(path);
}

async function blocksOf(
  name: string,
  content: string | Uint8Array,
): Promise<readonly PublishedBlock[]> {
  const result = await read(name, content);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.blocks;
}

async function problemOf(name: string, content: string | Uint8Array): Promise<string | undefined> {
  const result = await read(name, content);
  return result.ok ? undefined : result.problems[0]?.code;
}

function office(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';

function word(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return office({
    '_rels/.rels': `${RELATIONS}<Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${RELATIONS}<Relationship Id="n" Type="x/numbering" Target="numbering.xml"/></Relationships>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${namespace}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ...others,
  });
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function texts(block: PublishedBlock | undefined): string[][] {
  if (block?.kind !== 'table') return [];
  return block.rows.map((row) => row.map((cell) => (cell.covered ? '^' : cell.text)));
}

const sheetNamespace =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function workbook(sheetData: string, state = 'visible'): Uint8Array {
  return office({
    '_rels/.rels': `${RELATIONS}<Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${sheetNamespace}><sheets><sheet name="表1" r:id="r1"/><sheet name="草稿" state="${state}" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${RELATIONS}<Relationship Id="r1" Type="x/worksheet" Target="worksheets/one.xml"/><Relationship Id="r2" Type="x/worksheet" Target="worksheets/two.xml"/><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${sheetNamespace}><numFmts><numFmt numFmtId="170" formatCode="#,##0.00;-#,##0.00;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/><xf><alignment indent="2"/></xf></cellXfs></styleSheet>`,
    'xl/worksheets/one.xml': `<worksheet ${sheetNamespace}>${sheetData}</worksheet>`,
    'xl/worksheets/two.xml': `<worksheet ${sheetNamespace}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  });
}

function inline(reference: string, text: string, style = 0): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

describe('Word', () => {
  it('counts inserted text and leaves out deleted, hidden and moved text', async () => {
    const body =
      '<w:p><w:r><w:t>收入</w:t></w:r><w:ins><w:r><w:t>350.22</w:t></w:r></w:ins><w:del><w:r><w:delText>1</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>万元</w:t></w:r></w:p>';
    const [block] = await blocksOf('tracked.docx', word(body));
    expect(block).toMatchObject({ kind: 'paragraph', text: '收入350.22万元', place: '第 1 段' });
  });

  it('writes out the numbers of lists, which stand nowhere in the text', async () => {
    const item = (text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const names = Array.from({ length: 11 }, (_, index) => item(`第${index}`)).join('');
    const blocks = await blocksOf('list.docx', word(names));
    const found = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
    expect([found[0], found[9], found[10]]).toEqual(['一、第0', '十、第9', '十一、第10']);
  });

  it('keeps merged cells in their first place', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('支出', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('基本')}${cell('　公用')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('删')}</w:tr></w:tbl>`;
    const [block] = await blocksOf('merged.docx', word(table));
    expect(texts(block)).toEqual([
      ['项目', '支出', '^'],
      ['^', '基本', '公用'],
    ]);
    const rows = block?.kind === 'table' ? block.rows : [];
    expect(rows[1]?.[0]?.covered).toEqual({ row: 0, column: 0 });
    expect(rows[1]?.[2]?.indent).toBe(1);
  });

  it('reads the tables that a table of one cell only frames', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const inner = `<w:tbl>${row(paragraph('项目'), paragraph('预算数'))}${row(paragraph('合计'), paragraph('12.00'))}</w:tbl>`;
    const frame = `<w:tbl>${row(`${paragraph('单位：万元')}${inner}${paragraph('注：无')}`)}</w:tbl>`;
    const blocks = await blocksOf('framed.docx', word(`${paragraph('收支总表')}${frame}`));
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'table',
      'paragraph',
    ]);
    expect(texts(blocks[2])).toEqual([
      ['项目', '预算数'],
      ['合计', '12.00'],
    ]);
  });

  it('reads text boxes after the paragraph they hang on, once', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const blocks = await blocksOf('box.docx', word(body));
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      '框外',
      '框内',
    ]);
  });

  it('marks a written-out list of contents', async () => {
    const lines = ['目 录', '一、收支总表\t1', '二、支出总表\t2', '一、收支总表', '二、支出总表'];
    const blocks = await blocksOf('contents.docx', word(lines.map(paragraph).join('')));
    const marks = blocks.map((block) => block.kind === 'paragraph' && block.isContents === true);
    expect(marks).toEqual([false, true, true, false, false]);
  });

  it('refuses document types, which is how entities grow', async () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="w"><w:body><w:p/></w:body></w:document>';
    expect(await problemOf('dtd.docx', word('', { 'word/document.xml': bomb }))).toBe(
      'READ-DAMAGED',
    );
  });
});

describe('Excel', () => {
  it('shows numbers as their format does and keeps what is stored', async () => {
    const data = `<sheetData><row r="1">${inline('A1', '项目')}${inline('B1', '金额')}${inline('C1', '占比')}</row><row r="2">${inline('A2', '甲', 3)}<c r="B2" s="1"><v>1234.504999999999</v></c><c r="C2" s="2"><v>0.12345</v></c></row><row r="3">${inline('A3', '乙')}<c r="B3" s="1"><v>0</v></c><c r="C3" t="e"><v>#DIV/0!</v></c></row></sheetData>`;
    const [block] = await blocksOf('numbers.xlsx', workbook(data, 'hidden'));
    expect(texts(block)).toEqual([
      ['项目', '金额', '占比'],
      ['甲', '1,234.51', '12.35%'],
      ['乙', '', '#DIV/0!'],
    ]);
    const rows = block?.kind === 'table' ? block.rows : [];
    expect(rows[1]?.[1]?.number).toBe('1234.505');
    expect(rows[1]?.[0]?.indent).toBe(2);
  });

  it('parts title, unit and remark from the grid, and leaves hidden sheets out', async () => {
    const data = `<sheetData><row r="1">${inline('A1', '支出总表')}</row><row r="2">${inline('A2', '部门：某科协')}${inline('B2', '单位：万元')}</row><row r="3">${inline('A3', '项目')}${inline('B3', '金额')}</row><row r="4">${inline('A4', '合计')}<c r="B4"><v>5</v></c></row><row r="5">${inline('A5', '注：无。')}</row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A5:B5"/></mergeCells>`;
    const blocks = await blocksOf('sheet.xlsx', workbook(data, 'veryHidden'));
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'))).toEqual([
      '支出总表',
      '部门：某科协',
      '单位：万元',
      'table',
      '注：无。',
    ]);
    expect(blocks[3]).toMatchObject({ sheet: '表1', place: '工作表“表1”' });
  });
});

describe('text', () => {
  it('forms tables of lines with tabs, and of cells one to a line', async () => {
    const [title, wide] = await blocksOf('wide.txt', '收支总表\n项目\t金额\n合计\t5\n\n一、说明\n');
    expect(title).toMatchObject({ text: '收支总表' });
    expect(texts(wide)).toEqual([
      ['项目', '金额'],
      ['合计', '5'],
    ]);
    const [long] = await blocksOf('long.txt', '\t项目\n\t金额\n\n\t合计\n小计\n\t5\n\n正文\n');
    expect(texts(long)).toEqual([
      ['项目', '金额'],
      ['合计\n小计', '5'],
    ]);
  });

  it('reads Markdown and the encodings of Chinese programs', async () => {
    const [heading, table] = await blocksOf(
      'a.md',
      '## 表\n\n| 项目 | 金额 |\n| --- | --: |\n| 合计 | 5 |\n',
    );
    expect(heading).toMatchObject({ text: '表', headingLevel: 2 });
    expect(texts(table)).toEqual([
      ['项目', '金额'],
      ['合计', '5'],
    ]);
    const gbk = Uint8Array.from([0xca, 0xd5, 0xc8, 0xeb]);
    expect(await blocksOf('gbk.txt', gbk)).toMatchObject([{ text: '收入' }]);
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['scan.pdf', '%PDF-1.4\n1 0 obj << /Subtype /Image >> endobj', 'READ-PDF-SCAN'],
    ['text.pdf', '%PDF-1.4\nstream\nBT /F1 12 Tf (x) Tj ET\nendstream', 'READ-PDF'],
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'READ-OLD'],
    ['photo.docx', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'READ-PICTURE'],
    ['cut.docx', word(paragraph('收入')).subarray(0, 200), 'READ-DAMAGED'],
    ['empty.docx', new Uint8Array(), 'READ-EMPTY'],
    ['blank.docx', word(''), 'READ-EMPTY'],
    ['other.zip', office({ 'a.xml': '<a/>' }), 'READ-KIND'],
    ['bytes.txt', Uint8Array.from([0, 1, 2, 3]), 'READ-KIND'],
  ])('%s', async (name, content, code) => {
    expect(await problemOf(name, content)).toBe(code);
  });

  it('says what unpacks to more than is sensible, before unpacking it', async () => {
    const zeros = new Uint8Array(90_000_000);
    const bomb = zipSync({ 'word/document.xml': zeros });
    expect(await problemOf('bomb.docx', bomb)).toBe('READ-LARGE');
  });

  it('names a missing file', async () => {
    const result = await readPublished(join(folder, '没有.docx'));
    expect(result.ok ? undefined : result.problems[0]?.message).toBe(
      '“没有.docx”不存在，请检查路径。',
    );
  });
});
