import type { PublishedCell, PublishedTable } from '../review/published-document.ts';
import { type Pair, align, likeness } from './alignment.ts';
import type { ReturnedChange } from './change.ts';
import { figuresOf, normalized, without } from './figures.ts';
import { quote } from './paragraphs.ts';

type Row = readonly PublishedCell[];

const ONLY_FIGURE = /^[-−(（]?\d[\d,，]*(?:\.\d+)?%?[)）]?$/;

function isFigure(text: string): boolean {
  return ONLY_FIGURE.test(normalized(text));
}

/** What names a row: its words and codes, without its amounts. */
function rowName(row: Row): string {
  const words = row.map(({ text }) => normalized(text)).filter((text) => text !== '');
  const named = words.filter((text) => !isFigure(text) || /^\d{3}(\d{2}){0,2}$/.test(text));
  return named.join(' ');
}

function tableText(table: PublishedTable): string {
  return table.rows.map(rowName).join('\n').slice(0, 4000);
}

function cellChanges(name: string, before: Row, after: Row, place: string): ReturnedChange[] {
  const texts = (row: Row): string[] => row.map(({ text }) => text.trim());
  const [old, now] = [texts(before), texts(after)];
  if (old.length !== now.length) return shiftedChanges(name, old, now, place);
  return old.flatMap((one, column) => {
    const other = now[column] ?? '';
    if (normalized(one) === normalized(other)) return [];
    const where = `${place}“${name}”第 ${column + 1} 列`;
    return [cellChange(where, one, other)];
  });
}

/** Columns were inserted or deleted: only the figures can be held against one another. */
function shiftedChanges(
  name: string,
  old: readonly string[],
  now: readonly string[],
  place: string,
): ReturnedChange[] {
  const [before, after] = [figuresOf(old.join(' ')), figuresOf(now.join(' '))];
  const gone = without(before, after);
  const come = without(after, before);
  if (gone.length === 0 && come.length === 0) return [];
  return [cellChange(`${place}“${name}”`, gone.join('、'), come.join('、'))];
}

function cellChange(where: string, before: string, after: string): ReturnedChange {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const figures = { before: without(old, now), after: without(now, old) };
  if (figures.before.length === 0 && figures.after.length === 0) {
    return { kind: 'wording', where, before, after, message: '表格里的文字改了，数字没有变。' };
  }
  return {
    kind: 'figure',
    where,
    before,
    after,
    figures,
    message: `表格里的数由“${before || '空'}”改成了“${after || '空'}”，与数据和其他表不再一致。数字确实要改的，请改数据后重新导出。`,
  };
}

function rowChanges(pair: Pair<Row>, place: string): ReturnedChange[] {
  const { before, after } = pair;
  if (before && after) return cellChanges(rowName(after) || '无名称的行', before, after, place);
  const row = before ?? after ?? [];
  const text = row
    .map((cell) => cell.text.trim())
    .filter((one) => one !== '')
    .join(' ');
  if (text === '') return [];
  const where = `${place}${quote(rowName(row) || text)}`;
  if (before) return [{ kind: 'missing', where, before: text, message: '表格里的这一行没有了。' }];
  return [{ kind: 'added', where, after: text, message: '表格里多了这一行，数据里没有。' }];
}

interface Matched {
  readonly before: PublishedTable;
  readonly after: PublishedTable | undefined;
}

const SAME_TABLE = 0.5;

/** Each exported table with the likest one of the other file that is still free. */
function matchTables(
  before: readonly PublishedTable[],
  after: readonly PublishedTable[],
): Matched[] {
  const free = new Set(after);
  return before.map((table) => {
    const text = tableText(table);
    let best: PublishedTable | undefined;
    let score = SAME_TABLE;
    for (const candidate of free) {
      const own = likeness(text, tableText(candidate));
      if (own > score) [best, score] = [candidate, own];
      if (own === 1) break;
    }
    if (best) free.delete(best);
    return { before: table, after: best };
  });
}

/** The changes of tables, cell by cell. */
export function compareTables(
  before: readonly PublishedTable[],
  after: readonly PublishedTable[],
): { readonly changes: ReturnedChange[]; readonly equal: number } {
  let equal = 0;
  const changes = matchTables(before, after).flatMap((matched): ReturnedChange[] => {
    const own = matched.before;
    const heading = own.rows.map(rowName).find((name) => name !== '') ?? '';
    if (!matched.after) {
      const message = '这张表在退回的文件里没有找到，请确认是不是有意删去。';
      return [
        { kind: 'missing', where: `${own.place}${quote(heading)}`, before: heading, message },
      ];
    }
    const { place, rows } = matched.after;
    const found = align<Row>(own.rows, rows, rowName).flatMap((pair) => rowChanges(pair, place));
    if (found.length === 0) equal += 1;
    return found;
  });
  return { changes, equal };
}
