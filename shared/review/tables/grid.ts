import type { PublishedCell } from '../published-document.ts';
import { type Decimal, isNothing, readDecimal } from './decimal.ts';
import { bareName, fold } from './fold.ts';
import { isBlankRow, readHeader } from './header.ts';
import type { LocatedTable } from './located.ts';
import { type Role, roleOf } from './roles.ts';

/** The unit of a column of amounts. */
export type Unit = (typeof UNIT_KEYS)[number];
const UNIT_KEYS = ['yuan', 'qian', 'wan', 'yi'] as const;

/** A column with amounts. */
export interface AmountColumn {
  readonly index: number;
  readonly path: readonly string[];
  readonly role: Role;
  readonly unit: Unit | undefined;
  /** The year that its header names, as four digits. */
  readonly year: number | undefined;
}

/** A cell with what it shows. */
export interface AmountCell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: AmountColumn;
  readonly text: string;
  /** Absent where the cell is blank or no number. */
  readonly decimal: Decimal | undefined;
  /** The value times 10⁸; 0 where blank. */
  readonly value: bigint;
}

/** A run of columns that belongs together: labels on the left, amounts on the right. */
export interface Block {
  readonly labels: readonly number[];
  readonly amounts: readonly AmountColumn[];
  /** Columns that name the row in a second classification: 政府经济科目编码 behind the departmental one. */
  readonly seconds: readonly number[];
  /** Header text above the whole block: 收入, 支出. */
  readonly heading: string;
}

/** A table with header and columns understood. */
export interface Grid extends LocatedTable {
  readonly index: number;
  readonly paths: readonly (readonly string[])[];
  readonly bodyStart: number;
  readonly blocks: readonly Block[];
  /** Heads above the table and inside it. */
  readonly headLines: readonly string[];
  readonly unit: Unit | undefined;
  readonly isEmpty: boolean;
}

const ORDINAL = /^(序号|行次|栏次|编号)$/;
const TEXT_COLUMN =
  /^(单位|计量|度量|指标|备注|说明|文件|级别|规格|性质|时限|方向|名称|目录|序号)|(名称|编码|代码|内容|依据|目标|描述|备注|序号|单位)$/;
const LABEL_HEADER =
  /科目编码|科目代码|编码|代码|^类$|^款$|^项$|科目名称|^项目$|名称|^科目$|^年度$|^收入$|^支出$|功能科目|预算单位|部门\(单位\)|单位\(科目\)|名称\(科目\)/;

/** The units of money as tables write them. */
export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  yuan: '元',
  qian: '千元',
  wan: '万元',
  yi: '亿元',
};
const UNITS: ReadonlyMap<string, Unit> = new Map(UNIT_KEYS.map((unit) => [UNIT_NAMES[unit], unit]));

/** The unit that a text states. */
export function unitIn(text: string): Unit | undefined {
  const folded = fold(text);
  const stated =
    /(?:单位|人民币|金额)[:：]?(?:人民币)?(亿元|万元|千元|元)/.exec(folded)?.[1] ??
    /[(:：](亿元|万元|千元|元)[)]?/.exec(folded)?.[1];
  return stated === undefined ? undefined : UNITS.get(stated);
}

function cellsOf(table: LocatedTable, column: number, from: number): PublishedCell[] {
  return table.rows.slice(from).flatMap((row) => {
    const cell = row[column];
    return cell === undefined || isBlankRow(row) ? [] : [cell];
  });
}

