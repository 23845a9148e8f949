import { type Entry, type Path, isRecord, pathText } from '../entry/index.ts';
import { RENAMINGS, detectOutdatedNames } from '../wording/index.ts';
import type { TextOffer } from './options.ts';
import { isMark, type Row, textOf } from './rows.ts';

/** Fields that hold codes and names of things, not words to be read. */
const NOT_TEXT = /^(code|unit|function|economic|governmentEconomic|project|about|id|version)$/;
const SENTENCE = /[^。；;！!？?\n]+[。；;！!？?\n]?/g;
const SHORTEST_NAME = 3;
/** Fields that are a row's name: a row that bears a project's name is about that project. */
const ROW_NAMES = ['name', 'term', 'level3'] as const;

interface Carried {
  readonly path: Path;
  readonly text: string;
  readonly isRow: boolean;
}

function isForward(row: Row, key: string): boolean {
  const origin = isRecord(row['_origin']) ? row['_origin'] : {};
  return origin[key] === 'forward';
}

/** What came along, by its mark: texts, and as a whole the rows that bear the name of an ended project. */
function carriedTexts(value: unknown, ended: readonly string[], path: Path = []): Carried[] {
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => carriedTexts(one, ended, [...path, index]));
  }
  if (!isRecord(value)) return [];
  const name = ROW_NAMES.find((key) => isForward(value, key));
  const words = name === undefined ? '' : textOf(value, name);
  // Projects and units have a code: they were chosen by the user.
  const isCoded = textOf(value, 'code') !== '';
  if (typeof path.at(-1) === 'number' && !isCoded && ended.some((one) => words.includes(one))) {
    return [{ path, text: words, isRow: true }];
  }
  return Object.entries(value).flatMap(([key, one]) => {
    if (isMark(key) || NOT_TEXT.test(key)) return [];
    if (typeof one !== 'string') return carriedTexts(one, ended, [...path, key]);
    return isForward(value, key) ? [{ path: [...path, key], text: one, isRow: false }] : [];
  });
}

/** Years of document names 《…》 and numbers 〔2021〕 are parts of names. */
function isQuoted(text: string, index: number): boolean {
  return ['《》', '〔〕', '[]', '﹝﹞'].some(([open = '', close = '']) => {
    const start = text.lastIndexOf(open, index);
    return start >= 0 && text.lastIndexOf(close, index) < start && text.includes(close, index);
  });
}

/** A year, also after a number of a list (`1.2023年`) and in a date (`2023.12.31`); no part of an amount. */
const YEAR = /(?<!\d)(?:(?<!\d\.)|(?=20\d\d年))20\d\d(?![\d%元万]|\.\d+\s*[%元万])/g;
/** What began in a year, began in that year for ever. */
const SINCE_BEFORE = /(?:自|从|始于|成立于|创建于)$/;
const SINCE_AFTER = /^年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|以来|成立|建成)/;

function isLasting(text: string, index: number): boolean {
  return (
    isQuoted(text, index) ||
    SINCE_BEFORE.test(text.slice(0, index)) ||
    SINCE_AFTER.test(text.slice(index + 4))
  );
}

interface Change {
  readonly text: string;
  readonly why: readonly string[];
}

function withYears({ text, why }: Change, from: number, to: number): Change {
  // A sentence that has the new year already was moved before, or speaks of a span.
  if (from === to || text.includes(String(to))) return { text, why };
  const years = new Map([from - 1, from].map((year) => [String(year), String(year + to - from)]));
  const moved = text.replace(YEAR, (year, index: number) =>
    isLasting(text, index) ? year : (years.get(year) ?? year),
  );
  return moved === text ? { text, why } : { text: moved, why: [...why, '年份顺延'] };
}

function withNames({ text, why }: Change, year: number): Change {
  const hits = detectOutdatedNames(text, year);
  const renamed = hits.toReversed().reduce((words, { index, length, quote }) => {
    const now = RENAMINGS.find(({ old }) => old === quote)?.now ?? quote;
    return words.slice(0, index) + now + words.slice(index + length);
  }, text);
  return renamed === text ? { text, why } : { text: renamed, why: [...why, '科目已改名'] };
}

/** A text of one year as it would read in another: years and names of categories moved, sentence by sentence. */
export function renewed(text: string, from: number, to: number): string {
  return text.replace(
    SENTENCE,
    (sentence) => withNames(withYears({ text: sentence, why: [] }, from, to), to).text,
  );
}

/** The sentence without the parts that name an ended project; blank where nothing else is said. */
function withoutProject(change: Change, ended: readonly string[]): Change {
  const { text, why } = change;
  const name = ended.find((one) => text.includes(one));
  if (name === undefined) return change;
  const [end = ''] = /[。；;！!？?\n]*$/.exec(text) ?? [];
  const clauses = text.slice(0, text.length - end.length).split(/(?<=[，、,])/);
  const kept = clauses.filter((clause) => !clause.includes(name));
  const isCut = kept.length > 0 && kept.length < clauses.length;
  const rest = isCut ? `${kept.join('').replace(/[，、,]$/, '')}${end}` : '';
  const todo = isCut ? '删去说它的部分' : '删去这一句';
  return { text: rest, why: [...why, `项目“${name}”没有结转，${todo}`] };
}

/**
 * What in the texts that came along is likely to be out of date: years, names of categories, projects
 * that did not come along. One offer for each sentence; nothing is changed before it is accepted. Rows
 * that go as a whole come last, from the end of their list to its start, so that all paths stay right.
 */
export function textOffers(
  entry: Entry,
  from: number,
  to: number,
  endedProjects: readonly string[],
): TextOffer[] {
  const ended = endedProjects.filter((name) => name.length >= SHORTEST_NAME);
  const carried = carriedTexts(entry, ended);
  const rows = carried.filter(({ isRow }) => isRow).toReversed();
  return [
    ...carried
      .filter(({ isRow }) => !isRow)
      .flatMap(({ path, text }) =>
        [...text.matchAll(SENTENCE)].flatMap(([sentence], index): TextOffer[] => {
          const cut = withoutProject({ text: sentence, why: [] }, ended);
          const { text: after, why } = withNames(withYears(cut, from, to), to);
          if (after === sentence) return [];
          const key = `${pathText(path)}#${index}`;
          const offer = { kind: 'text', key, path, before: sentence, after } as const;
          return [{ ...offer, isRow: false, why: why.join('，') }];
        }),
      ),
    ...rows.map(({ path, text }): TextOffer => {
      const name = ended.find((one) => text.includes(one)) ?? text;
      const offer = { kind: 'text', key: pathText(path), path, before: text, after: '' } as const;
      return { ...offer, isRow: true, why: `项目“${name}”没有结转，这一行也不要了` };
    }),
  ];
}
