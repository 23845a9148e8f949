import type { PublishedBlock, PublishedParagraph } from '../../shared/review/published-document.ts';
import { CellBudget, type FoundCell, toRows } from './cells.ts';

/** A table whose cells stand one to a line, each after a tab, rows parted by blank lines. */
const CELL_LINE = /^[ \u3000]?\t[^\t]*$/u;
const MARKDOWN_LINE = /^\s*\|.*\|\s*$/;
const MARKDOWN_RULE = /^[\s|:-]+$/;
const NOISE = /\[bookmark: [^\]]*\]|<a name=[^>]*><\/a>|\ufeff/g;

interface Found {
  readonly rows: FoundCell[][];
  /** Index of the first line after the table. */
  readonly end: number;
}

function toFoundCell(raw: string): FoundCell {
  const text = raw.replace(NOISE, '').replace(/<\/?(?:b|i|u|strong|em)>|\*\*/g, '');
  return { text: text.replace(/<br ?\/?>/g, '\n'), isBold: /<b>|<strong>|\*\*/.test(raw) };
}

function isBlank(line: string | undefined): boolean {
  return line?.trim() === '';
}

function readCellLines(lines: readonly string[], start: number): Found {
  const rows: FoundCell[][] = [];
  let row: string[] = [];
  let index = start;
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (CELL_LINE.test(line)) row.push(line.slice(line.indexOf('\t') + 1));
    else if (!isBlank(line) && row.length > 0 && !line.includes('\t')) {
      row.push(`${row.pop() ?? ''}\n${line}`);
    } else if (isBlank(line)) {
      if (row.length > 0) rows.push(row.map(toFoundCell));
      row = [];
    } else break;
    const isFirstBlank = isBlank(line) && (index === start || !isBlank(lines[index - 1]));
    if (isFirstBlank && !nextIsCell(lines, index + 1)) break;
  }
  if (row.length > 0) rows.push(row.map(toFoundCell));
  return { rows, end: index };
}

function nextIsCell(lines: readonly string[], from: number): boolean {
  let next = from;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  return CELL_LINE.test(lines[next] ?? '');
}

function readWhile(
  lines: readonly string[],
  start: number,
  isRow: (line: string) => boolean,
  split: (line: string) => string[],
): Found {
  let end = start;
  while (end < lines.length && isRow(lines[end] ?? '')) end += 1;
  const rows = lines
    .slice(start, end)
    .filter((line) => !MARKDOWN_RULE.test(line) || !line.includes('|'));
  return { rows: rows.map((line) => split(line).map(toFoundCell)), end };
}

function isAlone(lines: readonly string[], index: number): boolean {
  return !CELL_LINE.test(lines[index] ?? '') || /\t.*\t/.test(lines[index + 1] ?? '');
}

function readTable(lines: readonly string[], index: number): Found | undefined {
  const line = lines[index] ?? '';
  if (MARKDOWN_LINE.test(line)) {
    return readWhile(
      lines,
      index,
      (row) => MARKDOWN_LINE.test(row),
      (row) => row.trim().slice(1, -1).split('|'),
    );
  }
  if (!line.includes('\t')) return undefined;
  if (!isAlone(lines, index)) return readCellLines(lines, index);
  return readWhile(
    lines,
    index,
    (row) => row.includes('\t'),
    (row) => row.split('\t'),
  );
}

function hasText({ rows }: Found): boolean {
  return rows.some((row) => row.some(({ text }) => text.trim() !== ''));
}

/** A number alone on its line: the page, left over from a printed document. */
const PAGE_NUMBER = /^[-—–]?\s*\d{1,3}\s*[-—–]?$/u;

function toParagraph(line: string, number: number): PublishedParagraph | undefined {
  const clean = toFoundCell(line).text.trim();
  const [, marks] = /^(#{1,6})\s+/.exec(clean) ?? [];
  const text = clean.replace(/^#{1,6}\s+|^[-*]\s+/, '').trim();
  if (text === '' || PAGE_NUMBER.test(text)) return undefined;
  const heading = marks === undefined ? {} : { headingLevel: marks.length };
  return { kind: 'paragraph', text, ...heading, place: `第 ${number} 行` };
}

/** Lines of text as paragraphs; lines with tabs or bars form tables. */
export function readTextBlocks(text: string): PublishedBlock[] {
  const lines = text.split(/\r\n?|\n/);
  const blocks: PublishedBlock[] = [];
  const budget = new CellBudget();
  let tables = 0;
  let index = 0;
  while (index < lines.length) {
    const table = readTable(lines, index);
    const paragraph = table ? undefined : toParagraph(lines[index] ?? '', index + 1);
    if (table && hasText(table)) {
      tables += 1;
      const place = `第 ${tables} 个表格（第 ${index + 1} 行起）`;
      blocks.push({ kind: 'table', rows: toRows(table.rows, budget), place });
    } else if (paragraph) blocks.push(paragraph);
    index = Math.max(table?.end ?? 0, index + 1);
  }
  return blocks;
}
