import type { Finding, Rule } from '../../findings/index.ts';
import { fold } from './fold.ts';
import { MONEY_KINDS } from './kinds.ts';
import { isTableNumber } from './table-number.ts';
import type { TableRule, TableSubject } from './rule.ts';

const MISSING = {
  code: 'CONTENTS-MISSING',
  severity: 'error',
  title: '目录所列的表都有',
  compares: '目录列名的每一张表在正文中出现（没有数据也应列出空表）',
  source: '财预〔2016〕143号：没有数据的表格应当列出空表并说明',
} as const satisfies Rule;
const UNLISTED = {
  code: 'CONTENTS-UNLISTED',
  severity: 'info',
  title: '正文的表都在目录中',
  compares: '正文中的每一张表在目录中列名',
} as const satisfies Rule;
const ORDER = {
  code: 'CONTENTS-ORDER',
  severity: 'info',
  title: '表的次序与目录相同',
  compares: '目录所列各表的次序与正文相同',
} as const satisfies Rule;

interface Entry {
  readonly text: string;
  readonly key: string;
  readonly place: string;
}

/** What contents say of a table that has nothing to show: 表6……（不涉及，空表）. */
const EMPTY_REMARK = /\([^()]*(?:空表|不涉及|无数据|无此项|无内容)[^()]*\)$/u;

/** A table's name as contents and titles have in common: no number, year, page, brackets or quotes. */
function titleKey(text: string): string {
  return fold(text)
    .replace(/[\s.…·]*\d{1,3}$/u, '')
    .replace(EMPTY_REMARK, '')
    .replace(/^(?:附件|附表|附|公开)?\(?(?:表|第)?[\d一二三四五六七八九十]*\)?[、.:：表]?/u, '')
    .replace(/^(?:[一二三四五六七八九十]+|\d+)[、.]/u, '')
    .replace(/20\d\d年?度?/gu, '')
    .replace(/[“”"'‘’《》、，:：()（）\-—]/gu, '');
}

function isTableName(text: string): boolean {
  const name = fold(text).replace(/[\s.…·\t]*\d{0,3}$/u, '');
  return (
    /表(\([^)]*\))?$/.test(name) && name.length > 3 && name.length < 60 && !/^第.部分/.test(name)
  );
}

function listedEntries({ document, tables }: TableSubject): Entry[] {
  const lines = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.isContents === true
      ? [{ text: block.text, place: block.place }]
      : [],
  );
  const cells = tables
    .filter(({ grid }) => grid.isContents)
    .flatMap(({ grid }) =>
      grid.rows.flatMap((row) => {
        const named = row.filter(({ text }) => isTableName(text) && !isTableNumber(text));
        const longest = named.toSorted((one, other) => other.text.length - one.text.length)[0];
        return longest ? [{ text: longest.text, place: grid.place }] : [];
      }),
    );
  const seen = new Set<string>();
  return [...lines, ...cells]
    .filter(({ text }) => isTableName(text))
    .map(({ text, place }) => ({ text: text.trim(), place, key: titleKey(text) }))
    .filter(({ key }) => key.length > 2 && seen.size < seen.add(key).size);
}

function presentKeys({ document, tables }: TableSubject): string[] {
  const lines = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.isContents !== true && block.text.length < 80
      ? [block.text]
      : [],
  );
  const real = tables.filter(({ grid }) => !grid.isContents);
  const titles = real.flatMap(({ grid }) => [grid.title, grid.sheet ?? '']);
  const firstCells = real.flatMap(({ grid }) => grid.rows[0]?.map(({ text }) => text) ?? []);
  return [...titles, ...lines, ...firstCells.filter((text) => text.length < 60)]
    .map(titleKey)
    .filter((key) => key.length > 2);
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 6 && long.endsWith(short) && long.length - short.length <= 12;
}

function missingFindings(entries: readonly Entry[], subject: TableSubject): Finding[] {
  const present = presentKeys(subject);
  return entries
    .filter(({ key }) => !present.some((other) => isSame(other, key)))
    .map(({ text, place }) => ({
      code: MISSING.code,
      severity: MISSING.severity,
      message: `目录列有“${text}”，正文中没有这张表。没有数据也应列出空表并说明；如已并入他表，请改目录。`,
      where: `目录（${place}）› ${text}`,
      key: `${MISSING.code}:${text}`,
    }));
}

function unlistedFindings(entries: readonly Entry[], { tables }: TableSubject): Finding[] {
  return tables
    .filter(({ nature, grid }) => MONEY_KINDS.has(nature.kind) && isTableName(grid.title))
    .filter(({ grid }) => {
      const keys = [titleKey(grid.title), titleKey(grid.sheet ?? '')];
      return !entries.some(({ key }) => keys.some((own) => isSame(own, key) || isSame(key, own)));
    })
    .map(({ grid }) => ({
      code: UNLISTED.code,
      severity: UNLISTED.severity,
      message: `正文有“${grid.title}”，目录没有列出。请补入目录，或核对表名。`,
      where: grid.title,
      key: `${UNLISTED.code}:${fold(grid.title)}`,
    }));
}

function orderFindings(entries: readonly Entry[], { tables }: TableSubject): Finding[] {
  const places = entries
    .map(({ key, text }) => ({
      text,
      place: tables.findIndex(({ grid }) => !grid.isContents && titleKey(grid.title) === key),
    }))
    .filter(({ place }) => place !== -1);
  const wrong = places.find(
    ({ place }, index) => index > 0 && place < (places[index - 1]?.place ?? 0),
  );
  if (wrong === undefined) return [];
  return [
    {
      code: ORDER.code,
      severity: ORDER.severity,
      message: `“${wrong.text}”在正文中的次序与目录不同，请调整。`,
      where: `目录 › ${wrong.text}`,
      key: ORDER.code,
    },
  ];
}

/** The list of contents against the tables, both ways. */
export const contentsRule: TableRule = {
  rules: [MISSING, UNLISTED, ORDER],
  run: (subject) => {
    const entries = listedEntries(subject);
    if (entries.length < 2) {
      const reason = '文件没有列出各表的目录。';
      return {
        findings: [],
        passed: 0,
        notRun: [{ code: MISSING.code, title: MISSING.title, reason }],
      };
    }
    const missing = missingFindings(entries, subject);
    const rest = [...unlistedFindings(entries, subject), ...orderFindings(entries, subject)];
    return { findings: [...missing, ...rest], passed: entries.length - missing.length };
  },
};
