import type {
  PublishedBlock,
  PublishedCell,
  PublishedDocument,
  PublishedTable,
} from '../published-document.ts';
import { isTableNumber } from '../tables/table-number.ts';
import { type Quantity, money } from './quantity.ts';
import { normalise } from './tokens.ts';

/** An amount in a table with everything that names it. */
export interface TableFigure {
  /** Texts of its row that stand left of it, up to the next figure; without numbering. */
  readonly names: readonly string[];
  readonly code?: string;
  /** Texts of the header above it. */
  readonly columns: readonly string[];
  readonly quantity: Quantity;
  /** Title of its table. */
  readonly title: string;
  readonly row: number;
}

export interface IndexedTable {
  readonly title: string;
  readonly place: string;
  readonly source: PublishedTable;
  /** Unit of its amounts, if the table or the lines above it say so. */
  readonly unit?: string;
  readonly figures: readonly TableFigure[];
  /** Merged header cells were lost: no column can be told by its header. */
  readonly isShifted: boolean;
  /** A note below says that there is nothing to report. */
  readonly isKnownEmpty: boolean;
  /** Texts of its header. */
  readonly heads: readonly string[];
  /** Names and codes of all rows, also of those without a figure. */
  readonly rows: readonly RowName[];
}

export interface RowName {
  readonly names: readonly string[];
  readonly code?: string;
  readonly row: number;
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const CODE = /^\d{3}(?:\d{2}){0,3}$/;
const CODE_COLUMN = /编码|代码|序号|行次|栏次|^类$|^款$|^项$|数量|权重|指标|目标/;
const UNIT = /单位[:：]?[(（]?(亿元|万元|千元|元)|[(（](?:单位[:：])?(亿元|万元|千元|元)[)）]/;

/** A name as tables and sentences share it: without blanks, numbering and sign of 其中. */
export function plainName(text: string): string {
  return normalise(text)
    .replace(
      /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．])/,
      '',
    )
    .replace(/^其中[:：]?/, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}

function shown(table: PublishedTable, cell: PublishedCell): string {
  const { covered } = cell;
  const source = covered ? table.rows[covered.row]?.[covered.column] : cell;
  return normalise(source?.text ?? '');
}

const NO_TITLE =
  /^(?:第.{1,3}部分.*|[（(].*[)）]|.*[:：].*|\d{4}年\d+月\d+日|注.*|\d+.{0,20}(?:协会|科协))$/;

// The nearest line that ends like the name of a table, else the nearest short one.
function titleOf(blocks: readonly PublishedBlock[], index: number): string {
  let nearest = '';
  for (let at = index - 1; at >= Math.max(0, index - 5); at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    const text = normalise(block.text).replace(/^#+/, '');
    if (/表(?:（.*）|\(.*\)|\d)*$/.test(text) && !isTableNumber(text)) return text;
    const isPlain = !NO_TITLE.test(text) && !isTableNumber(text);
    if (nearest === '' && text.length <= 40 && !/[。；]/.test(text) && isPlain) nearest = text;
  }
  return nearest;
}

function unitOf(
  table: PublishedTable,
  blocks: readonly PublishedBlock[],
  index: number,
): string | undefined {
  const above = blocks.slice(Math.max(0, index - 4), index);
  const lines = above.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const head = table.rows.slice(0, 4).flatMap((row) => row.map((cell) => cell.text));
  for (const text of [...head, ...lines.toReversed()]) {
    const match = UNIT.exec(normalise(text));
    if (match) return match[1] ?? match[2];
  }
  return undefined;
}

interface Grid {
  readonly source: PublishedTable;
  readonly texts: readonly (readonly string[])[];
  readonly bodyStart: number;
  /** Columns that hold amounts. */
  readonly amounts: ReadonlySet<number>;
  readonly heads: readonly (readonly string[])[];
  readonly isShifted: boolean;
}

function isAmount(text: string): boolean {
  return NUMBER.test(text) && !CODE.test(text);
}

// A header can have a column 合计; a total row has nothing but figures beside that word.
function isTotalRow(row: readonly string[]): boolean {
  const others = row.slice(2).filter((text) => text !== '');
  return row.slice(0, 2).includes('合计') && others.every((text) => NUMBER.test(text));
}

function isBodyRow(row: readonly string[]): boolean {
  const hasFigure = row.some((text) => /^-?[\d,]*\d\.\d\d$|^\d{1,3},\d{3}/.test(text));
  return hasFigure || row.slice(0, 3).some((text) => CODE.test(text)) || isTotalRow(row);
}

function bodyStartOf(texts: readonly (readonly string[])[]): number {
  const first = texts.findIndex(isBodyRow);
  if (first >= 0) return first;
  const anyNumber = texts.findIndex((row) => row.some((text) => NUMBER.test(text)));
  return anyNumber < 0 ? texts.length : anyNumber;
}

function gridOf(source: PublishedTable): Grid {
  const texts = source.rows.map((row) => row.map((cell) => shown(source, cell)));
  const bodyStart = bodyStartOf(texts);
  const width = texts[0]?.length ?? 0;
  const head = texts.slice(0, bodyStart);
  const heads = Array.from({ length: width }, (_, column) => [
    ...new Set(
      head.map((row) => row[column] ?? '').filter((text) => text !== '' && !NUMBER.test(text)),
    ),
  ]);
  // A last column without a header: merged header cells were lost, so that every header may stand
  // over the wrong column.
  const isShifted = width > 2 && (heads.at(-1) ?? []).length === 0;
  const columns = Array.from({ length: width }, (_, column) => column);
  const amounts = columns.filter(
    (column) => !(heads[column] ?? []).some((text) => CODE_COLUMN.test(text)),
  );
  return { source, texts, bodyStart, amounts: new Set(amounts), heads, isShifted };
}

function codeIn(row: readonly string[]): string | undefined {
  const parts: string[] = [];
  for (const text of row.slice(0, 5)) {
    if (CODE.test(text) && (text.length > 3 || parts.length === 0)) parts.push(text);
    else if (/^\d{2}$/.test(text) && parts.length > 0) parts.push(text);
  }
  const [first = ''] = parts;
  if (first.length > 3) return first;
  const longer = parts.find((part) => part.length > 3);
  if (longer?.startsWith(first)) return longer;
  return first === '' ? undefined : parts.filter((part) => part.length <= 3).join('');
}

function namesBefore(row: readonly string[], grid: Grid, column: number): string[] {
  const names: string[] = [];
  for (let at = column - 1; at >= 0; at -= 1) {
    const text = row[at] ?? '';
    const isFigure = NUMBER.test(text) && grid.amounts.has(at);
    if (isFigure && names.length > 0) break;
    if (text !== '' && !NUMBER.test(text) && !/^[-—#]/.test(text)) names.push(plainName(text));
  }
  return [...new Set(names)];
}

function figuresIn(table: { title: string; unit?: string }, grid: Grid): TableFigure[] {
  const figures: TableFigure[] = [];
  for (let row = grid.bodyStart; row < grid.texts.length; row += 1) {
    const texts = grid.texts[row] ?? [];
    if (isColumnNumbers(texts)) continue;
    const code = codeIn(texts);
    texts.forEach((text, column) => {
      const isCovered = grid.source.rows[row]?.[column]?.covered !== undefined;
      const isFigure =
        grid.amounts.has(column) && (isAmount(text) || isShortAmount(text, grid, column));
      if (isCovered || !isFigure) return;
      const quantity = money(text, table.unit ?? '万元');
      if (!quantity) return;
      const names = namesBefore(texts, grid, column);
      const columns = grid.isShifted ? [] : (grid.heads[column] ?? []).map(plainName);
      figures.push({
        names,
        columns,
        quantity,
        title: table.title,
        row,
        ...(code ? { code } : {}),
      });
    });
  }
  return figures;
}

// 栏次 1 2 3 …
function isColumnNumbers(row: readonly string[]): boolean {
  const numbers = row.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const others = row.filter(
    (text) => text !== '' && !/^(?:\d{1,2}|栏次|行次|[类款项])$/.test(text),
  );
  return (
    others.length === 0 &&
    numbers.length > 1 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

// 386 in a column of whole 万元 looks like a code; its place right of a name tells it apart.
function isShortAmount(text: string, grid: Grid, column: number): boolean {
  if (!NUMBER.test(text)) return false;
  return (grid.heads[column] ?? []).some((head) =>
    /数|金额|计|支出|费|拨款|收入|额|预算|总/.test(head),
  );
}

function rowNamesOf(grid: Grid): RowName[] {
  return grid.texts.slice(grid.bodyStart).map((texts, index) => {
    const names = texts.filter((text) => text !== '' && !NUMBER.test(text)).map(plainName);
    const code = codeIn(texts);
    return { names: [...new Set(names)], row: grid.bodyStart + index, ...(code ? { code } : {}) };
  });
}

function isNotedEmpty(next: PublishedBlock | undefined): boolean {
  if (next?.kind !== 'paragraph') return false;
  return /表为空|空表|(?:无|没有|未).{0,30}(?:数据|收支|预算|采购|安排|支出)/.test(
    normalise(next.text),
  );
}

/**
 * The tables of a document with their amounts, found by names and headers; those that do not say
 * their unit are taken in the assumed one.
 */
export function indexTables(document: PublishedDocument, assumedUnit?: string): IndexedTable[] {
  return document.blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return [];
    const grid = gridOf(block);
    const unit = unitOf(block, document.blocks, index) ?? assumedUnit;
    const title = titleOf(document.blocks, index) || normalise(block.sheet ?? '');
    const table = {
      title,
      place: block.place,
      source: block,
      isShifted: grid.isShifted,
      isKnownEmpty: isNotedEmpty(document.blocks[index + 1]),
      rows: rowNamesOf(grid),
      heads: [...new Set(grid.heads.flat().map(plainName))],
      ...(unit === undefined ? {} : { unit }),
    };
    return [{ ...table, figures: figuresIn(table, grid) }];
  });
}
