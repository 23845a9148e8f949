import type { Rule } from '../../../findings/index.ts';
import { type Breakdown, breakdownsOf } from '../breakdowns.ts';
import { nameIn } from '../figures.ts';
import { absoluteOf, agreementOfSum, moneyText, sumOf } from '../quantity.ts';
import {
  type Outcome,
  type TextRule,
  type TextSubject,
  collect,
  findingAt,
  quoteOf,
  sentenceStart,
} from '../subject.ts';

const rule: Rule = {
  code: 'TXT-PARTS',
  severity: 'error',
  title: '“其中”各项与总数不符',
  compares: '“总数X，其中：a、b、c”：各项之和 = 总数；只列部分项目的不比较',
  tolerance: '(项数+1)×末位的一半以内为尾差，只作提示',
};

/** Sets of items that make up a whole, so that a list of them must add up. */
const COMPLETE: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/货物/, /工程/, /服务/],
  [/因公出国/, /公务用车/, /公务接待/],
  [/公务用车购置费/, /公务用车运/],
];

function isComplete(names: readonly string[]): boolean {
  return COMPLETE.some((set) => set.every((item) => names.some((name) => item.test(name))));
}

function listing(breakdown: Breakdown): string {
  return breakdown.parts.map(({ quantity }) => quantity.text).join(' + ');
}

// Parts of one vehicle item or of one kind stand beside their sum only in brackets.
function levels(breakdown: Breakdown): Breakdown {
  const { parts } = breakdown;
  const subtotal = parts.findIndex(({ label }) => /公务用车购置(?:费)?(?:及|和)/.test(label));
  if (subtotal < 0) return breakdown;
  const isInside = (label: string) =>
    !/购置(?:费)?(?:及|和)/.test(label) && /公务用车(?:购置费|运)/.test(label);
  return { ...breakdown, parts: parts.filter(({ label }) => !isInside(label)) };
}

function check(given: Breakdown, subject: TextSubject): Outcome {
  const breakdown = levels(given);
  const { whole, parts } = breakdown;
  if (parts.length === 0) return 'skipped';
  const total = sumOf(parts.map(({ quantity }) => quantity));
  const missed = total - whole.quantity.value;
  const u = subject.precision(whole.quantity);
  const agreement = agreementOfSum(missed, parts.length, u);
  const isOtherwise = breakdown.alternatives.some(
    (other) =>
      other.length > 0 && sumOf(other.map(({ quantity }) => quantity)) === whole.quantity.value,
  );
  if (agreement === 'equal' || isOtherwise) return 'passed';
  const names = parts.map(({ label }) => nameIn(label));
  if (/^[（(]$/.test(breakdown.word) && !isComplete(names)) return 'skipped';
  const { passage } = whole;
  const end = breakdown.isBelow ? passage.tokens.length - 1 : (parts.at(-1)?.token ?? whole.token);
  const quote = quoteOf(passage, sentenceStart(passage, whole.token), end);
  const size = moneyText(absoluteOf(missed), whole.quantity);
  const sum = `${listing(breakdown)} = ${moneyText(total, whole.quantity)}`;
  if (agreement === 'rounding') {
    if (parts.length < 2) return 'skipped';
    const text = `${sum}，总数写${whole.quantity.text}，相差 ${size}，在四舍五入的尾差之内。`;
    return findingAt(rule, passage, quote, text, 'info');
  }
  const carried = parts.find(({ label }) => /上年结转|年初结转/.test(label));
  const text = `${sum}，总数写${whole.quantity.text}，相差${size}。`;
  if (carried && total - carried.quantity.value === whole.quantity.value) {
    return findingAt(
      rule,
      passage,
      quote,
      `${text}${nameIn(carried.label)}不在这个总数之内，请移到“其中”之外，或者改总数。`,
    );
  }
  if (missed > 0n && endsEarlier(breakdown)) return 'skipped';
  if (missed > 0n) {
    const severity = isSame(breakdown) ? 'warning' : 'error';
    return findingAt(rule, passage, quote, `${text}部分之和大于总数，请核对。`, severity);
  }
  const isExhaustive = isComplete(names) || /具体|分别/.test(breakdown.word);
  if (missed < 0n && parts.length > 1 && isExhaustive) {
    return findingAt(rule, passage, quote, `${text}请核对各项和总数。`);
  }
  if (missed < 0n && isAlmost(breakdown, missed)) {
    return findingAt(
      rule,
      passage,
      quote,
      `${text}如果所列是全部项目，请核对；只列了一部分的可不改。`,
      'warning',
    );
  }
  return 'skipped';
}

const STATEMENT = new Set(['compare', 'reason', 'up', 'down']);

// The list has ended where its first parts make up the whole: 本年收入900万元，本年收入中……
function endsEarlier({ whole, parts }: Breakdown): boolean {
  let total = 0n;
  let counted = 0;
  return parts.slice(0, -1).some((part, index) => {
    total += part.quantity.value;
    counted += part.quantity.value === 0n ? 0 : 1;
    const between = part.passage.tokens.slice(part.token, parts[index + 1]?.token);
    const isEnd = counted > 1 || between.some(({ kind }) => STATEMENT.has(kind));
    return total === whole.quantity.value && isEnd;
  });
}

// A part that restates the whole may stand beside its own parts.
function isSame({ whole, parts }: Breakdown): boolean {
  return parts.some(({ quantity }) => quantity.value === whole.quantity.value);
}

function isAlmost({ whole, parts }: Breakdown, missed: bigint): boolean {
  const size = absoluteOf(missed);
  const total = absoluteOf(whole.quantity.value);
  return parts.length >= 3 ? 4n * size < total : parts.length === 2 && 10n * size < total;
}

/** Parts after 其中 against their whole. */
export const breakdownRule: TextRule = {
  rule,
  run: (subject) =>
    collect(
      breakdownsOf(subject.passages, subject.figures).map((breakdown) => check(breakdown, subject)),
    ),
};
