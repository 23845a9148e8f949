import type { Finding, Rule, Severity } from '../../../findings/index.ts';
import { figuresIn } from '../figures.ts';
import type { Passage } from '../passages.ts';
import type { Token } from '../tokens.ts';
import { type TextRule, type TextSubject, findingAt, quoteOf, sentenceStart } from '../subject.ts';

const rule: Rule = {
  code: 'TXT-COUNT',
  severity: 'error',
  title: '个数、人数、辆数前后不符',
  compares:
    '“共N个，其中a个、b个”：部分不大于整体，各部分之和等于整体；在职人数不超过编制数；前后所写编制、在职人数相同',
};

interface Count {
  readonly passage: Passage;
  readonly token: number;
  readonly value: bigint;
  readonly measure: string;
  readonly label: string;
}

function countsOf(passage: Passage): Count[] {
  return passage.tokens.flatMap((token, index): Count[] => {
    if (!token.quantity || !(token.kind === 'count' || isBareStaff(passage.tokens, index)))
      return [];
    return [
      {
        passage,
        token: index,
        value: token.quantity.value,
        measure: measureOf(token),
        label: labelBefore(passage.tokens, index),
      },
    ];
  });
}

// “行政人员4，事业人员1人”: the measure word forgotten once.
function isBareStaff(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.kind;
  const isEnd = next === 'comma' || next === 'stop' || next === undefined;
  return tokens[index]?.kind === 'number' && isEnd && /人员$/.test(tokens[index - 1]?.text ?? '');
}

// 人 and 名 count the same, so do 台 and 套.
function measureOf({ kind, measure = '' }: Token): string {
  if (kind === 'number') return '人';
  return measure.replace(/^[余多]/, '').replace('名', '人');
}

function labelBefore(tokens: readonly Token[], index: number): string {
  let label = '';
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token || /^(?:comma|stop|colon|count|money|ofWhich)$/.test(token.kind)) break;
    label = token.text + label;
  }
  return label;
}

function pieces(value: bigint): string {
  return (value / 1_000_000n).toString();
}

// The whole is the nearest count before 其中, the parts follow it in the same sentence.
function wholes(passage: Passage, counts: readonly Count[]): Finding[] {
  return passage.tokens.flatMap((token, index): Finding[] => {
    if (token.kind !== 'ofWhich' || !token.text.includes('其中')) return [];
    const whole = counts.findLast((count) => count.token < index);
    if (!whole || !isNear(passage, whole.token, index)) return [];
    const end = endOfSentence(passage.tokens, index);
    const parts = counts.filter(
      (count) => count.token > index && count.token < end && count.measure === whole.measure,
    );
    const stop = semicolonAfter(passage.tokens, index);
    const first = parts.filter(({ token: at }) => at < stop);
    const isSettled = first.length > 0 && sumOfCounts(first) === whole.value;
    return isSettled ? [] : verdict(passage, whole, parts, end);
  });
}

function isNear(passage: Passage, from: number, to: number): boolean {
  return passage.tokens.slice(from + 1, to).every(({ kind }) => kind !== 'stop');
}

function sumOfCounts(counts: readonly Count[]): bigint {
  return counts.reduce((sum, { value }) => sum + value, 0n);
}

function semicolonAfter(tokens: readonly Token[], from: number): number {
  const at = tokens.findIndex(({ kind }, index) => index > from && kind === 'stop');
  return at < 0 ? tokens.length : at;
}

// To the end of the sentence, or to the next 其中, which divides something else.
function endOfSentence(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(
    ({ kind, text }, index) =>
      index > from && ((kind === 'stop' && text === '。') || kind === 'ofWhich'),
  );
  return end < 0 ? tokens.length : end;
}

