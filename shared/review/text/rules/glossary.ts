import type { Finding, Rule } from '../../../findings/index.ts';
import { nameIn } from '../figures.ts';
import type { Passage } from '../passages.ts';
import { type TextRule, type TextSubject, findingAt } from '../subject.ts';
import { plainName } from '../table-index.ts';
import { lookupIn } from '../table-lookup.ts';

const rule: Rule = {
  code: 'TXT-GLOSSARY',
  severity: 'warning',
  title: '名词解释与正文、表不符',
  compares: '名词解释不解释没有数的科目；文中用到的专门名词都有解释；科目下所列项目确属该科目',
};

function termOf(passage: Passage): string {
  const text = passage.numbering?.rest ?? passage.text;
  return plainName(/^[^：:]{2,30}(?=[：:])/.exec(text)?.[0] ?? '').replace(
    /^[（(][一二三四五六七八九十]+[)）]/,
    '',
  );
}

// A class of the classification that the tables list with nothing in it.
function withoutMoney(passage: Passage, { tables }: TextSubject): Finding[] {
  const term = termOf(passage);
  if (term.length < 4) return [];
  const rows = lookupIn(tables).rowsNamed.get(term) ?? [];
  if (!rows.some(({ code }) => code !== undefined)) return [];
  const figures = tables.flatMap((table) =>
    table.figures.filter(({ names }) => names.includes(term)),
  );
  if (figures.some(({ quantity }) => quantity.value !== 0n)) return [];
  const text = `名词解释里有“${term}”，各表中该科目没有数。没有数的科目不必解释，请删去。`;
  return [findingAt(rule, passage, passage.text, text)];
}

const TERMS: readonly (readonly [string, RegExp])[] = [
  ['机关运行经费', /机关运行(?:经)?费/],
  ['“三公”经费', /三公/],
];

function withoutMeaning(glossary: readonly Passage[], body: readonly Passage[]): Finding[] {
  const [first] = glossary;
  if (!first || glossary.length < 3) return [];
  return TERMS.flatMap(([term, pattern]): Finding[] => {
    const isUsed = body.some(({ text }) => pattern.test(text));
    if (!isUsed || glossary.some(({ text }) => pattern.test(text))) return [];
    return [
      findingAt(rule, first, first.text, `文中用到“${term}”，名词解释没有解释它，请补上。`, 'info'),
    ];
  });
}

// “206（款）07：指机关服务…”: 机关服务 belongs to another section.
function strangers(passage: Passage, subject: TextSubject): Finding[] {
  const digits = /^[^（(]{2,20}[（(]类[)）](\d{3})[（(]款[)）](\d{2})/.exec(
    passage.numbering?.rest ?? passage.text,
  );
  const { catalog } = subject;
  if (!digits || !catalog) return [];
  const section = (digits[1] ?? '') + (digits[2] ?? '');
  const own = catalog.children('function', section).map(({ name }) => name);
  const names = subject.figures
    .filter(({ passage: other }) => other === passage)
    .map(({ label }) => plainName(nameIn(label)).replace(/^.*的(?=.{4,}$)/, ''));
  return names.flatMap((name): Finding[] => {
    const isOwn = own.some((other) => other.startsWith(name) || name.startsWith(other));
    if (isOwn || own.length === 0) return [];
    const other = catalog
      .search('function', name, 500)
      .find(
        (entry) =>
          entry.name === name &&
          entry.code.startsWith(section.slice(0, 3)) &&
          entry.code.length === 7,
      );
    if (!other) return [];
    const text = `“${name}”的编码是 ${other.code}，不在 ${section} 之下，请核对归属。`;
    return [findingAt(rule, passage, passage.text, text, 'error')];
  });
}

/** The glossary against text, tables and catalog. */
export const glossaryRule: TextRule = {
  rule,
  run: (subject) => {
    const glossary = subject.passages.filter(
      ({ isGlossary, isHeading }) => isGlossary && !isHeading,
    );
    const body = subject.passages.filter(({ isGlossary }) => !isGlossary);
    const findings = [
      ...glossary.flatMap((passage) => [
        ...withoutMoney(passage, subject),
        ...strangers(passage, subject),
      ]),
      ...withoutMeaning(glossary, body),
    ];
    return { findings, passed: 0 };
  },
};
