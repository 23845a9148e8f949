import type { Finding, Rule } from '../../../findings/index.ts';
import { type Comparison, nowOf, signed } from '../comparisons.ts';
import { absoluteOf } from '../quantity.ts';
import {
  type Outcome,
  type RuleOutcome,
  type TextRule,
  type TextSubject,
  collect,
  findingAt,
  quoteOf,
  sentenceStart,
} from '../subject.ts';

const rule: Rule = {
  code: 'TXT-REASON',
  severity: 'warning',
  title: '增减没有原因，或原因与增减方向相反',
  compares: '有增减就写原因；原因不为空、不是用途的说明，方向与增减一致',
  tolerance: '增减不足 10% 或不足 1 万元的，不要求原因',
  source: '财预〔2016〕143号：说明收支增减变化及原因',
};

const TEN_THOUSAND_YUAN = 10_000_000_000n;
const LESS = /减少|压减|核减|下降|削减|厉行节约|取消|降低|缩减/;
const MORE = /增加|新增|提高|提标|增长|上调|增资|晋升|补发|追加|上升|调入/;
const EITHER = /调整|变化|变动|科目|结转|政策|一次性|口径|原因[:：]|抵消|同时|但/;

function quoted({ passage, from, to }: Comparison): string {
  return quoteOf(passage, sentenceStart(passage, from), to + 2);
}

function isConsiderable(comparison: Comparison, subject: TextSubject): boolean {
  const { change, prior } = comparison;
  if (!change || absoluteOf(change.quantity.value) < TEN_THOUSAND_YUAN) return false;
  const now = nowOf(comparison, subject.precision(change.quantity));
  const base = prior?.value ?? (now && now.value - signed(change));
  return base === undefined || 10n * absoluteOf(change.quantity.value) >= absoluteOf(base);
}

// The next few lines may list the reasons: “增减的主要原因：”.
function isExplainedBelow(comparison: Comparison, subject: TextSubject): boolean {
  const { index } = comparison.passage;
  const isInParts = subject.passages
    .slice(index + 1, index + 7)
    .some(({ text }) => /^.{0,5}(?:基本|项目)支出.*主要(?:是|原因)/.test(text));
  return (
    isInParts ||
    subject.passages
      .slice(index + 1, index + 3)
      .some(({ text }) => /^.{0,16}(?:主要)?原因/.test(text))
  );
}

function contradiction(comparison: Comparison, reason: string): string | undefined {
  const { change } = comparison;
  const clause = /^[^；]*/.exec(reason)?.[0].split(/主要用于/)[0] ?? '';
  if (!change || change.quantity.value === 0n || EITHER.test(clause)) return undefined;
  if (change.direction === 1 && LESS.test(clause) && !MORE.test(clause)) return '减少';
  if (change.direction === -1 && MORE.test(clause) && !LESS.test(clause)) return '增加';
  return undefined;
}

function check(comparison: Comparison, subject: TextSubject): Outcome {
  const { passage, change, reason } = comparison;
  if (!change || change.quantity.value === 0n) return 'skipped';
  if (reason === undefined) {
    if (!isConsiderable(comparison, subject) || /资产/.test(passage.text)) return 'skipped';
    if (isNew(comparison) || isDetailed(comparison)) return 'passed';
    if (isExplainedBelow(comparison, subject)) return 'passed';
    const text = `${change.word}${change.quantity.text}，没有写原因。请在后面补写“主要原因是……”。`;
    return findingAt(
      rule,
      passage,
      quoted(comparison),
      text,
      isPart(comparison) ? 'info' : 'warning',
    );
  }
  const mark = passage.text.slice(0, passage.text.indexOf(reason, 1));
  const named = /(增加|减少|增长|下降)的(?:主要)?原因[^，。；]*$/.exec(mark)?.[1];
  const isUp = named === '增加' || named === '增长';
  if (named !== undefined && reason !== '' && isUp !== (change.direction === 1)) {
    const text = `前面写“${change.word}${change.quantity.text}”，后面写“${named}的原因”，方向相反。`;
    return findingAt(rule, passage, quoted(comparison), text);
  }
  const content = reason.replace(/[\s，、；:：]/g, '');
  if (content === '') {
    if (isExplainedBelow(comparison, subject) || /[:：]$/.test(passage.text)) return 'passed';
    return findingAt(rule, passage, quoted(comparison), '“原因”后面没有内容，请补写增减的原因。');
  }
  if (/^(?:用于|主要用于)/.test(content)) {
    const text = `“原因”后面写的是用途（“${content.slice(0, 20)}……”），不是${change.word}的原因，请改写。`;
    return findingAt(rule, passage, quoted(comparison), text);
  }
  const contrary = contradiction(comparison, content);
  if (contrary === undefined) return 'passed';
  const text = `文中“${change.word}${change.quantity.text}”，原因却说的是${contrary}（“${content.slice(0, 24)}”），请核对方向或改写原因。`;
  return findingAt(rule, passage, quoted(comparison), text);
}

// “增加2万元，上年无此项”: nothing more is to be explained.
function isNew({ passage, to }: Comparison): boolean {
  const end = passage.tokens[to]?.start ?? 0;
  return /^[^。；]{0,24}(?:无预算|无决算|无此项|没有此项|没有安排|未安排)/.test(
    passage.text.slice(end),
  );
}

// A part of a list: its whole may have been explained.
function isPart({ passage, from }: Comparison): boolean {
  return passage.tokens.slice(0, from).some(({ kind }) => kind === 'ofWhich');
}

// “其中：基本支出增加…”: the parts that follow explain the whole.
function isDetailed({ passage, to }: Comparison): boolean {
  return passage.tokens.slice(to + 1).some(({ kind }) => kind === 'ofWhich' || kind === 'reason');
}

interface Cause {
  readonly comparison: Comparison;
  readonly thing: string;
  readonly direction: string;
}

function causeOf(comparison: Comparison): Cause | undefined {
  const match =
    /(人员经费|人员|人数|在职人数|退休人员|缴费基数|基数|工资)(?:[^，。；]{0,2})(增加|减少|提高|下降|上调|下调)/.exec(
      comparison.reason ?? '',
    );
  if (!match) return undefined;
  const direction = /增加|提高|上调/.test(match[2] ?? '') ? '增加' : '减少';
  return { comparison, thing: match[1] ?? '', direction };
}

function contradictions(subject: TextSubject): Finding[] {
  const causes = subject.comparisons.flatMap((comparison) => causeOf(comparison) ?? []);
  return [...Map.groupBy(causes, ({ thing }) => thing)].flatMap(([thing, group]) => {
    const up = group.find(({ direction }) => direction === '增加');
    const down = group.find(({ direction }) => direction === '减少');
    if (!up || !down) return [];
    const other = down.comparison.passage.place;
    const text = `这里的原因说“${thing}增加”，${other}的原因说“${thing}减少”，两处说法相反，请核对。`;
    return [findingAt(rule, up.comparison.passage, up.comparison.reason ?? '', text, 'info')];
  });
}

/** Changes without reasons, reasons that are none, and reasons that contradict. */
export const reasonRule: TextRule = {
  rule,
  run: (subject): RuleOutcome => {
    const single = collect(subject.comparisons.map((comparison) => check(comparison, subject)));
    return { ...single, findings: [...single.findings, ...contradictions(subject)] };
  },
};