function verdict(passage: Passage, whole: Count, parts: readonly Count[], end: number): Finding[] {
  const [first] = parts;
  if (!first) return [];
  const quote = quoteOf(passage, sentenceStart(passage, whole.token), end);
  const total = sumOfCounts(parts);
  const { measure } = whole;
  const report = (text: string, severity?: Severity) => [
    findingAt(rule, passage, quote, text, severity),
  ];
  if (first.value > whole.value) {
    return report(
      `整体是 ${pieces(whole.value)}${measure}，其中却有 ${pieces(first.value)}${measure}，部分大于整体，请核对。`,
    );
  }
  if (parts.length < 2 || total === whole.value) return [];
  const list = parts.map(({ value }) => pieces(value)).join(' + ');
  const sum = `${list} = ${pieces(total)}${measure}，整体写 ${pieces(whole.value)}${measure}`;
  const isComplete =
    /辆|人/.test(measure) && /编制|在职|人员|车|用车/.test(whole.label + first.label);
  if (
    isComplete &&
    !/[（(]/.test(quote.slice(quote.indexOf('其中')).replace(/[（(][^（）()]*[）)]/g, ''))
  ) {
    return report(`${sum}，请核对。`, total > whole.value ? 'error' : 'warning');
  }
  const missed = total > whole.value ? total - whole.value : whole.value - total;
  return 20n * missed <= whole.value
    ? report(`${sum}，相差 ${pieces(missed)}，请核对。`, 'info')
    : [];
}

const STAFF = /(?:总|总人员|人员|核定|行政|事业|机关)*编制(?:总数|数)?(?:共|为|是|有)*$/;
const ACTUAL = /(?:在职|实有|在编|在岗)[^，。]*$/;

function quota(passages: readonly Passage[], all: readonly Count[]): Finding[] {
  for (const passage of passages) {
    const counts = all.filter((count) => count.passage === passage && count.measure === '人');
    const total = counts.find(({ label }) => STAFF.test(label));
    const from = total?.token ?? 0;
    const actual = counts.find(({ label, token }) => ACTUAL.test(label) && token > from);
    if (!total || !actual || actual.value <= total.value) continue;
    const quote = quoteOf(passage, sentenceStart(passage, total.token), actual.token);
    const text = `编制 ${pieces(total.value)} 名，在职 ${pieces(actual.value)} 人，在职人数超过编制 ${pieces(actual.value - total.value)} 人。请核对；确有超编的，请说明原因。`;
    return [findingAt(rule, passage, quote, text, 'info')];
  }
  return [];
}

const NAMED: readonly (readonly [string, RegExp])[] = [
  ['编制总数', /(?<!行政|事业|工勤|参公)(?:总编制|编制总数|核定人员编制|核定编制)$/],
  ['在职人员总数', /(?:在职人员总数|在职干部职工共|在职人员共|全年在职|在职人数)$/],
];

function repeated(all: readonly Count[]): Finding[] {
  return NAMED.flatMap(([title, pattern]): Finding[] => {
    const same = all.filter(({ label, measure }) => measure === '人' && pattern.test(label));
    const [first] = same;
    const other = same.find(({ value }) => value !== first?.value);
    if (!first || !other) return [];
    const { passage } = other;
    const quote = quoteOf(passage, sentenceStart(passage, other.token), other.token);
    const text = `${first.passage.place}写${title} ${pieces(first.value)}，这里写 ${pieces(other.value)}，请改成一致。`;
    return [findingAt(rule, passage, quote, text)];
  });
}

const NEGATED =
  /(?:未安排|没有安排|无计划|不安排)[^，。；]{0,40}?(?<![\d.])0(?:辆|台|套|个|万元|元)(?:[（(]套[）)])?/g;

function doubleNegation(passage: Passage): Finding[] {
  return [...passage.text.matchAll(NEGATED)].map((match) =>
    findingAt(
      rule,
      passage,
      match[0],
      '“未安排”后面又写 0，成了双重否定。请写“未安排……”（不写数），或者“安排……0”。',
      'warning',
    ),
  );
}

// “8批次……具体内容包括：a；b”: as many lines as visits.
function receptions(passage: Passage, counts: readonly Count[]): Finding[] {
  const batches = counts.find(
    ({ measure, label }) => /^批次?$/.test(measure) && /接待/.test(label),
  );
  const list = /具体内容包括[：:]([^。]+)/.exec(passage.text)?.[1];
  if (!batches || list === undefined) return [];
  const items = list.split('；').filter((item) => /\d(?:万元|元)/.test(item)).length;
  if (items === 0 || BigInt(items) * 1_000_000n === batches.value) return [];
  const text = `接待 ${pieces(batches.value)} 批次，下面列举 ${items} 项，请核对是否列全。`;
  return [
    findingAt(rule, passage, quoteOf(passage, batches.token, batches.token + 2), text, 'info'),
  ];
}

// 公务接待费 was spent, and nobody received.
function withoutVisits(subject: TextSubject, counts: readonly Count[]): Finding[] {
  const batches = counts.filter(
    ({ measure, label }) => /^批次?$/.test(measure) && /接待/.test(label),
  );
  const [first] = batches;
  if (first === undefined || batches.some(({ value }) => value !== 0n)) return [];
  const spent = figuresIn(first.passage, subject.figures).find(
    ({ label, role, quantity }) =>
      role === 'own' && /公务接待费[^，。；]*决算/.test(label) && quantity.value > 0n,
  );
  if (spent === undefined) return [];
  const { passage, token } = first;
  const text = `公务接待费支出 ${spent.quantity.text}，接待却写 0 批次，请核对。`;
  return [findingAt(rule, passage, quoteOf(passage, token - 1, token), text, 'warning')];
}

/** Pieces, people and vehicles. */
export const countRule: TextRule = {
  rule,
  run: (subject) => {
    const { passages } = subject;
    const all = passages.flatMap(countsOf);
    const byPassage = Map.groupBy(all, ({ passage }) => passage);
    const findings = [
      ...passages.flatMap((passage) => wholes(passage, byPassage.get(passage) ?? [])),
      ...passages.flatMap((passage) => withoutVisits(subject, byPassage.get(passage) ?? [])),
      ...passages.flatMap((passage) => receptions(passage, byPassage.get(passage) ?? [])),
      ...quota(passages, all),
      ...repeated(all),
      ...passages.flatMap(doubleNegation),
    ];
    return { findings, passed: 0 };
  },
};