function isAmountColumn(
  table: LocatedTable,
  column: number,
  path: readonly string[],
  from: number,
): boolean {
  const leaf = path.at(-1) ?? '';
  if (path.length === 0 || path.some((text) => ORDINAL.test(text))) return false;
  const texts = cellsOf(table, column, from).map(({ text }) => text);
  const filled = texts.filter((text) => !isNothing(text));
  const numbers = filled.filter((text) => readDecimal(text) !== undefined || /^#/.test(text));
  if (filled.length === 0) {
    return path.length > 0 && !LABEL_HEADER.test(leaf) && !TEXT_COLUMN.test(leaf);
  }
  if (LABEL_HEADER.test(leaf) && !/预算数|决算数|金额/.test(leaf)) return false;
  return numbers.length >= Math.max(1, filled.length * 0.6);
}

function yearIn(path: readonly string[], documentYear: number | undefined): number | undefined {
  for (const text of path.toReversed()) {
    const years = [...text.matchAll(/(20\d\d)年?/g)].map(([, year]) => Number(year));
    if (years.length === 1) return years[0];
    if (documentYear !== undefined && /上年(预算|决算|数|执行)/.test(text)) return documentYear - 1;
  }
  return undefined;
}

/** A leaf that only says how its heading is measured: 较上年增减 over 金额 and %. */
const MEASURE = /^(?:%|百分比|比率|金额)$/;

function columnRole(path: readonly string[]): Role {
  const leaf = path.at(-1) ?? '';
  if (path.length < 2 || !MEASURE.test(leaf)) return roleOf(leaf);
  const role = roleOf(path.slice(-2).join(''));
  if (role === 'growth' || role === 'share' || role === 'change') return role;
  return leaf === '金额' ? 'amount' : 'share';
}

function toColumn(
  path: readonly string[],
  index: number,
  unit: Unit | undefined,
  year: number | undefined,
): AmountColumn {
  const own = path.toReversed().find((text) => /\((?:万元|千元|元|亿元)\)/.test(text));
  return {
    index,
    path,
    role: columnRole(path),
    unit: (own === undefined ? undefined : unitIn(own)) ?? unit,
    year: yearIn(path, year),
  };
}

const UNIT_CODE = /(?:单位|部门)(?:\((?:部门|单位)\))?(?:编码|代码)$/;

/**
 * The label columns of a block that hold codes of units, which are no codes of a classification; in
 * some tables a column headed so holds both.
 */
export function unitColumns({ paths, rows, bodyStart }: Grid, { labels }: Block): number[] {
  return labels.filter((column) => {
    const leaf = paths[column]?.at(-1) ?? '';
    if (!UNIT_CODE.test(leaf) || /科目/.test(leaf)) return false;
    const texts = rows.slice(bodyStart).map((row) => fold(row[column]?.text ?? ''));
    return new Set(texts.filter((text) => /^[235]\d{4}(?:\d{2})?$/.test(text))).size < 3;
  });
}

function startsCode(path: readonly string[]): boolean {
  const leaf = path.at(-1) ?? '';
  return leaf === '类' || (/编码|代码/.test(leaf) && /科目|分类/.test(path.join('')));
}

/**
 * The columns that label a row: codes and names of its first classification. 政府经济科目编码 and its
 * name, which may follow, only say where else the row belongs.
 */
function ownLabels(labels: readonly number[], paths: readonly (readonly string[])[]): number[] {
  const codes = labels.filter((column) => startsCode(paths[column] ?? []));
  const [first, second] = codes;
  if (first === undefined || second === undefined || second === first + 1) return [...labels];
  return labels.filter((column) => column < second);
}

function splitBlocks(
  table: LocatedTable,
  paths: readonly (readonly string[])[],
  from: number,
  toAmount: (column: number) => AmountColumn,
): Block[] {
  const blocks: { labels: number[]; amounts: AmountColumn[]; heading: string }[] = [];
  paths.forEach((path, column) => {
    if (path.some((text) => ORDINAL.test(text))) return;
    const isAmount = isAmountColumn(table, column, path, from);
    const last = blocks.at(-1);
    if (isAmount && last) last.amounts.push(toAmount(column));
    else if (isAmount)
      blocks.push({ labels: [], amounts: [toAmount(column)], heading: path[0] ?? '' });
    else if (last && last.amounts.length === 0) last.labels.push(column);
    else if (last && !startsBlock(path, paths[last.labels[0] ?? 0])) return;
    else
      blocks.push({
        labels: [column],
        amounts: [],
        heading: path.length > 1 ? (path[0] ?? '') : '',
      });
  });
  return blocks
    .filter(({ amounts }) => amounts.length > 0)
    .map((block) => {
      const labels = ownLabels(block.labels, paths);
      return { ...block, labels, seconds: block.labels.filter((label) => !labels.includes(label)) };
    });
}

/** A further column of labels opens a block of its own where it is headed like the first, or lists items. */
function startsBlock(path: readonly string[], first: readonly string[] | undefined): boolean {
  const leaf = path.at(-1) ?? '';
  if (leaf === '') return false;
  return leaf === first?.at(-1) || /^(项目|支出|收入)|^(部门|政府).*经济.*科目\(/.test(leaf);
}

function unitOf(table: LocatedTable, heads: readonly string[]): Unit | undefined {
  const lines = [...heads, ...table.heads, table.title];
  return lines.map(unitIn).find((unit) => unit !== undefined);
}

/** The column 序号 of a table; -1 where it has none. */
export function ordinalColumn({ paths }: Grid): number {
  return paths.findIndex((path) => path.some((text) => ORDINAL.test(text)));
}

/** Understands header and columns of a table. */
export function toGrid(table: LocatedTable, index: number, year: number | undefined): Grid {
  const { bodyStart, paths, heads } = readHeader(table.rows);
  const unit = unitOf(table, heads);
  const blocks = splitBlocks(table, paths, bodyStart, (column) =>
    toColumn(paths[column] ?? [], column, unit, year),
  );
  const amounts = blocks.flatMap((block) => block.amounts);
  const isEmpty = table.rows
    .slice(bodyStart)
    .every((row) =>
      amounts.every(
        ({ index: column }) => (readDecimal(row[column]?.text ?? '')?.scaled ?? 0n) === 0n,
      ),
    );
  return {
    ...table,
    index,
    paths,
    bodyStart,
    blocks,
    headLines: [...table.heads, ...heads],
    unit,
    isEmpty,
  };
}

/** The cell of a row in a column of amounts. */
export function amountAt(grid: Grid, row: number, column: AmountColumn): AmountCell {
  const text = grid.rows[row]?.[column.index]?.text ?? '';
  const decimal = readDecimal(text);
  return { grid, row, column, text, decimal, value: decimal?.scaled ?? 0n };
}

/** Decimals shown in the columns of amounts of a table: the most of any cell. */
export function decimalsOf(grid: Grid, columns: readonly AmountColumn[]): number {
  let most = 0;
  for (let row = grid.bodyStart; row < grid.rows.length; row += 1) {
    for (const column of columns) {
      const { decimal } = amountAt(grid, row, column);
      if (decimal && !decimal.isPercent) most = Math.max(most, decimal.decimals);
    }
  }
  return most;
}

/** The name of a table for messages. */
export function nameOf(grid: Grid): string {
  const title = grid.title.trim();
  if (title === grid.place) return title;
  return grid.sheet !== undefined && fold(grid.sheet) !== fold(title)
    ? `${grid.sheet} ${title}`
    : title;
}

/** The label of a row in a block, as it stands there. */
export function labelOf(grid: Grid, block: Block, row: number): string {
  const texts = block.labels.map((column) => grid.rows[row]?.[column]?.text ?? '');
  const named = texts.filter((text) => text !== '' && !/^[\d\s]*$/u.test(text));
  return (named.at(-1) ?? texts.findLast((text) => text !== '') ?? '').trim();
}

/** The label without numbering. */
export function nameAt(grid: Grid, block: Block, row: number): string {
  return bareName(labelOf(grid, block, row));
}
