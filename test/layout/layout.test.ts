import { expect, test } from 'vitest';
import type { Block, TableBlock, TableCell } from '../../shared/document/index.ts';
import {
  CELL_PADDING_PT,
  CHART_HEIGHT_PT,
  columnWidths,
  countLines,
  linePitchPt,
  paginate,
  textWidth,
  typeAreaPt,
} from '../../shared/layout/index.ts';
import { sampleDocument, sampleDocuments } from '../support/samples.ts';

function cell(column: number, text: string, value?: number): TableCell {
  const base = { column, columnSpan: 1, rowSpan: 1, text, align: 'left', isBold: false } as const;
  return {
    ...base,
    indent: column === 0 ? 2 : 0,
    ...(value === undefined ? {} : { number: { value, format: '#,##0.00' } }),
  };
}

/** Names beside so many amounts. */
function amountsTable(amounts: number): TableBlock {
  const money = Array.from({ length: amounts }, (_, index) => index + 1);
  return {
    kind: 'table',
    id: 't',
    title: '收入总表',
    isTitleInContents: false,
    isOnNewPage: false,
    top: [],
    above: { isRow: false, lines: [] },
    columns: [{ id: 'name' }, ...money.map((index) => ({ id: `m${index}` }))],
    headerRowCount: 1,
    rows: [
      { cells: [cell(0, '科目名称'), ...money.map((index) => cell(index, '预算数'))] },
      {
        cells: [
          cell(0, '其他科学技术普及支出'),
          ...money.map((index) => cell(index, '117,658,869.86', 117_658_869.86)),
        ],
      },
    ],
    notes: [],
    isEmpty: false,
  };
}

test.each([4, 8, 10])('names beside %i large amounts stand several characters a line', (count) => {
  const { widthsPt, sizePt } = columnWidths(amountsTable(count), 740, 10.5);
  const roomEm = widthsPt.map((width) => (width - CELL_PADDING_PT) / sizePt);
  expect((roomEm[0] ?? 0) - 2).toBeGreaterThanOrEqual(5);
  expect(Math.min(...roomEm.slice(1))).toBeGreaterThan(textWidth('117,658,869.86'));
});

test('a heading goes to the next page with the chart below it and the chart’s caption', async () => {
  const document = await sampleDocument('chaotian-2021');
  const [section] = document.sections;
  if (!section) throw new Error('the sample has no sections');
  const room = typeAreaPt(section.page).height;
  const line = document.styles.heading1.lineSpacingPt ?? 0;
  const heading = { kind: 'heading', id: 'h', level: 1, style: 'heading1' } as const;
  const pageOf = (spare: number): number | undefined => {
    const blocks: Block[] = [
      { kind: 'spacer', heightPt: room - line - CHART_HEIGHT_PT - spare },
      { ...heading, runs: [{ text: '收入' }], isInContents: true, isOnNewPage: false },
      {
        kind: 'chart',
        id: 'c',
        title: '收入',
        type: 'pie',
        categories: ['甲'],
        series: [{ name: '收入', values: [1] }],
        unit: '万元',
        format: '0.00',
        hasPercentLabels: true,
      },
      { kind: 'paragraph', style: 'body', runs: [{ text: '图1' }] },
    ];
    return paginate({ ...document, sections: [{ page: section.page, blocks }] }).pageOf.get('h');
  };
  const [near, far] = [pageOf(line + 1), pageOf(line - 5)];
  expect(near).toBe(1);
  expect(far).toBe(2);
});

test('what introduces a table, a list or a chart is on its page', async () => {
  const document = await sampleDocument('zhangjiakou-2023');
  const [section] = document.sections;
  if (!section) throw new Error('the sample has no sections');
  const line = linePitchPt(document.styles.body);
  const body = (text: string): Block => ({ kind: 'paragraph', style: 'body', runs: [{ text }] });
  const linesOnPages = (spare: number, text: string): number[] => {
    const spacer: Block = { kind: 'spacer', heightPt: typeAreaPt(section.page).height - spare };
    const blocks = [spacer, body(text), body('1.开展科普。')];
    const { pages } = paginate({ ...document, sections: [{ page: section.page, blocks }] });
    return pages.map(({ parts }) => parts.filter(({ kind }) => kind === 'text').length);
  };
  expect(linesOnPages(2 * line + 1, '主要工作如下：')).toEqual([2]);
  expect(linesOnPages(line + 1, '主要工作如下：')).toEqual([0, 2]);
  expect(linesOnPages(line + 1, '主要工作如下。')).toEqual([1, 1]);
});

test('widths that a template gives are kept in proportion where the page is too narrow for them', () => {
  const table = amountsTable(3);
  const given = [8, 14, 76, 8];
  const columns = table.columns.map((column, index) => ({ ...column, width: given[index] ?? 1 }));
  const rows = table.rows.map(({ cells }) => ({
    cells: cells.map(({ column }) => cell(column, '文字')),
  }));
  const { widthsPt } = columnWidths({ ...table, columns, rows }, 640, 10.5);
  const [narrow = 0, , wide = 0] = widthsPt.map((width) => width - CELL_PADDING_PT);
  expect(wide / narrow).toBeCloseTo(76 / 8, 1);
});

