import type { Finding, Rule } from '../../../findings/index.ts';
import { type Comparison, nowOf } from '../comparisons.ts';
import { absoluteOf, moneyText } from '../quantity.ts';
import { type TextRule, type TextSubject, findingAt, quoteOf, sentenceStart } from '../subject.ts';

const rule: Rule = {
  code: 'TXT-PRIOR',
  severity: 'error',
  title: '同一上年数前后不一致',
  compares: '本年数相同、比较年度相同的各句，所写上年数应当相同',
};

function rowsOf(subject: TextSubject) {
  return subject.comparisons.flatMap((comparison) => {
    const { prior, priorYear } = comparison;
    const now = prior && nowOf(comparison, subject.precision(prior));
    if (!now || priorYear === undefined || now.value === 0n) return [];
    return [{ comparison, key: `${now.value}|${priorYear}`, prior, now }];
  });
}

// Different things may have equal figures this year; nearly equal prior figures are one and the same.
function isNearly(a: bigint, b: bigint): boolean {
  return a !== b && 200n * absoluteOf(a - b) <= absoluteOf(a);
}

function quoted({ passage, from, to }: Comparison): string {
  return quoteOf(passage, sentenceStart(passage, from), to);
}

/** One prior figure stated in two ways. */
export const priorYearRule: TextRule = {
  rule,
  run: (subject) => {
    const groups = [...Map.groupBy(rowsOf(subject), ({ key }) => key).values()];
    const findings = groups.flatMap((group): Finding[] => {
      const [first, ...rest] = group;
      if (!first) return [];
      const other = rest.find(({ prior }) => isNearly(first.prior.value, prior.value));
      if (!other) return [];
      const size = moneyText(absoluteOf(first.prior.value - other.prior.value), first.prior);
      const year = first.comparison.priorYear ?? '';
      const text = `本年数同为${first.now.text}，${first.comparison.passage.place}写${year}年${first.prior.text}，这里写${other.prior.text}，相差${size}。同一个上年数全文应当一致，请按上年公开数改正。`;
      return [findingAt(rule, other.comparison.passage, quoted(other.comparison), text)];
    });
    const isSingle = (group: readonly unknown[]) => group.length > 1;
    return { findings, passed: groups.filter(isSingle).length - findings.length };
  },
};
