import type { Rule } from '../../../findings/index.ts';
import { type Comparison, nowOf } from '../comparisons.ts';
import { decimalText, moneyText, percentOf } from '../quantity.ts';
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
  code: 'TXT-COMPARE-WORD',
  severity: 'error',
  title: '与上年比较的句子缺字、缺单位',
  compares: '“与上年预算X相比”之后写明增加、减少或持平；上年数写明单位',
};

function check(comparison: Comparison, subject: TextSubject): Outcome {
  const { passage, prior, change, rate, flat, from, to } = comparison;
  if (!prior) return 'skipped';
  const quote = quoteOf(
    passage,
    sentenceStart(passage, from),
    Math.min(to + 3, passage.tokens.length - 1),
  );
  if (comparison.isPriorWithoutUnit) {
    return findingAt(rule, passage, quote, `上年数“${prior.text}”没有写单位，请补上。`, 'warning');
  }
  if (change ?? rate ?? flat) return 'passed';
  const now = nowOf(comparison, subject.precision(prior));
  const next = passage.tokens[to + 1]?.kind;
  if (!now || comparison.isDistant || (next !== 'comma' && next !== 'stop' && next !== 'reason')) {
    return 'skipped';
  }
  const difference = now.value - prior.value;
  const share = percentOf(difference < 0n ? -difference : difference, prior.value, 10_000n);
  const word = difference < 0n ? '减少' : '增加';
  const size = moneyText(difference < 0n ? -difference : difference, now);
  const rateText = share === undefined ? '' : `，${word}${decimalText(share)}%`;
  const should = difference === 0n ? '持平' : `${word}${size}${rateText}`;
  return findingAt(
    rule,
    passage,
    quote,
    `写了上年数${prior.text}，没有写增加、减少还是持平。${now.text} − ${prior.text} = ${moneyText(difference, now)}，应写“比上年……${should}”。`,
  );
}

/** Comparisons that break off before they say what changed. */
export const comparisonWordRule: TextRule = {
  rule,
  run: (subject) => collect(subject.comparisons.map((comparison) => check(comparison, subject))),
};
