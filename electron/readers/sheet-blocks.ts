import type { PublishedBlock, PublishedCell } from '../../shared/review/published-document.ts';

type Row = readonly PublishedCell[];

interface Segment {
  readonly from: number;
  readonly rows: Row[];
}

/** Lines above and below a grid: who, which year, which unit, remarks. */
const LINE_ABOVE =
  /单位[:：]|部门.{0,6}[:：]|编制.{0,4}[:：]|年度[:：]|日期[:：]|截[止至].{0,4}[:：]|[:：].*万?元$/;

function shownCells(row: Row): PublishedCell[] {
  return row.filter(({ text }) => text !== '');
}

function isBlank(row: Row): boolean {
  return shownCells(row).length === 0;
}

const UNIT_ALONE = /^[(（]?(金额)?单位[:：]?(人民币)?(万元|元)[)）]?$/;
const UNIT_OF_COLUMN = /(?<=^.{2,12})[（(](金额)?单位[:：](人民币)?(万元|元)[)）]$/u;
const HEADING = /合计|总计|小计|金额|支出|收入|经费|预算|决算|拨款|资金|名称|编码/;

/** `单位：万元` in the corner of a header: the cells beside it head columns. */
function hasUnitInCorner([corner, ...others]: readonly PublishedCell[]): boolean {
  const isUnit = UNIT_ALONE.test(corner?.text.replace(/\s/gu, '') ?? '');
  return isUnit && others.length >= 2 && others.every(({ text }) => HEADING.test(text));
}

/** A row above or below the grid, whose cells are lines of text and no columns. */
function isLine(row: Row): boolean {
  const shown = shownCells(row);
  if (shown.length === 1) return true;
  if (hasUnitInCorner(shown)) return false;
  // `金额（单位：万元）` beside other headings heads a column.
  const texts = shown.map(({ text }) =>
    shown.length > 2 ? text.replace(UNIT_OF_COLUMN, '') : text,
  );
  return texts.some((text) => LINE_ABOVE.test(text) && text.length < 60);
}

/** Blocks of rows between blank ones; a block that does not begin with a title goes on the one before. */
function segmentsOf(rows: readonly Row[]): Segment[] {
  const segments: Segment[] = [];
  let blanks: Row[] = [];
  rows.forEach((row, index) => {
    const last = segments.at(-1);
    if (isBlank(row)) blanks.push(row);
    else if (last && (blanks.length === 0 || !isLine(row))) {
      last.rows.push(...blanks, row);
      blanks = [];
    } else {
      segments.push({ from: index, rows: [row] });
      blanks = [];
    }
  });
  return segments;
}

function movedCell(cell: PublishedCell, down: number): PublishedCell {
  if (cell.covered === undefined) return cell;
  const { row, column } = cell.covered;
  return { ...cell, covered: { row: row - down, column } };
}

function withoutBlankColumns(rows: readonly Row[]): PublishedCell[][] {
  const isUsed = (row: Row, column: number) => row[column]?.text !== '';
  let width = 0;
  for (const row of rows) {
    row.forEach((_, column) => {
      if (isUsed(row, column)) width = Math.max(width, column + 1);
    });
  }
  return rows.map((row) => row.slice(0, width));
}

function segmentBlocks({ from, rows }: Segment, sheet: string, index: number): PublishedBlock[] {
  const firstGrid = rows.findIndex((row) => !isLine(row));
  const start = firstGrid === -1 ? rows.length : firstGrid;
  let end = rows.length;
  while (end > start && isLine(rows[end - 1] ?? []) && !isAmountRow(rows[end - 1] ?? [])) end -= 1;
  const lines = (first: number, last: number): PublishedBlock[] =>
    rows.slice(first, last).flatMap((row, offset) =>
      shownCells(row).map(({ text }) => ({
        kind: 'paragraph' as const,
        text,
        place: `工作表“${sheet}”第 ${from + first + offset + 1} 行`,
      })),
    );
  if (start === end) return lines(0, rows.length);
  const grid = rows
    .slice(start, end)
    .map((row) => row.map((cell) => movedCell(cell, from + start)));
  const place = index === 0 ? `工作表“${sheet}”` : `工作表“${sheet}”第 ${from + start + 1} 行起`;
  return [
    ...lines(0, start),
    {
      kind: 'table',
      sheet,
      firstRow: from + start + 1,
      rows: withoutBlankColumns(grid),
      place,
    },
    ...lines(end, rows.length),
  ];
}

/** A last row with one text may still belong to the grid: a label with blank amounts. */
function isAmountRow(row: Row): boolean {
  const [cell] = shownCells(row);
  return (
    cell !== undefined && !/^[（(]?(注|备注|说明|附注)|[。；]/.test(cell.text) && !isMergedOver(row)
  );
}

function isMergedOver(row: Row): boolean {
  return row.filter(({ covered }) => covered !== undefined).length >= row.length - 1;
}

/** What a sheet shows: the lines above and below as paragraphs, the grids as tables. */
export function sheetBlocks(sheet: string, rows: readonly Row[]): PublishedBlock[] {
  return segmentsOf(rows).flatMap((segment, index) => segmentBlocks(segment, sheet, index));
}
