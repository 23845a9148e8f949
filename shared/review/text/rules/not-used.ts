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
    const rest = passage.text.slice(match.index + match[0].length);
    if (!filled || /^[^，。；]{0,8}三公/.test(rest)) return [];
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

const BOUGHT = /采购[^，。；]{0,4}\d+(?:件|台|套|批|个)|购置[^，。；]{0,6}(?:设备|展品|电脑)/;

// 政府采购 0 beside projects that buy things.
function nothingBought(subject: TextSubject): Finding[] {
  const own = subject.figures.find(({ label, role }) => role === 'own' && /政府采购/.test(label));
  if (own?.quantity.value !== 0n) return [];
  const bought = subject.pieces.find(({ text }) => BOUGHT.test(text));
  if (!bought) return [];
  const quote = BOUGHT.exec(bought.text)?.[0] ?? '';
  const text = `政府采购写 0，而${bought.place}有“${quote}”。属于政府采购范围的，请补列采购预算。`;
  return [findingAt(rule, own.passage, own.passage.text, text, 'info')];
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
    return { findings: [...findings, ...nothingBought(subject)], passed: 0 };
  },
};
