import type { Finding, Rule } from '../../../findings/index.ts';
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
  code: 'TXT-FLAT',
  severity: 'error',
  title: '“持平”“增加0”与数字不符',
  compares:
    '写“持平”的两年数相等（“基本持平”相差小于 5%）；差为 0 的写“持平”，不写“增加0万元，增长0%”',
};

function at(comparison: Comparison, text: string, severity: Finding['severity']): Finding {
  const { passage, from, to } = comparison;
  return findingAt(
    rule,
    passage,
    quoteOf(passage, sentenceStart(passage, from), to),
    text,
    severity,
  );
}

function flat(comparison: Comparison, subject: TextSubject): Outcome {
  const { prior, change } = comparison;
  if (!prior) return 'skipped';
  const now = nowOf(comparison, subject.precision(prior));
  if (!now || change) return 'skipped';
  const difference = now.value - prior.value;
  // “8万元，其中：加油3万元，与上年8万元持平”: it is the whole that is compared.
  const { candidates, isDistant } = comparison;
  const isOfWhole = !isDistant && candidates.some(({ value }) => value === prior.value);
  if (difference === 0n || isOfWhole) return 'passed';
  const share = percentOf(difference, prior.value, 10_000n);
  const rate = share === undefined ? '' : `（${decimalText(share)}%）`;
  const sum = `${now.text} − ${moneyText(prior.value, now)} = ${moneyText(difference, now)}${rate}`;
  const isSmall = share !== undefined && share < 5_000_000n && share > -5_000_000n;
  if (comparison.flat === 'nearly' && isSmall) {
    return at(comparison, `${sum}，文中写“基本持平”；建议写明增减额。`, 'info');
  }
  return at(comparison, `${sum}，并不持平。请写明增减额、增减百分比和原因。`, 'error');
}

function zero(comparison: Comparison): Outcome {
  const { change, rate, reason } = comparison;
  if (change?.quantity.value !== 0n) return 'skipped';
  const written = `${change.word}${change.quantity.text}${rate ? `，${rate.word}${rate.quantity.text}` : ''}`;
  const extra =
    reason !== undefined ? '；没有增减就没有原因，“主要是”后面所写的内容也请改为说明用途' : '';
  return at(comparison, `差额为 0，应写“与上年持平”，文中写“${written}”${extra}。`, 'warning');
}

function check(comparison: Comparison, subject: TextSubject): Outcome {
  return comparison.flat ? flat(comparison, subject) : zero(comparison);
}

/** 持平 against the two figures, and changes of nothing. */
export const flatRule: TextRule = {
  rule,
  run: (subject) => collect(subject.comparisons.map((comparison) => check(comparison, subject))),
};
