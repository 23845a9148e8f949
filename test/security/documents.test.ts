import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPublishedBytes } from '../../electron/readers/index.ts';
import { readCatalogListBytes } from '../../electron/services/catalog-files.ts';
import { readYearDataBytes } from '../../electron/services/read-input.ts';
import type { Result } from '../../shared/result/index.ts';

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function office(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

function word(body: string, head = ''): Uint8Array {
  return office({
    '_rels/.rels': `${RELATIONS}<Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${RELATIONS}<Relationship Id="n" Type="x/numbering" Target="numbering.xml"/></Relationships>`,
    'word/numbering.xml':
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"/><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
  });
}

function sheet(content: string): Uint8Array {
  return office({
    '_rels/.rels': `${RELATIONS}<Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${RELATIONS}<Relationship Id="r1" Type="x/worksheet" Target="worksheets/a.xml"/></Relationships>`,
    'xl/worksheets/a.xml': `<worksheet xmlns="${MAIN}">${content}</worksheet>`,
  });
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : (result.problems[0]?.code ?? '');
}

interface Packed {
  readonly packed: Uint8Array;
  readonly crc: number;
}

function pack(content: Uint8Array): Packed {
  return { packed: deflateRawSync(content, { level: 1 }), crc: crc32(content) };
}

/** An archive of one part that says what it likes of its size. */
function archiveOf(name: string, { packed, crc }: Packed, stated: number): Uint8Array {
  const header = (signature: number, size: number) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32LE(signature, 0);
    return bytes;
  };
  const local = header(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(stated, 22);
  local.writeUInt16LE(name.length, 26);
  const central = header(0x02014b50, 46);
  local.copy(central, 10, 8, 30);
  const end = header(0x06054b50, 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

const ZEROS = pack(new Uint8Array(100_000_000));

describe('archives that unpack to more than is sensible', () => {
  test('a part that says so', () => {
    const bomb = archiveOf('word/document.xml', pack(strToU8('<a/>')), 90_000_000);
    expect(codeOf(readPublishedBytes('a.docx', bomb))).toBe('READ-LARGE');
  });

  test('a part that says to be small is stopped at what it says', () => {
    const bomb = archiveOf('word/document.xml', ZEROS, 100);
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(readPublishedBytes('a.docx', bomb))).toBe('READ-DAMAGED');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  test('a part that says the truth is read', () => {
    const text = strToU8(
      '<w:document xmlns:w="w"><w:body><w:p><w:t>文</w:t></w:p></w:body></w:document>',
    );
    const archive = archiveOf('word/document.xml', pack(text), text.length);
    expect(codeOf(readPublishedBytes('a.docx', archive))).toBe('ok');
  });

  test('as a list of classification items', () => {
    const bomb = archiveOf('xl/workbook.xml', ZEROS, 100);
    expect(codeOf(readCatalogListBytes('list.xlsx', bomb, 2024))).toBe('CATALOG-FILE-EXCEL');
  });

  test('very many elements', () => {
    const text = strToU8(`<w:document xmlns:w="w">${'<w:p/>'.repeat(1_600_000)}</w:document>`);
    const archive = archiveOf('word/document.xml', pack(text), text.length);
    expect(codeOf(readPublishedBytes('a.docx', archive))).toBe('READ-LARGE');
  });
});

describe('XML that grows or reaches out', () => {
  test.each([
    ['billion laughs', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]>', '&c;'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '&b;'],
    ['an external document type', '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd">', ''],
    ['an unknown entity', '', '&unknown;'],
  ])('%s', (_, head, text) => {
    const file = word(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`, head);
    expect(codeOf(readPublishedBytes('a.docx', file))).toBe('READ-DAMAGED');
  });

  test('nesting without end', () => {
    expect(codeOf(readPublishedBytes('a.docx', word('<w:p>'.repeat(100_000))))).toBe(
      'READ-DAMAGED',
    );
  });
});

const row =
  '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>';
const cell = '<row r="60000"><c r="GR60000" t="inlineStr"><is><t>1</t></is></c></row>';

describe('numbers that a reader would count up to', () => {
  test.each([
    [
      'levels of lists',
      word(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="4000000000"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p>',
      ),
      'ok',
    ],
    ['spans', word(`<w:tbl>${row.repeat(3)}</w:tbl>`), 'ok'],
    ['spans of many rows', word(`<w:tbl>${row.repeat(20_000)}</w:tbl>`), 'READ-LARGE'],
    [
      'hidden columns',
      sheet(
        `<cols><col min="-9e15" max="9e15" hidden="1"/></cols><sheetData><row r="1"><c r="GA1"><v>1</v></c></row></sheetData>`,
      ),
      'READ-EMPTY',
    ],
    [
      'merged areas',
      sheet(
        `<sheetData>${cell}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500)}</mergeCells>`,
      ),
      'READ-LARGE',
    ],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(readPublishedBytes('a', bytes))).toBe(code);
  });

  test.each([
    ['blank lines in a table', '\ta\n\n'.repeat(40_000) + '\n'.repeat(100_000)],
    ['one long row', `a\tb\n${'\t'.repeat(900_000)}\n${'x\ty\n'.repeat(1000)}`],
  ])('%s of a text', (_, text) => {
    expect(['ok', 'READ-LARGE']).toContain(codeOf(readPublishedBytes('a.txt', strToU8(text))));
  });

  test('a PDF full of beginnings', () => {
    const pdf = strToU8(`%PDF-1.4\n${'BT FlateDecode stream\n'.repeat(150_000)}`);
    expect(codeOf(readPublishedBytes('a.pdf', pdf))).toBe('READ-PDF-SCAN');
  });
});

describe('year data files', () => {
  const file = (rest: string) =>
    strToU8(
      `{"format":"budget-disclosure/year-data","version":1,"kind":"budget","year":2024,"department":{"code":"1","name":"甲"},"units":[{"code":"1","name":"甲","nature":"administrative"}]${rest}}`,
    );

  test('are read where nothing is wrong', () => {
    expect(codeOf(readYearDataBytes('a.json', file('')))).toBe('ok');
  });

  test.each([
    ['values without end', `,"income":[${'0,'.repeat(1_000_001)}0]`, 'FILE-LARGE'],
    ['many wrong values', `,"income":[${'0,'.repeat(100_000)}0]`, 'DATA-FIELD'],
    ['nesting without end', `,"income":${'['.repeat(100_000)}`, 'DATA-JSON'],
    ['__proto__', ',"__proto__":{"polluted":true}', 'DATA-FIELD'],
    ['constructor', ',"constructor":{"prototype":{"polluted":true}}', 'DATA-FIELD'],
    ['__proto__ deeper', ',"profile":{"__proto__":{"polluted":true}}', 'DATA-FIELD'],
  ])('%s', (_, rest, code) => {
    expect(codeOf(readYearDataBytes('a.json', file(rest)))).toBe(code);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('larger than any', () => {
    expect(codeOf(readYearDataBytes('a.json', new Uint8Array(70_000_000)))).toBe('FILE-LARGE');
  });
});
