import type { Finding, Rule } from '../../../findings/index.ts';
import { type Comparison, type Movement, nowOf, signed } from '../comparisons.ts';
import {
  type Agreement,
  type Quantity,
  type Shown,
  agreementOfPercent,
  decimalText,
  moneyText,
  percentOf,
} from '../quantity.ts';
import { listedGrowths } from './listed-growth.ts';
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
  code: 'TXT-GROWTH',
  severity: 'error',
  title: '增长（下降）百分比算错',
  compares: '句中“增长 p%”：p = 增减额 ÷ 上年数，按所写小数位四舍五入一次；上年数为 0 时不写百分比',
  tolerance: '由两数未舍入的区间能得出 p 的，只作提示',
};

interface Attempt {
  readonly part: bigint;
  readonly base: bigint;
  readonly agreement: Agreement;
}

function attemptsOf(comparison: Comparison, rate: Movement, subject: TextSubject): Attempt[] {
  const { prior, change } = comparison;
  const like = change?.quantity ?? prior;
  if (!like) return [];
  const u = subject.precision(like);
  const now = nowOf(comparison, u);
  const pairs: { readonly part: bigint; readonly base: bigint; readonly shown: Shown }[] = [];
  if (change && prior)
    pairs.push({ part: signed(change), base: prior.value, shown: { part: 1n, base: 1n } });
  if (now && prior)
    pairs.push({ part: now.value - prior.value, base: prior.value, shown: { part: 2n, base: 1n } });
  if (change && !prior) {
    for (const { value } of mainCandidates(comparison)) {
      const part = signed(change);
      pairs.push({ part, base: value - part, shown: { part: 1n, base: 2n } });
    }
  }
  return pairs.map(({ part, base, shown }) => ({
    part,
    base,
    agreement: agreementOfPercent(part, base, rate.quantity, u, shown),
  }));
}

// In a paragraph full of parts, the figure that a later sentence speaks of is the first or the last.
function mainCandidates({ candidates, isDistant }: Comparison): readonly Quantity[] {
  const [last] = candidates;
  const first = candidates.at(-1);
  if (!isDistant || !first || !last) return candidates;
  return first === last ? [first] : [first, last];
}

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

function misprint(
  comparison: Comparison,
  rate: Movement,
  attempt: Attempt,
  like: Quantity,
): Finding {
  const { part, base } = attempt;
  const should = percentOf(part < 0n ? -part : part, base, rate.quantity.step) ?? 0n;
  const sum = `${moneyText(part < 0n ? -part : part, like)} ÷ ${moneyText(base, like)} = ${decimalText(should)}%`;
  if (attempt.agreement === 'rounding') {
    const text = `按文中两数计算，${sum}，文中写${rate.quantity.text}；由未舍入的数可能算得，请核对。`;
    return at(comparison, text, 'info');
  }
  const text = `${sum}，文中写${rate.quantity.text}。请改为${decimalText(should)}%（只四舍五入一次）。`;
  return at(comparison, text, comparison.isDistant ? 'warning' : 'error');
}

function check(comparison: Comparison, subject: TextSubject): Outcome {
  const { rate, change } = comparison;
  const like = change?.quantity ?? comparison.prior;
  if (!rate || !like) return 'skipped';
  if (rate.quantity.value < 0n) {
    return at(comparison, `“${rate.word}”后面写了负数${rate.quantity.text}，请去掉负号。`, 'error');
  }
  if (change && change.direction !== rate.direction && rate.quantity.value !== 0n) {
    const text = `前面写“${change.word}${change.quantity.text}”，后面写“${rate.word}${rate.quantity.text}”，方向相反。`;
    return at(comparison, text, 'error');
  }
  const attempts = attemptsOf(comparison, rate, subject);
  const [first] = attempts;
  if (!first) return 'skipped';
  if (attempts.every(({ base }) => base === 0n) && rate.quantity.value !== 0n) {
    const text = `上年数为 0（增减额等于本年数），不能计算增长率，文中却写“${rate.word}${rate.quantity.text}”。请删去百分比，写明上年无此项。`;
    return at(comparison, text, 'warning');
  }
  if (attempts.some(({ agreement }) => agreement === 'equal')) return 'passed';
  const best = attempts.find(({ agreement }) => agreement === 'rounding') ?? first;
  return misprint(comparison, rate, best, like);
}

/** Growth rates against the figures beside them. */
export const growthRule: TextRule = {
  rule,
  run: (subject) =>
    collect([
      ...subject.comparisons.map((comparison) => check(comparison, subject)),
      ...listedGrowths(rule, subject),
    ]),
};
