import { expect, test } from 'vitest';
import type { Block, TableBlock, TableCell } from '../../shared/document/index.ts';
import {
  CELL_PADDING_PT,
  CHART_HEIGHT_PT,
  columnWidths,
  paginate,
  textWidth,
  typeAreaPt,
} from '../../shared/layout/index.ts';
import { sampleDocument } from '../support/samples.ts';

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
