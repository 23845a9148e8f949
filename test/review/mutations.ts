import type {
  PublishedBlock,
  PublishedCell,
  PublishedDocument,
  PublishedTable,
} from '../../shared/review/index.ts';

/** Kinds of slips that happen to finished documents. */
export const MUTATIONS = [
  'figure',
  'textFigure',
  'code',
  'year',
  'unit',
  'sign',
  'row',
  'columns',
  'note',
] as const;
export type MutationKind = (typeof MUTATIONS)[number];

/** A document with one slip. */
export interface Mutated {
  readonly document: PublishedDocument;
  readonly what: string;
}

/** Numbers from a seed, the same on every machine. */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0 || 1;
  }
  below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    this.#state >>>= 0;
    return this.#state % limit;
  }
  pick<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.below(list.length)];
  }
}

interface Place {
  readonly block: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const AMOUNT = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^-?\d+\.\d{2}$/;
const CODE = /^[235]\d{2}(?:\d{2}){0,2}$/;

function tablesOf({ blocks }: PublishedDocument): [number, PublishedTable][] {
  return blocks.flatMap((block, index) =>
    block.kind === 'table' ? [[index, block] as [number, PublishedTable]] : [],
  );
}

/** 栏次: the numbers of the columns, which are no figures. */
function isOrdinalRow(row: readonly PublishedCell[]): boolean {
  const texts = row.map(({ text }) => text).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => /^\d{1,2}$|^栏\s*次$/u.test(text));
}

function cellsLike(
  document: PublishedDocument,
  isWanted: (text: string, table: PublishedTable, column: number) => boolean,
): Place[] {
  return tablesOf(document).flatMap(([block, table]) =>
    table.rows.flatMap((cells, row) =>
      (isOrdinalRow(cells) ? [] : cells).flatMap(({ text }, column) =>
        isWanted(text, table, column) ? [{ block, row, column, text }] : [],
      ),
    ),
  );
}

function withBlock(
  document: PublishedDocument,
  index: number,
  block: PublishedBlock | undefined,
): PublishedDocument {
  const blocks = document.blocks.flatMap((other, place) =>
    place === index ? (block ?? []) : other,
  );
  return { ...document, blocks };
}

function withCell({
  document,
  block,
  row,
  column,
  text,
}: Place & { document: PublishedDocument }): PublishedDocument {
  const table = document.blocks[block];
  if (table?.kind !== 'table') return document;
  const rows = table.rows.map((cells, index) =>
    index !== row
      ? cells
      : cells.map((cell, place) => (place === column ? without(cell, text) : cell)),
  );
  return withBlock(document, block, { ...table, rows });
}

/** The stored number goes with the text: what is changed is the figure, not its display. */
function without({ number: _, ...cell }: PublishedCell, text: string): PublishedCell {
  return { ...cell, text };
}

