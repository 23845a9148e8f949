import type { PublishedCell } from '../published-document.ts';
import { isNothing, readDecimal } from './decimal.ts';
import { fold } from './fold.ts';

type Row = readonly PublishedCell[];

/** The header of a table, understood. */
export interface Header {
  /** Index of the first row of data. */
  readonly bodyStart: number;
  /** For every column the header texts from the top down, repeated ones once. */
  readonly paths: readonly (readonly string[])[];
  /** Lines inside the grid above the header: unit, department, year. */
  readonly heads: readonly string[];
}

const MOST_HEADER_ROWS = 6;
const TOTAL_LABEL = /^(合计|总计|小计|本年收入合计|本年支出合计)$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]+\)|[1-9]\d?[.、](?!\d))/;
const CODE = /^[235]\d{2}(?:\d{2}){0,2}$/;
const COLUMN_NUMBER = /^(?:栏次|\d{1,2}(?:[=+-].*)?)$/;
const CODE_PART = /^[类款项]$/;
const HEAD_CELL = /单位[:：]|部门.{0,4}[:：]|年度[:：]|截[止至]/;

function shown(row: Row): string[] {
  return row.filter(({ text }) => text !== '').map(({ text }) => fold(text));
}

/** 栏次 | 1 | 2 | 3, in the ministry's tables behind the parts of a code: 类 | 款 | 项 | 栏次 | 1 | 2 | 3. */
export function isOrdinalRow(row: Row): boolean {
  const texts = shown(row);
  const numbers = texts.filter((text) => !CODE_PART.test(text));
  const [first] = numbers;
  if (first === undefined) return false;
  if (first === '栏次' || texts.length >= numbers.length + 2) {
    return numbers.every((text) => COLUMN_NUMBER.test(text));
  }
  return texts.length >= 3 && texts.every((text, index) => text === String(index + 1));
}

/** What a line that numbers the columns says of them: the parts of a code. */
function codePartsAlone(row: Row): Row {
  return row.map((cell) => (CODE_PART.test(fold(cell.text)) ? cell : { ...cell, text: '' }));
}

function isHeadRow(row: Row): boolean {
  const texts = shown(row);
  const isLine = texts.some((text) => HEAD_CELL.test(text) && text.length < 40);
  return texts.length > 0 && isLine && !texts.some((text) => /^(项目|收入|支出|科目)/.test(text));
}

function isData(row: Row): boolean {
  const texts = shown(row);
  const [first = ''] = texts;
  if (texts.some((text) => NUMBERED.test(text) || CODE.test(text))) return true;
  if (TOTAL_LABEL.test(first) && texts.slice(1).every((text) => readDecimal(text))) return true;
  return texts.some((text) => readDecimal(text) !== undefined && !/^(19|20)\d\d$/.test(text));
}

/** Whether a cell heads its column alone, by itself or by the cell above that reaches down over it. */
function headsColumn(rows: readonly Row[], row: number, column: number): boolean {
  const { text, covered } = rows[row]?.[column] ?? { text: '', covered: undefined };
  const origin = covered?.row ?? row;
  const right = rows[origin]?.[column + 1]?.covered;
  const isWide = right?.row === origin && right.column === column;
  if (covered === undefined) return text !== '' && !isWide;
  return covered.column === column && !isWide && rows[origin]?.[column]?.text !== '';
}

/**
 * Whether a row stands below a header that names every column already, and leaves most of them blank:
 * the first line of a table whose amounts are not known.
 */
function isBlankLine(rows: readonly Row[], index: number): boolean {
  const row = rows[index] ?? [];
  const above = rows[index - 1] ?? [];
  const isNamed = above.every((_, column) => headsColumn(rows, index - 1, column));
  const isBelow = row.every(({ covered }) => covered === undefined || covered.row === index);
  return index > 0 && isNamed && isBelow && shown(row).length * 2 <= row.length;
}

function headerEnd(rows: readonly Row[], start: number): number {
  let end = start;
  while (end < rows.length && end < start + MOST_HEADER_ROWS) {
    const row = rows[end] ?? [];
    if (isOrdinalRow(row)) return end + 1;
    if (isData(row) || shown(row).length === 0) break;
    if (end > start && isBlankLine(rows, end)) break;
    end += 1;
  }
  return end;
}

