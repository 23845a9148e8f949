import type { Finding, Rule, Severity } from '../../../findings/index.ts';
import { subjectOfFigure } from '../figure-subjects.ts';
import type { Figure } from '../figures.ts';
import type { ConceptId } from '../concepts.ts';
import { itemOf } from '../items.ts';
import type { Passage } from '../passages.ts';
import { type TextRule, type TextSubject, findingAt } from '../subject.ts';

const rule: Rule = {
  code: 'TXT-MISSING',
  severity: 'warning',
  title: '文字说明缺少必须说明的内容',
  compares:
    '机关运行经费、“三公”经费、政府采购、国有资产、绩效、政府性基金、国有资本经营、名词解释都有说明',
  source: '《预算法》第十四条、《预算法实施条例》第六条、财预〔2016〕143号',
};

const TOPICS: readonly (readonly [string, RegExp, Severity?])[] = [
  ['机关运行经费', /机关运行(?:经)?费|运行经费/],
  ['“三公”经费', /三公/],
  ['政府采购', /政府采购/],
  ['国有资产占有使用', /国有资产|固定资产|车辆\d+辆/, 'info'],
  ['预算绩效', /绩效/],
  ['政府性基金预算', /政府性基金|基金预算/],
  ['国有资本经营预算', /国有资本经营/],
  ['名词解释', /名词解释|专业性.{0,4}解释/],
];

// A workbook or a short extract is not the whole disclosure.
function isWhole(passages: readonly Passage[]): boolean {
  const length = passages.reduce((total, { text }) => total + text.length, 0);
  return length > 3000 && passages.some(({ text }) => /情况.{0,6}说明|总体情况/.test(text));
}

function missingTopics({ passages }: TextSubject): Finding[] {
  const last = passages.at(-1);
  if (!last) return [];
  const body = passages.map(({ text }) => text);
  return TOPICS.filter(([, pattern]) => !body.some((text) => pattern.test(text))).map(
    ([topic, , severity]) => ({
      code: rule.code,
      severity: severity ?? rule.severity,
      message: `全文没有说明“${topic}”。没有的也要写明没有，请补上。`,
      where: '全文',
      key: `${rule.code}|${topic}`,
    }),
  );
}

function figuresNamed(id: ConceptId, subject: TextSubject): Figure[] {
  return subject.figures.filter((figure) => {
    const name = subjectOfFigure(figure);
    const item = name === undefined || figure.passage.isGlossary ? undefined : itemOf(name, []);
    return item?.kind === 'concept' && item.id === id;
  });
}

function noComparison(subject: TextSubject): Finding[] {
  const [first] = figuresNamed('agencyOperating', subject);
  if (!first) return [];
  const { passage } = first;
  const isCompared = subject.comparisons.some(
    (comparison) => Math.abs(comparison.passage.index - passage.index) <= 1,
  );
  if (isCompared || /增加|减少|持平/.test(passage.text)) return [];
  const text = `机关运行经费只写了${first.quantity.text}，没有上年数、增减和原因，请补上。`;
  return [findingAt(rule, passage, passage.text, text, 'info')];
}

function threePublic(subject: TextSubject): Finding[] {
  const [heading] = subject.passages.filter(
    ({ isHeading, text }) => isHeading && text.includes('三公'),
  );
  const has = (id: ConceptId) => figuresNamed(id, subject).length > 0;
  const isSaid = (words: RegExp) =>
    subject.passages.some(({ text, isGlossary }) => !isGlossary && words.test(text));
  if (!heading || !has('reception')) return [];
  const lacks: string[] = [];
  if (!has('threePublic')) lacks.push('总额');
  if (has('vehicles') && !isSaid(/公务用车购置(?:费|经费|支出)(?!及|和)/))
    lacks.push('公务用车购置费（没有的写 0）');
  if (has('vehicles') && !isSaid(/公务用车运(?:行|维)/)) lacks.push('公务用车运行维护费');
  if (lacks.length === 0) return [];
  const text = `“三公”经费没有写${lacks.join('、')}，请补上。公务用车购置费和运行维护费要分开列示。`;
  return [findingAt(rule, heading, heading.text, text, 'info')];
}

/** Subjects that law and regulations demand and the text leaves out. */
export const missingRule: TextRule = {
  rule,
  run: (subject) => {
    if (!isWhole(subject.passages)) {
      return { findings: [], passed: 0, notRun: '文件没有成篇的文字说明。' };
    }
    const findings = [missingTopics, noComparison, threePublic].flatMap((each) => each(subject));
    return { findings, passed: TOPICS.length - findings.length };
  },
};