function otherDigits(text: string, chance: Chance): string {
  const places = [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const place = chance.pick(places) ?? 0;
  const digit = (Number(text[place]) + 1 + chance.below(9)) % 10;
  const changed = `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
  return /^0\d/.test(changed) ? otherDigits(text, chance) : changed;
}

/** Whether a cell stands in a table of amounts: beyond the header, under no column of ordinals. */
function isAmountCell(text: string, table: PublishedTable, column: number): boolean {
  const header = table.rows.slice(0, 4).map((row) => row[column]?.text ?? '');
  const isOrdinal = header.some((other) =>
    /序号|行次|栏次|编号|编码|代码|^[类款项]$/u.test(other.replace(/\s/gu, '')),
  );
  const isTargets = table.rows.some((row) =>
    row.some((cell) => /绩效指标|三级指标/.test(cell.text)),
  );
  return AMOUNT.test(text) && !isOrdinal && !isTargets && Number(text.replaceAll(',', '')) !== 0;
}

function mutateCell(
  document: PublishedDocument,
  place: Place | undefined,
  to: (text: string) => string,
): Mutated | undefined {
  if (place === undefined) return undefined;
  const text = to(place.text);
  const table = document.blocks[place.block];
  const what = `${table?.place ?? ''} 第 ${place.row + 1} 行第 ${place.column + 1} 列 ${place.text} → ${text}`;
  return { document: withCell({ ...place, document, text }), what };
}

function paragraphsLike(document: PublishedDocument, pattern: RegExp): number[] {
  return document.blocks.flatMap((block, index) =>
    block.kind === 'paragraph' && block.isContents !== true && pattern.test(block.text)
      ? [index]
      : [],
  );
}

function mutateText(
  document: PublishedDocument,
  index: number | undefined,
  pattern: RegExp,
  chance: Chance,
  to: (text: string) => string,
): Mutated | undefined {
  const block = index === undefined ? undefined : document.blocks[index];
  if (index === undefined || block?.kind !== 'paragraph') return undefined;
  const found = chance.pick([...block.text.matchAll(pattern)]);
  if (!found) return undefined;
  const changed = to(found[0]);
  const text = `${block.text.slice(0, found.index)}${changed}${block.text.slice(found.index + found[0].length)}`;
  return {
    document: withBlock(document, index, { ...block, text }),
    what: `${block.place} ${found[0]} → ${changed}：${text.slice(Math.max(0, found.index - 20), found.index + 25)}`,
  };
}

function deleteRow(document: PublishedDocument, chance: Chance): Mutated | undefined {
  const places = cellsLike(document, isAmountCell);
  const place = chance.pick(places);
  const table = place && document.blocks[place.block];
  if (!place || table?.kind !== 'table') return undefined;
  const rows = table.rows
    .filter((_, row) => row !== place.row)
    .map((cells) => cells.map((cell) => movedUp(cell, place.row)));
  const label = table.rows[place.row]?.map(({ text }) => text).join('|') ?? '';
  return {
    document: withBlock(document, place.block, { ...table, rows }),
    what: `${table.place} 删去 ${label}`,
  };
}

function movedUp(cell: PublishedCell, row: number): PublishedCell {
  const { covered, ...rest } = cell;
  if (covered === undefined || covered.row === row) return rest;
  return {
    ...rest,
    covered: { ...covered, row: covered.row > row ? covered.row - 1 : covered.row },
  };
}

function swapColumns(document: PublishedDocument, chance: Chance): Mutated | undefined {
  const first = chance.pick(cellsLike(document, isAmountCell));
  const table = first && document.blocks[first.block];
  if (!first || table?.kind !== 'table') return undefined;
  const start = table.rows.findIndex(
    (row) =>
      !isOrdinalRow(row) && row.some(({ text }, column) => isAmountCell(text, table, column)),
  );
  const columns = table.rows[first.row]
    ?.map((_, column) => column)
    .filter((column) => {
      if (column === first.column) return false;
      const texts = table.rows.slice(start).map((row) => row[column]?.text ?? '');
      const differs = table.rows
        .slice(start)
        .some((row) => row[column]?.text !== row[first.column]?.text);
      return (
        differs &&
        texts.every((text) => text === '' || AMOUNT.test(text)) &&
        !table.rows.slice(start).some((row) => row[column]?.covered)
      );
    });
  const second = chance.pick(columns ?? []);
  if (second === undefined) return undefined;
  const rows = table.rows.map((cells, row) =>
    row < start
      ? cells
      : cells.map((cell, column) => {
          const from = column === first.column ? second : column === second ? first.column : column;
          return cells[from] ?? cell;
        }),
  );
  return {
    document: withBlock(document, first.block, { ...table, rows }),
    what: `${table.place} 互换第 ${first.column + 1}、${second + 1} 列`,
  };
}

const UNIT_LINE = /(?<=单位[:：]\s*)(?:万元|元)/gu;
const TEXT_AMOUNT = /\d[\d,]*(?:\.\d+)?(?=\s*(?:万元|元|[%％]))/gu;

/** One slip of a kind, or undefined where the document has nothing of it. */
export function mutate(
  document: PublishedDocument,
  kind: MutationKind,
  chance: Chance,
): Mutated | undefined {
  switch (kind) {
    case 'figure':
      return mutateCell(document, chance.pick(cellsLike(document, isAmountCell)), (text) =>
        otherDigits(text, chance),
      );
    case 'textFigure':
      return mutateText(
        document,
        chance.pick(paragraphsLike(document, /\d(?:万元|元)/)),
        TEXT_AMOUNT,
        chance,
        (text) => otherDigits(text, chance),
      );
    case 'code':
      return mutateCell(
        document,
        chance.pick(cellsLike(document, (text) => CODE.test(text))),
        (text) => otherDigits(text, chance),
      );
    case 'year':
      return mutateText(
        document,
        chance.pick(paragraphsLike(document, /20\d\d\s*年/)),
        /20\d\d(?=\s*年)/g,
        chance,
        (text) => String(Number(text) + (chance.below(2) === 0 ? -2 : 3)),
      );
    case 'unit':
      return mutateText(
        document,
        chance.pick(paragraphsLike(document, /单位[:：]\s*(?:万元|元)/)),
        UNIT_LINE,
        chance,
        (text) => (text === '元' ? '万元' : '元'),
      );
    case 'sign':
      return mutateCell(document, chance.pick(cellsLike(document, isAmountCell)), (text) =>
        text.startsWith('-') ? text.slice(1) : `-${text}`,
      );
    case 'row':
      return deleteRow(document, chance);
    case 'columns':
      return swapColumns(document, chance);
    case 'note': {
      const index = chance.pick(
        paragraphsLike(document, /^[（(]?(?:注|备注)[:：]|无数据|无发生额/),
      );
      const block = index === undefined ? undefined : document.blocks[index];
      if (index === undefined || block?.kind !== 'paragraph') return undefined;
      return {
        document: withBlock(document, index, undefined),
        what: `${block.place} 删去 ${block.text.slice(0, 40)}`,
      };
    }
  }
}
