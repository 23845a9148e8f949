import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';

import { readCatalogListBytes } from '../../electron/services/catalog-files.ts';

function resultOf(name: string, content: Uint8Array | string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readCatalogListBytes(name, bytes, 2025);
}

function read(name: string, content: Uint8Array | string) {
  const result = resultOf(name, content);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function problemOf(name: string, content: Uint8Array | string) {
  const result = resultOf(name, content);
  return result.ok ? undefined : result.problems[0];
}

const csv = '科目编码,科目名称,说明\r\n2060702,科普活动,"反映科普，的支出。"\r\n30201,办公费,\r\n';
const expected = {
  year: 2025,
  items: [
    {
      classification: 'function',
      code: '2060702',
      name: '科普活动',
      definition: '反映科普，的支出。',
    },
    { classification: 'economic', code: '30201', name: '办公费' },
  ],
};

// GBK has no encoder here: 科目编码,科目名称\n2060702,科普活动\n in its bytes.
const gbk = Buffer.from(
  'bfc6c4bfb1e0c2eb2cbfc6c4bfc3fbb3c60a323036303730322cbfc6c6d5bbeeb6af0a',
  'hex',
);

describe('csv', () => {
  test.each([
    ['utf8.csv', csv],
    ['bom.csv', `\ufeff${csv}`],
    ['utf16.txt', Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le')],
    ['semicolon.csv', csv.replaceAll(',', ';')],
    ['UPPER.CSV', csv],
  ])('%s', (name, content) => {
    expect(read(name, content).value).toEqual(expected);
  });

  test('in GBK', () => {
    const { value } = read('gbk.csv', gbk);
    expect(value.items).toEqual([
      { classification: 'function', code: '2060702', name: '科普活动' },
    ]);
  });

  test('neither encoding', () => {
    const noise = Uint8Array.from([0x80, 0xff, 0xff, 0x00]);
    expect(problemOf('noise.csv', noise)).toMatchObject({
      code: 'CATALOG-FILE-ENCODING',
      where: 'noise.csv',
    });
  });

  test('quotes that do not close', () => {
    const text = '科目编码,科目名称\n206,"科学\n207,文化\n';
    expect(problemOf('quotes.csv', text)?.message).toContain('引号');
  });
});

describe('xlsx', () => {
  async function workbookWith(fill: (workbook: ExcelJS.Workbook) => void) {
    const workbook = new ExcelJS.Workbook();
    fill(workbook);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }

  test('numbers, texts, rich texts, links and results of formulas', async () => {
    const bytes = await workbookWith((workbook) => {
      const sheet = workbook.addWorksheet('功能');
      sheet.addRow(['2025年科目']);
      sheet.addRow(['科目编码', '科目名称', '说明']);
      sheet.addRow([206, { richText: [{ text: '科学' }, { text: '技术支出' }] }, '']);
      sheet.addRow(['２０６０７', { text: '科学技术普及', hyperlink: 'https://example.com' }]);
      sheet.addRow([{ formula: 'A3*10000+702', result: 2060702 }, '科普活动', '反映\n科普。']);
      sheet.addRow([{ formula: 'A5+1', result: 2060703 }, '青少年科技活动']);
    });
    expect(read('list.xlsx', bytes).value.items).toEqual([
      { classification: 'function', code: '206', name: '科学技术支出' },
      { classification: 'function', code: '20607', name: '科学技术普及' },
      { classification: 'function', code: '2060702', name: '科普活动', definition: '反映科普。' },
      { classification: 'function', code: '2060703', name: '青少年科技活动' },
    ]);
  });

  test('merged headings and merged levels', async () => {
    const bytes = await workbookWith((workbook) => {
      const sheet = workbook.addWorksheet('功能');
      sheet.addRow(['科目编码', '', '', '科目名称', '说明']);
      sheet.addRow(['类', '款', '项']);
      sheet.addRow([206, '', '', '科学技术支出']);
      sheet.addRow(['', 7, '', '科学技术普及']);
      sheet.addRow(['', '', 2, '科普活动']);
      for (const area of ['A1:C1', 'D1:D2', 'E1:E2', 'A3:A5']) sheet.mergeCells(area);
    });
    const { value } = read('list.xlsx', bytes);
    expect(value.items.map((item) => item.code)).toEqual(['206', '20607', '2060702']);
  });

  test('several sheets are one list; notes and hidden sheets are left out', async () => {
    const bytes = await workbookWith((workbook) => {
      workbook.addWorksheet('功能').addRows([
        ['科目编码', '科目名称'],
        [206, '科学技术支出'],
      ]);
      workbook.addWorksheet('经济').addRows([
        ['编码', '名称'],
        ['30201', '办公费'],
      ]);
      workbook.addWorksheet('填表说明').addRow(['请看说明']);
      workbook.addWorksheet('空');
      const hidden = workbook.addWorksheet('旧', { state: 'hidden' });
      hidden.addRows([
        ['科目编码', '科目名称'],
        [206, '旧名称'],
      ]);
    });
    const { value, remarks } = read('list.xlsx', bytes);
    expect(value.items.map((item) => item.name)).toEqual(['科学技术支出', '办公费']);
    expect(remarks.map((each) => each.message)).toEqual([
      expect.stringContaining('工作表“填表说明”'),
    ]);
  });

  test('a mistake is named with its sheet and row', async () => {
    const bytes = await workbookWith((workbook) => {
      workbook.addWorksheet('功能').addRows([['科目编码', '科目名称'], [], [2060, '科普']]);
    });
    expect(problemOf('list.xlsx', bytes)).toMatchObject({
      where: '工作表“功能”第 3 行',
      severity: 'error',
    });
  });

  test('no workbook, or an empty one', async () => {
    expect(problemOf('broken.xlsx', 'PK\u0003\u0004 broken')).toMatchObject({
      code: 'CATALOG-FILE-EXCEL',
      where: 'broken.xlsx',
    });
    const empty = await workbookWith((workbook) => workbook.addWorksheet('空'));
    expect(problemOf('list.xlsx', empty)?.message).toContain('没有内容');
  });
});

describe('files that cannot be lists', () => {
  test('another kind, a huge one', () => {
    expect(problemOf('old.xls', 'x')?.message).toContain('“.xls”');
    const huge = new Uint8Array(20_000_001);
    expect(problemOf('huge.csv', huge)).toMatchObject({
      code: 'CATALOG-FILE-SIZE',
      where: 'huge.csv',
    });
  });
});
