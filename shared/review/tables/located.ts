import type { PublishedDocument, PublishedTable } from '../published-document.ts';
import { fold } from './fold.ts';
import { isTableNumber } from './table-number.ts';

/** A table with the lines that belong to it. */
export interface LocatedTable {
  readonly rows: PublishedTable['rows'];
  readonly sheet: string | undefined;
  readonly place: string;
  /** The title, or the name of the sheet, or the place. */
  readonly title: string;
  /** Lines above: unit, department, year. */
  readonly heads: readonly string[];
  /** Lines below, as far as they are remarks. */
  readonly notes: readonly string[];
  readonly isContents: boolean;
  /** Whether any text stands between this table and the one before. */
  readonly isTitled: boolean;
}

interface Neighbours {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const HEAD_LINE =
  /单位[:：]|部门.{0,6}[:：]|编制.{0,4}[:：]|年度[:：]|日期[:：]|截[止至].{0,4}[:：]|[:：].{0,4}万?元$|^\d{4}年度?$/;
const NOTE_LINE = /^[（(]?(注|备注|说明|附注)|此表|本表|无数据|无此项|尾[数差]/;
/** Names of sheets that say nothing: 表34, Sheet1. */
const PLAIN_SHEET = /^(?:表|工作表|sheet)?\d+$/i;
const TITLE_WORD = /表|目标|情况|明细|自评/;

function isHeadLine(text: string): boolean {
  return (HEAD_LINE.test(text.trim()) && text.length < 90) || isTableNumber(text);
}

function titleOf(above: readonly string[], table: PublishedTable): string {
  const candidates = above.filter((text) => text.length <= 60 && !/[。；]/.test(text));
  const lines = candidates.filter((text) => !isHeadLine(text) && !NOTE_LINE.test(text));
  // A title may run over two lines: (部门预算支出经济分类科目) stands below its first.
  const last = lines.findLastIndex((text) => TITLE_WORD.test(text));
  if (last === -1) {
    const named = lines.findLast((text) => /(?:预算|决算)$/.test(text.trim()));
    const isPlain = table.sheet !== undefined && PLAIN_SHEET.test(fold(table.sheet));
    return (isPlain ? named : undefined) ?? table.sheet ?? lines.at(-1) ?? table.place;
  }
  const next = lines[last + 1];
  const previous = lines[last - 1];
  const title = lines[last] ?? '';
  if (/^[(（]/.test(title) && previous !== undefined) return `${previous}${title}`;
  return next !== undefined && /^[(（].*[)）]$/.test(next) ? `${title}${next}` : title;
}

function neighboursOf(document: PublishedDocument): Map<PublishedTable, Neighbours> {
  const found = new Map<PublishedTable, Neighbours>();
  let above: string[] = [];
  let open: { table: PublishedTable; above: string[]; below: string[] } | undefined;
  const close = () => {
    if (open) found.set(open.table, open);
  };
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      close();
      open = { table: block, above, below: [] };
      above = [];
    } else {
      above.push(block.text);
      open?.below.push(block.text);
    }
  }
  close();
  return found;
}

function sheetOf(block: { place: string }): string | undefined {
  return /^工作表“(.*)”第/.exec(block.place)?.[1];
}

function locate(table: PublishedTable, { above, below }: Neighbours): LocatedTable {
  const near = above.slice(-8);
  const firstNote = below.slice(0, 6).findIndex((text) => !NOTE_LINE.test(text));
  const notes = below.slice(0, firstNote === -1 ? 6 : firstNote);
  const title = titleOf(near, table);
  return {
    rows: table.rows,
    sheet: table.sheet,
    place: table.place,
    title: title.replace(/^附?表\s*\d+\s*[:：]?\s*/u, '').trim() || title,
    heads: near.filter(isHeadLine),
    isTitled: near.length > 0,
    notes,
    isContents: /目\s*录/u.test(`${title}${table.sheet ?? ''}`) && !/绩效/.test(title),
  };
}

/** A title without the remark that the table goes on: 支出总表（续）, 续表. */
function bareTitle(title: string): string {
  return fold(title).replace(/\(续[表一二三四五六七八九十\d]*\)|续表?$/, '');
}

function headerKey(table: LocatedTable): string {
  const [first = []] = table.rows;
  return `${bareTitle(table.title)}|${first.map(({ text }) => fold(text)).join('|')}`;
}

/** A table broken at the end of a page: title and header are repeated. */
function joinPages(tables: readonly LocatedTable[]): LocatedTable[] {
  const joined: LocatedTable[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    if (last && continues(last, table)) {
      joined[joined.length - 1] = {
        ...last,
        rows: [...last.rows, ...table.rows],
        notes: table.notes,
      };
      continue;
    }
    const repeated = last && headerKey(last) === headerKey(table) && isOneText(last, table);
    if (!last || repeated !== true || table.rows.length < 2) {
      joined.push(table);
      continue;
    }
    const same = repeatedRows(last.rows, table.rows);
    joined[joined.length - 1] = {
      ...last,
      rows: [
        ...last.rows,
        ...table.rows.slice(same).map((row) => row.map(({ covered: _, ...cell }) => cell)),
      ],
      notes: [...last.notes, ...table.notes],
    };
  }
  return joined;
}

/** A table that goes on without title or header: nothing stands between the two. */
function continues(last: LocatedTable, table: LocatedTable): boolean {
  if (table.isTitled || last.sheet !== table.sheet || last.notes.length > 0) return false;
  const [first = []] = table.rows;
  return (
    last.rows[0]?.length === first.length && first.some(({ text }) => /^[\d,]+(\.\d+)?$/.test(text))
  );
}

function isOneText(last: LocatedTable, table: LocatedTable): boolean {
  const rowKey = (rows: LocatedTable['rows']) =>
    rows.map((row) => row.map(({ text }) => text).join('|')).join('\n');
  return last.sheet === table.sheet && rowKey(last.rows) !== rowKey(table.rows);
}

function repeatedRows(before: LocatedTable['rows'], after: LocatedTable['rows']): number {
  const textOf = (row: LocatedTable['rows'][number] | undefined) =>
    row?.map(({ text }) => fold(text)).join('|');
  let same = 0;
  while (same < after.length - 1 && textOf(before[same]) === textOf(after[same])) same += 1;
  return same;
}

/** The tables of a document with the lines around them. */
export function locateTables(document: PublishedDocument): LocatedTable[] {
  const inSheet = (table: PublishedTable, { above, below }: Neighbours): Neighbours => {
    if (table.sheet === undefined) return { above, below };
    // Lines of another sheet do not belong to this one.
    const lines = new Set(
      document.blocks.flatMap((block) =>
        block.kind === 'paragraph' && sheetOf(block) === table.sheet ? [block.text] : [],
      ),
    );
    const own = (texts: readonly string[]) => texts.filter((text) => lines.has(text));
    return { above: own(above), below: own(below) };
  };
  const tables = [...neighboursOf(document)].map(([table, neighbours]) =>
    locate(table, inSheet(table, neighbours)),
  );
  return joinPages(tables);
}
