import type { Rule } from '../../../findings/index.ts';
import type { Passage } from '../passages.ts';
import { type Quantity, absoluteOf, agreementOfSum, moneyText } from '../quantity.ts';
import { type Outcome, type TextRule, type TextSubject, collect, findingAt } from '../subject.ts';
import { tokensOf } from '../tokens.ts';

const rule: Rule = {
  code: 'TXT-EQUATION',
  severity: 'error',
  title: '正文里的算式不成立',
  compares: '“X万元＝a万元＋b万元－c万元”两边相等',
  tolerance: '(项数+1)×末位的一半',
};

const AMOUNT = String.raw`\d[\d,]*(?:\.\d+)?(?:亿元|万元|元)`;
const EQUATION = new RegExp(
  `${AMOUNT}[^\\d，。；=]{0,12}=[^\\d，。；]{0,12}${AMOUNT}(?:[^\\d，。；]{0,12}[+-][^\\d，。；]{0,12}${AMOUNT})*`,
  'g',
);

interface Term {
  readonly quantity: Quantity;
  readonly sign: bigint;
}

function termsOf(text: string): Term[] {
  return text.split(/(?=[+-])/).flatMap((part) => {
    const money = tokensOf(part.replace(/^[+-]/, '')).find(
      ({ kind }) => kind === 'money',
    )?.quantity;
    return money ? [{ quantity: money, sign: part.startsWith('-') ? -1n : 1n }] : [];
  });
}

function check(passage: Passage, equation: string, subject: TextSubject): Outcome {
  const [left = '', right = ''] = equation.split('=');
  const sum = (terms: readonly Term[]) =>
    terms.reduce((total, { quantity, sign }) => total + sign * quantity.value, 0n);
  const [a, b] = [termsOf(left), termsOf(right)];
  const like = a[0]?.quantity;
  if (!like || b.length === 0) return 'skipped';
  const missed = sum(a) - sum(b);
  if (agreementOfSum(missed, b.length, subject.precision(like)) !== 'different') return 'passed';
  const text = `等号右边是 ${moneyText(sum(b), like)}，左边是 ${moneyText(sum(a), like)}，相差${moneyText(absoluteOf(missed), like)}。请核对。`;
  return findingAt(rule, passage, equation, text);
}

/** Sums written out with signs. */
export const equationRule: TextRule = {
  rule,
  run: (subject) =>
    collect(
      subject.passages.flatMap((passage) =>
        [...passage.text.replaceAll('＝', '=').matchAll(EQUATION)].map(([equation]) =>
          check(passage, equation, subject),
        ),
      ),
    ),
};
