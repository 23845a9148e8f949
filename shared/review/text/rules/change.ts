import type { Rule } from '../../../findings/index.ts';
import { type Comparison, nowOf, signed } from '../comparisons.ts';
import { agreementOfSum, moneyText } from '../quantity.ts';
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
  code: 'TXT-CHANGE',
  severity: 'error',
  title: '增减额与两年数不符',
  compares: '句中“比上年增加（减少）X”：本年数 − 上年数 = ±X，增减方向与数字一致',
  tolerance: '三个数各自四舍五入的尾差，(2+1)×末位的一半；以元、分列示的不容差',
};

function quoted(comparison: Comparison): string {
  const { passage, from, to } = comparison;
  return quoteOf(passage, sentenceStart(passage, from), to);
}

// An increase beyond this year's figure would make last year's negative.
function belowNothing(comparison: Comparison): Outcome {
  const { change, candidates, passage } = comparison;
  const largest = candidates.toSorted((a, b) => (a.value < b.value ? 1 : -1))[0];
  if (!change || !largest || change.direction === -1) return 'skipped';
  if (change.quantity.value <= largest.value) return 'skipped';
  const text = `本年数${largest.text}，却写比上年${change.word}${change.quantity.text}，上年数就成了负数，请核对。`;
  return findingAt(rule, passage, quoted(comparison), text);
}

function check(comparison: Comparison, subject: TextSubject): Outcome {
  const { prior, change, passage } = comparison;
  if (change && change.quantity.value < 0n) {
    const text = `“${change.word}”后面写了负数${change.quantity.text}：方向已由“${change.word}”表示，数字不再带负号。`;
    return findingAt(rule, passage, quoted(comparison), text);
  }
  if (!change) return 'skipped';
  if (!prior) return belowNothing(comparison);
  const u = subject.precision(change.quantity);
  const now = nowOf(comparison, u);
  if (!now) return 'skipped';
  const difference = now.value - prior.value;
  const missed = difference - signed(change);
  const agreement = agreementOfSum(missed, 2, u);
  if (agreement === 'equal') return 'passed';
  const should = moneyText(difference, change.quantity);
  const sum = `${now.text} − ${prior.text} = ${should}`;
  const stated = `${change.word}${change.quantity.text}`;
  if (agreement === 'rounding') {
    const text = `${sum}，文中写“${stated}”，相差 ${moneyText(missed, change.quantity)}，在四舍五入的尾差之内。`;
    return findingAt(rule, passage, quoted(comparison), text, 'info');
  }
  const isOpposite = difference + signed(change) === 0n;
  const cause = isOpposite
    ? '增减方向写反了'
    : `与文中“${stated}”相差 ${moneyText(missed < 0n ? -missed : missed, change.quantity)}`;
  const isUnsure = comparison.isDistant && comparison.candidates.length > 1;
  return findingAt(
    rule,
    passage,
    quoted(comparison),
    `${sum}，${cause}。请核对两年数和增减额，改正其中写错的一个。`,
    isUnsure ? 'warning' : 'error',
  );
}

/** Stated changes against the two figures they come from. */
export const changeRule: TextRule = {
  rule,
  run: (subject) => collect(subject.comparisons.map((comparison) => check(comparison, subject))),
};