/**
 * Rows of a header whose merged cells were lost: `序号|收入|支出` above `|项目|预算数|项目|预算数`. The
 * blank cells below stand for themselves, the runs of texts belong together.
 */
function spreadLost(upper: readonly string[], lower: readonly string[]): string[] | undefined {
  const count = upper.findLastIndex((text) => text !== '') + 1;
  if (count === 0 || count >= lower.length || upper.slice(0, count).includes('')) return undefined;
  const groups: number[][] = [];
  const seen = new Set<string>();
  lower.forEach((text, column) => {
    const isNew = text === '' || column === 0 || lower[column - 1] === '' || seen.has(text);
    if (isNew) {
      groups.push([]);
      seen.clear();
    }
    groups.at(-1)?.push(column);
    seen.add(text);
  });
  if (groups.length !== count) return undefined;
  const spread = lower.map(() => '');
  groups.forEach((columns, group) => {
    for (const column of columns) spread[column] = upper[group] ?? '';
  });
  return spread;
}

/**
 * Headings of repeated groups that stand over the wrong columns: `2024年||…|2023年` over twice the same
 * texts. The texts below tell where each group begins.
 */
function spreadRepeated(upper: readonly string[], lower: readonly string[]): string[] | undefined {
  const texts = upper.filter((text) => text !== '');
  const period = lower.length / texts.length;
  if (texts.length < 2 || !Number.isInteger(period) || period < 2) return undefined;
  if (new Set(texts).size !== texts.length || upper[0] === '') return undefined;
  const first = lower.slice(0, period);
  const isRepeated = lower.every((text, column) => text === first[column % period]);
  if (!isRepeated || first.every((text) => text === '')) return undefined;
  return lower.map((_, column) => texts[Math.floor(column / period)] ?? '');
}

function withCovered(rows: readonly Row[], first: number): string[][] {
  return rows.map((row) =>
    row.map((cell) => {
      if (cell.covered === undefined) return fold(cell.text);
      const from = rows[cell.covered.row - first]?.[cell.covered.column];
      return from ? fold(from.text) : '';
    }),
  );
}

/** Blank cells that stand under a wider one: something below them has a text of its own. */
function inherit(texts: readonly string[][]): string[][] {
  return texts.map((row, index) => {
    const filled: string[] = [];
    row.forEach((text, column) => {
      const hasBelow = texts.slice(index + 1).some((below) => below[column] !== '');
      const left = filled[column - 1] ?? '';
      const leftHasBelow = texts.slice(index + 1).some((below) => below[column - 1] !== '');
      filled.push(text === '' && hasBelow && leftHasBelow ? left : text);
    });
    return filled;
  });
}

function spreadAll(texts: readonly string[][]): string[][] {
  const spread = texts.map((row) => [...row]);
  for (let index = spread.length - 2; index >= 0; index -= 1) {
    const [upper = [], lower = []] = spread.slice(index, index + 2);
    const lost = spreadRepeated(upper, lower) ?? spreadLost(upper, lower);
    if (lost) spread[index] = lost;
  }
  return spread;
}

function pathsOf(texts: readonly string[][], width: number): string[][] {
  return Array.from({ length: width }, (_, column) => {
    const path: string[] = [];
    for (const row of texts) {
      const text = row[column] ?? '';
      if (text !== '' && text !== path.at(-1)) path.push(text);
    }
    return path;
  });
}

/** Finds header and body of a grid. */
export function readHeader(rows: readonly Row[]): Header {
  let start = 0;
  const heads: string[] = [];
  while (start < Math.min(rows.length, 3) && isHeadRow(rows[start] ?? [])) {
    heads.push(...(rows[start] ?? []).filter(({ text }) => text !== '').map(({ text }) => text));
    start += 1;
  }
  const bodyStart = headerEnd(rows, start);
  const headerRows = rows
    .slice(start, bodyStart)
    .map((row) => (isOrdinalRow(row) ? codePartsAlone(row) : row));
  const texts = inherit(spreadAll(withCovered(headerRows, start)));
  return { bodyStart, paths: pathsOf(texts, rows[0]?.length ?? 0), heads };
}

/** Whether all cells of a row are blank. */
export function isBlankRow(row: Row): boolean {
  return row.every(({ text }) => isNothing(text));
}
