import type { Finding, Rule } from '../../../findings/index.ts';
import type { Passage } from '../passages.ts';
import { type TextRule, type TextSubject, findingAt } from '../subject.ts';
import { once } from '../../once.ts';
import { type IndexedTable, plainName } from '../table-index.ts';
import { lookupIn } from '../table-lookup.ts';

const rule: Rule = {
  code: 'TXT-CODE',
  severity: 'error',
  title: '正文的科目编码、名称与表或科目目录不符',
  compares: '正文、名词解释里的功能科目编码在表中出现，名称与表和当年《政府收支分类科目》相同',
};

interface Mention {
  readonly code: string;
  readonly name: string;
  readonly quote: string;
}

const PATH = /(?:[^（）()，。；：、]+[（(]\d{2,3}[）)]){1,3}/g;
const STEP = /([^（）()，。；：、]+)[（(](\d{2,3})[）)]/g;
const LEADING = /^(?:\d{1,2}[.．、])?(\d{7}|\d{5})[-—–:：]?([^：:。]{2,40})[：:]/;
const TRAILING = /^(?:\d{1,2}[.．、])?([^：:（(]{2,40})[（(](\d{7}|\d{5})[）)][：:]/;

function mentionsOf(passage: Passage): Mention[] {
  const { text } = passage;
  const leading = LEADING.exec(text);
  if (leading) return [{ code: leading[1] ?? '', name: leading[2] ?? '', quote: leading[0] }];
  const trailing = TRAILING.exec(text);
  if (trailing) return [{ code: trailing[2] ?? '', name: trailing[1] ?? '', quote: trailing[0] }];
  return [...text.matchAll(PATH)].flatMap((match) => pathMention(match[0]) ?? []);
}

function pathMention(quote: string): Mention | undefined {
  const steps = [...quote.matchAll(STEP)];
  const digits = steps.map((step) => step[2] ?? '');
  if (digits[0]?.length !== 3 || digits.slice(1).some((part) => part.length !== 2))
    return undefined;
  const name = steps.at(-1)?.[1] ?? '';
  return { code: digits.join(''), name: name.replace(/^\d{1,2}[.．、]/, ''), quote };
}

function tableNames(code: string, { tables }: TextSubject): string[] {
  const rows = lookupIn(tables).rowsCoded.get(code) ?? [];
  return [...new Set(rows.flatMap(({ names }) => names))];
}

function isSame(stated: string, known: string): boolean {
  const [a, b] = [plainName(stated), plainName(known)];
  return a === b || `${a}支出` === b || a.endsWith(b);
}

function check(passage: Passage, mention: Mention, subject: TextSubject): Finding | undefined {
  const { code, name, quote } = mention;
  const names = tableNames(code, subject);
  const entry = subject.catalog?.find('function', code);
  const known =
    entry && entry.origin === 'shipped' && !entry.isDocumented ? undefined : entry?.name;
  const hasCodes = itemsOf(subject.tables).codes.size > 0;
  if (hasCodes && names.length === 0 && !isParent(code, subject)) {
    const right =
      known !== undefined && !isSame(name, known)
        ? `该编码的名称是“${known}”，文中写“${name}”。`
        : '';
    const advice = passage.isGlossary ? '请删去没有数的科目，或改正编码。' : '请改正编码。';
    return findingAt(
      rule,
      passage,
      quote,
      `编码 ${code} 在全部表中都没有。${right}${advice}`,
      passage.isGlossary ? 'warning' : 'error',
    );
  }
  const isListed = names.some((other) => isSame(name, other));
  if (isListed || (names.length === 0 && (known === undefined || isSame(name, known))))
    return undefined;
  if (names.length > 0 && known !== undefined && isSame(name, known)) return undefined;
  const should =
    known ?? names.find((other) => /支出|经费|费|运行|活动|医疗|公积金|补助/.test(other));
  if (should === undefined) return undefined;
  return findingAt(
    rule,
    passage,
    quote,
    `编码 ${code} 的名称是“${should}”，文中写“${name}”，请改正。`,
  );
}

// Tables that list only 项 still hold the class and section by their beginning.
function isParent(code: string, { tables }: TextSubject): boolean {
  return itemsOf(tables).ancestors.has(code);
}

/** The items of seven digits in the tables: codes, all beginnings of the codes, names. */
const itemsOf = once((tables: readonly IndexedTable[]) => {
  const rows = [...lookupIn(tables).rowsCoded].filter(([code]) => code.length === 7);
  const codes = new Set(rows.map(([code]) => code));
  const ancestors = new Set(
    [...codes].flatMap((code) => Array.from(code, (_, index) => code.slice(0, index + 1))),
  );
  const names = new Set(rows.flatMap(([, own]) => own.flatMap((row) => row.names)));
  return { codes, ancestors, names };
});

const NAMED_PATH =
  /([^（）()，。；：、\d]+)[（(]类[)）]([^（）()，。；：、\d]+)[（(]款[)）]([^（）()，。；：、\d]+)[（(]项[)）]/g;

// “…（类）…（款）…（项）”: names only, which the tables must know.
function unknownNames(passage: Passage, { tables }: TextSubject): Finding[] {
  const { names } = itemsOf(tables);
  if (names.size === 0) return [];
  return [...passage.text.matchAll(NAMED_PATH)].flatMap((match): Finding[] => {
    const name = plainName(match[3] ?? '');
    if (names.has(name)) return [];
    return [findingAt(rule, passage, match[0], `各表中没有名为“${name}”的项级科目，请核对名称。`)];
  });
}

/** Codes of the text against tables and catalog. */
export const codeRule: TextRule = {
  rule,
  run: (subject) => {
    const mentions = subject.passages.flatMap((passage) =>
      mentionsOf(passage).map((mention) => ({ passage, mention })),
    );
    const outcomes = mentions.map(({ passage, mention }) => check(passage, mention, subject));
    const findings = outcomes.filter((outcome) => outcome !== undefined);
    const unknown = subject.passages.flatMap((passage) => unknownNames(passage, subject));
    return { findings: [...findings, ...unknown], passed: outcomes.length - findings.length };
  },
};
