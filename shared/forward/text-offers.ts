import { type Entry, type Path, isRecord, pathText } from '../entry/index.ts';
import { describePath } from '../facts/index.ts';
import { RENAMINGS, detectOutdatedNames } from '../wording/index.ts';
import type { TextOffer } from './options.ts';
import { isMark } from './rows.ts';

/** Fields that hold codes and names of things, not words to be read. */
const NOT_TEXT = /^(code|unit|function|economic|governmentEconomic|project|about|id|version)$/;
const SENTENCE = /[^。；;！!？?\n]+[。；;！!？?\n]?/g;
const SHORTEST_NAME = 3;

interface CarriedText {
  readonly path: Path;
  readonly text: string;
}

/** All texts that came along, by their mark. */
function carriedTexts(value: unknown, path: Path = []): CarriedText[] {
  if (Array.isArray(value))
    return value.flatMap((one, index) => carriedTexts(one, [...path, index]));
  if (!isRecord(value)) return [];
  const origin = isRecord(value['_origin']) ? value['_origin'] : {};
  return Object.entries(value).flatMap(([key, one]) => {
    if (isMark(key) || NOT_TEXT.test(key)) return [];
    if (typeof one !== 'string') return carriedTexts(one, [...path, key]);
    return origin[key] === 'forward' ? [{ path: [...path, key], text: one }] : [];
  });
}

/** Years of document names 《…》 and numbers 〔2021〕 are parts of names. */
function isQuoted(text: string, index: number): boolean {
  return ['《》', '〔〕', '[]', '﹝﹞'].some(([open = '', close = '']) => {
    const start = text.lastIndexOf(open, index);
    return start >= 0 && text.lastIndexOf(close, index) < start && text.includes(close, index);
  });
}

interface Change {
  readonly text: string;
  readonly why: readonly string[];
}

function withYears({ text, why }: Change, from: number, to: number): Change {
  if (from === to) return { text, why };
  const years = new Map([from - 1, from].map((year) => [String(year), String(year + to - from)]));
  const moved = text.replace(/(?<![\d.])20\d\d(?![\d.%元])/g, (year, index: number) =>
    isQuoted(text, index) ? year : (years.get(year) ?? year),
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

/**
 * What in the texts that came along is likely to be out of date: years, names of categories, projects
 * that did not come along. One offer for each sentence; nothing is changed before it is accepted.
 */
export function textOffers(
  entry: Entry,
  from: number,
  to: number,
  endedProjects: readonly string[],
): TextOffer[] {
  const ended = endedProjects.filter((name) => name.length >= SHORTEST_NAME);
  return carriedTexts(entry).flatMap(({ path, text }) =>
    [...text.matchAll(SENTENCE)].flatMap(([sentence], index): TextOffer[] => {
      const key = `${pathText(path)}#${index}`;
      const common = { kind: 'text', key, path, before: sentence } as const;
      const project = ended.find((name) => sentence.includes(name));
      const place = describePath(path, entry);
      if (project !== undefined) {
        return [{ ...common, after: '', why: `${place}：项目“${project}”没有结转，删去这一句` }];
      }
      const change = withNames(withYears({ text: sentence, why: [] }, from, to), to);
      if (change.text === sentence) return [];
      return [{ ...common, after: change.text, why: `${place}：${change.why.join('，')}` }];
    }),
  );
}
