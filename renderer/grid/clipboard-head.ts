import type { ClipboardCells } from './clipboard-text.ts';
import type { GridUnit } from './grid-types.ts';

/** The rows of the clipboard that hold data, and what its own heading says about them. */
export interface ReadHead {
  readonly data: ClipboardCells;
  /** Unit of the amounts in a column of the clipboard, where a heading names it. */
  readonly unitAt: (column: number) => GridUnit | undefined;
}

interface Titled {
  readonly title: string;
}

const SUM_WORDS = /^(合计|总计|小计|本页小计)[:：]?$/;
const UNIT_NOTE = /^[(（]?(?:金额)?单位[:：]?(?:人民币)?(万?元)[)）]?$/;

/** A title, the line of the unit and the head itself stand above the data. */
const MOST_HEAD_ROWS = 5;

function bare(text: string): string {
  return text.replace(/[\s*]|（.*）|\(.*\)/g, '');
}

function unitOf(words: string | undefined): GridUnit | undefined {
  if (words === undefined) return undefined;
  return words === '万元' ? 'wan' : 'yuan';
}

function unitNote(row: readonly string[]): GridUnit | undefined {
  const notes = row.flatMap((text) => UNIT_NOTE.exec(text.replace(/\s/g, ''))?.[1] ?? []);
  return unitOf(notes[0]);
}

/** A row with nothing but the unit. */
function isUnitLine(row: readonly string[]): boolean {
  return unitNote(row) !== undefined && row.filter((text) => text !== '').length === 1;
}

function isSum(row: readonly string[]): boolean {
  return SUM_WORDS.test(row.find((text) => text !== '')?.replace(/\s/g, '') ?? '');
}

/** Tells the rows of data from headings and sums; a single row is always what the user wants. */
export function readHead(cells: ClipboardCells, columns: readonly Titled[]): ReadHead {
  if (cells.length < 2) return { data: cells, unitAt: () => undefined };
  const titles = new Set(columns.map(({ title }) => bare(title)));
  const isHeading = (row: readonly string[]): boolean =>
    row.filter((text) => text !== '' && titles.has(bare(text))).length >= 2;
  const headAt = cells.slice(0, MOST_HEAD_ROWS).findIndex(isHeading);
  const above = cells.slice(0, headAt + 1);
  const below = cells.slice(headAt + 1);
  const noted = [...above, ...below.filter(isUnitLine)].map(unitNote).find(Boolean);
  const head = cells[headAt] ?? [];
  return {
    data: below.filter((row) => !isSum(row) && !isUnitLine(row)),
    unitAt: (column) => unitOf(/[（(，,](万?元)[）)]\s*$/.exec(head[column] ?? '')?.[1]) ?? noted,
  };
}
