import type { Finding, Rule } from '../../../findings/index.ts';
import { plainName } from '../table-index.ts';
import { type TextRule, type TextSubject, findingAt } from '../subject.ts';
import type { Passage } from '../passages.ts';

const rule: Rule = {
  code: 'TXT-NONE',
  severity: 'error',
  title: '文字所说的有无与表不符',
  compares:
    '“没有使用政府性基金（国有资本经营）预算安排的支出”与该表；“收入（支出）包括”的各项在表中有数',
};

const NONE =
  /(?:没有|无|未)(?:使用|安排|涉及)?[^，。；]{0,10}?(政府性基金|国有资本经营)[^，。；]{0,20}?(?:支出|收支|预算)/g;

function statedNone(passage: Passage, subject: TextSubject): Finding[] {
  return [...passage.text.matchAll(NONE)].flatMap((match): Finding[] => {
    const fund = match[1] ?? '';
    const filled = subject.tables.find(
      ({ title, figures }) =>
        title.includes(fund) &&
        !title.includes('三公') &&
        figures.some(({ quantity }) => quantity.value !== 0n),
    );
    if (!filled) return [];
    const amount =
      filled.figures.find(({ quantity }) => quantity.value !== 0n)?.quantity.text ?? '';
    const text = `文中说没有${fund}预算安排的支出，表“${filled.title}”却有数（${amount}），请核对。`;
    return [findingAt(rule, passage, match[0], text)];
  });
}

const LISTED = /(收入|支出)(?:主要)?包括[：:]([^。；\d]+)/g;

// 上年结转 listed as income while its row is blank in every table.
function emptyItems(passage: Passage, subject: TextSubject): Finding[] {
  return [...passage.text.matchAll(LISTED)].flatMap((match): Finding[] => {
    const names = (match[2] ?? '').split('、').map(plainName);
    const empty = names.filter((name) => name.length >= 3 && isEmptyRow(name, subject));
    if (empty.length === 0) return [];
    const text = `${match[1] ?? ''}里列有${empty.map((name) => `“${name}”`).join('、')}，各表中该行都没有数，请删去或补表。`;
    return [findingAt(rule, passage, match[0], text)];
  });
}

function isEmptyRow(name: string, { tables }: TextSubject): boolean {
  const rows = tables.filter((table) => table.rows.some(({ names }) => names.includes(name)));
  const figures = rows.flatMap((table) =>
    table.figures.filter(({ names }) => names.includes(name)),
  );
  return rows.length > 0 && figures.every(({ quantity }) => quantity.value === 0n);
}

/** What the text says there is or is not, against the tables. */
export const notUsedRule: TextRule = {
  rule,
  run: (subject) => {
    const body = subject.passages.filter(({ isGlossary }) => !isGlossary);
    const findings = body.flatMap((passage) => [
      ...statedNone(passage, subject),
      ...emptyItems(passage, subject),
    ]);
    return { findings, passed: 0 };
  },
};