test.each([
  ['字'.repeat(10), 1],
  [`${'字'.repeat(10)}字`, 2],
  // Word, WPS and LibreOffice let the punctuation hang.
  [`${'字'.repeat(10)}，`, 1],
  [`${'字'.repeat(10)}，接着`, 2],
  // Digits do not stand so close to Chinese characters as these to one another.
  [`${'字'.repeat(4)}1234${'字'.repeat(4)}`, 2],
  ['12345678901234567890', 1],
])('the lines of %s are counted', (text, lines) => {
  expect(countLines(text, 10)).toBe(lines);
});

/** So much of a page is left free that it holds a table of 32 rows, but not its note. */
const SPARE_PT = 10;

/** So many rows of one line below a header. */
function rowsTable(count: number): TableBlock {
  const table = amountsTable(2);
  const [header, row] = table.rows;
  if (!header || !row) throw new Error('the table has no rows');
  return { ...table, rows: [header, ...Array.from({ length: count }, () => row)] };
}

test.each([
  { rows: 8, room: 60, expected: [[], [[1, 9]]], why: 'a short one is not torn' },
  { rows: 60, room: 90, expected: [[], [[1, 33]], [[33, 61]]], why: 'a long one has three rows' },
  {
    rows: 60,
    room: 130,
    expected: [[[1, 5]], [[5, 39]], [[39, 61]]],
    why: 'there is room for some',
  },
])('a table at the foot of a page: $why', async ({ rows, room, expected }) => {
  const document = await sampleDocument('yubei-2024');
  const [section] = document.sections;
  if (!section) throw new Error('the sample has no sections');
  const { page } = section;
  const spacer: Block = { kind: 'spacer', heightPt: typeAreaPt(page).height - room };
  const { pages } = paginate({
    ...document,
    sections: [{ page, blocks: [spacer, rowsTable(rows)] }],
  });
  const ranges = pages.map(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'rows' ? [[part.from, part.to]] : [])),
  );
  expect(ranges).toEqual(expected);
});

test.each([
  { bold: [], expected: [[[1, 33]], [[33, 61]]], why: 'there is no heading' },
  { bold: [32], expected: [[[1, 32]], [[32, 61]]], why: 'of a class' },
  { bold: [31, 32], expected: [[[1, 31]], [[31, 61]]], why: 'of a unit and its class' },
  { bold: [30], expected: [[[1, 33]], [[33, 61]]], why: 'with rows below it' },
])('the heading of a group at the foot of a page: $why', async ({ bold, expected }) => {
  const document = await sampleDocument('yubei-2024');
  const [section] = document.sections;
  if (!section) throw new Error('the sample has no sections');
  const table = rowsTable(60);
  const rows = table.rows.map((row, index) =>
    bold.some((one) => one === index)
      ? { ...row, cells: row.cells.map((one) => ({ ...one, isBold: true })) }
      : row,
  );
  const spare: Block = { kind: 'spacer', heightPt: SPARE_PT };
  const { pages } = paginate({
    ...document,
    sections: [{ page: section.page, blocks: [spare, { ...table, rows }] }],
  });
  const ranges = pages.map(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'rows' ? [[part.from, part.to]] : [])),
  );
  expect(ranges).toEqual(expected);
});

test.each([
  { rows: 32, notes: [], expected: [[[1, 33]]], why: 'there is room for all' },
  { rows: 33, notes: [], expected: [[[1, 31]], [[31, 34]]], why: 'no row stands alone' },
  { rows: 32, notes: ['注'], expected: [[[1, 30]], [[30, 33]]], why: 'no note stands alone' },
  { rows: 36, notes: [], expected: [[[1, 33]], [[33, 37]]], why: 'enough rows are left' },
])('the end of a table on the next page: $why', async ({ rows, notes, expected }) => {
  const document = await sampleDocument('yubei-2024');
  const [section] = document.sections;
  if (!section) throw new Error('the sample has no sections');
  const table = { ...rowsTable(rows), notes };
  const spare: Block = { kind: 'spacer', heightPt: SPARE_PT };
  const { pages } = paginate({
    ...document,
    sections: [{ page: section.page, blocks: [spare, table] }],
  });
  const ranges = pages.map(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'rows' ? [[part.from, part.to]] : [])),
  );
  expect(ranges).toEqual(expected);
  expect(pages.at(-1)?.parts.filter(({ kind }) => kind === 'note')).toHaveLength(notes.length);
});

test('each row and each line of the samples stands on one page', async () => {
  for (const [, document] of await sampleDocuments()) {
    const parts = paginate(document).pages.flatMap((page) => page.parts);
    for (const block of document.sections.flatMap((section) => section.blocks)) {
      if (block.kind !== 'table' && block.kind !== 'paragraph') continue;
      const ranges = parts.flatMap((part) => {
        const isOfBlock =
          (part.kind === 'rows' && part.table === block) ||
          (part.kind === 'text' && part.block === block);
        return isOfBlock ? [part] : [];
      });
      const [first] = ranges;
      expect(first?.from).toBe(block.kind === 'table' ? block.headerRowCount : 0);
      expect(ranges.slice(1).map(({ from }) => from)).toEqual(
        ranges.slice(0, -1).map(({ to }) => to),
      );
    }
  }
});
