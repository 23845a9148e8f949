import {
  type Hit,
  detectDoubledPunctuation,
  detectDoubledWords,
  detectLevelWords,
  detectOddYears,
  detectOutdatedNames,
  detectPlaceholders,
  nearNameDetector,
} from '../../wording/index.ts';
import type { Severity } from '../../findings/index.ts';
import type { Check, CheckRule, Found } from '../check-rule.ts';
import type { Subject } from '../subject.ts';
import type { TypedText } from '../typed-texts.ts';
import { found } from '../ties.ts';

const AROUND = 12;

/** The words round a place, so that she finds it: `…开展活动等重点工作等重点工作…`. */
export function excerpt(text: string, { index, length }: Pick<Hit, 'index' | 'length'>): string {
  const from = Math.max(0, index - AROUND);
  const to = Math.min(text.length, index + length + AROUND);
  const inner = text.slice(from, to).replaceAll('\n', ' ');
  return `${from > 0 ? '…' : ''}${inner}${to < text.length ? '…' : ''}`;
}

/** Severities of certain and of uncertain hits. */
export interface HitSeverities {
  readonly certain: Severity;
  readonly uncertain: Severity;
}

function fixOf({ text, fact }: TypedText, hit: Hit): Pick<Found, 'fix'> {
  const { index, length, replacement, quote } = hit;
  if (replacement === undefined) return {};
  const value = text.slice(0, index) + replacement + text.slice(index + length);
  return { fix: { title: `把“${quote}”改为“${replacement}”`, changes: [{ fact, value }] } };
}

/** Runs a detector over every typed text: each clean text is one comparison that holds. */
export function detectIn(
  texts: readonly TypedText[],
  detect: (text: TypedText) => readonly Hit[],
  severities: HitSeverities,
): Check[] {
  return texts.flatMap((typed): Check[] => {
    const hits = detect(typed);
    if (hits.length === 0) return ['passed'];
    return hits.map((hit) =>
      found(
        { severity: hit.isCertain ? severities.certain : severities.uncertain },
        {
          message: `${hit.message}。原文：“${excerpt(typed.text, hit)}”。`,
          where: typed.where,
          fact: typed.fact,
          key: `${typed.where}:${hit.quote}`,
          ...fixOf(typed, hit),
        },
      ),
    );
  });
}

type Detector = (text: string, subject: Subject) => readonly Hit[];

interface WordingRule extends Omit<CheckRule, 'run'> {
  /** Severity of uncertain hits; absent: worth a look. */
  readonly uncertain?: Severity;
  readonly detect: Detector;
  readonly applies?: (subject: Subject) => string | undefined;
}

/** Large departments say the same many times over; each wording is looked at once. */
function onceEach(detect: Detector, subject: Subject): (typed: TypedText) => readonly Hit[] {
  const known = new Map<string, readonly Hit[]>();
  return ({ text }) => {
    const hits = known.get(text) ?? detect(text, subject);
    known.set(text, hits);
    return hits;
  };
}

function wordingRule({ uncertain = 'info', detect, applies, ...rule }: WordingRule): CheckRule {
  return {
    ...rule,
    run: (subject, { severity }) => {
      const reason = applies?.(subject);
      if (reason !== undefined) return reason;
      const severities = { certain: severity, uncertain };
      return detectIn(subject.texts, onceEach(detect, subject), severities);
    },
  };
}

const namesOf = new WeakMap<Subject, readonly string[]>();

function names(subject: Subject): readonly string[] {
  const listed = namesOf.get(subject) ?? listNames(subject);
  namesOf.set(subject, listed);
  return listed;
}

const detectors = new WeakMap<Subject, (text: string) => Hit[]>();

/** The names of a year are gathered once for all its texts. */
function nearNamesOf(subject: Subject): (text: string) => Hit[] {
  const known = detectors.get(subject);
  if (known) return known;
  const detect = nearNameDetector(names(subject));
  detectors.set(subject, detect);
  return detect;
}

function listNames({ data }: Subject): string[] {
  const { department, units, projects = [] } = data;
  const all = [department.name, department.shortName ?? '', ...units.map(({ name }) => name)];
  return [...new Set([...all, ...projects.map(({ name }) => name)])];
}

/** The rules on single words of typed texts. */
export const WORDING_RULES: readonly CheckRule[] = [
  wordingRule({
    code: 'WORD-PLACEHOLDER',
    severity: 'error',
    title: '没有遗留的占位符',
    compares: '填写的文字中有无 XX、××、…（…）、待填、增加（减少）、#DIV/0! 等',
    uncertain: 'warning',
    detect: (text) => detectPlaceholders(text),
  }),
  wordingRule({
    code: 'WORD-YEAR',
    severity: 'warning',
    title: '年份是本年、上年或下年',
    compares: '填写的文字中的年份（书名号、文号、起止年份除外）与本年',
    detect: (text, { data }) => detectOddYears(text, data.year),
  }),
  wordingRule({
    code: 'WORD-OUTDATED',
    severity: 'warning',
    title: '科目名称是当年的',
    compares: '填写的文字中有无已改名的科目（如 医疗卫生与计划生育支出）',
    source: '财政部《政府收支分类科目》（每年一版）',
    detect: (text, { data }) => detectOutdatedNames(text, data.year),
  }),
  wordingRule({
    code: 'WORD-REPEATED',
    severity: 'warning',
    title: '没有重复的字词和标点',
    compares: '填写的文字中有无连写两遍的词、重复的标点',
    detect: (text) => [...detectDoubledWords(text), ...detectDoubledPunctuation(text)],
  }),
  wordingRule({
    code: 'WORD-LEVEL',
    severity: 'warning',
    title: '层级用词与本部门相符',
    compares: '填写的文字中的“省级财政”“市级部门”等与部门的层级',
    applies: ({ data }) => (data.department.level === undefined ? '没有填部门的层级' : undefined),
    detect: (text, { data: { department } }) =>
      department.level === undefined ? [] : detectLevelWords(text, department.level),
  }),
  wordingRule({
    code: 'WORD-NAMES',
    severity: 'warning',
    uncertain: 'warning',
    title: '部门、单位、项目的名称各处一致',
    compares: '填写的文字中与名称只差一字的写法',
    detect: (text, subject) => nearNamesOf(subject)(text),
  }),
];
