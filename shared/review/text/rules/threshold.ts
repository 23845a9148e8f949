import type { Rule } from '../../../findings/index.ts';
import { type Outcome, type TextRule, collect, findingAt } from '../subject.ts';

const rule: Rule = {
  code: 'TXT-THRESHOLD',
  severity: 'warning',
  title: '大型设备的单价界限',
  compares: '“单位价值X万元以上设备”的 X 为 20、50、100 或 200（各地各年公开模板的口径）',
};

const THRESHOLD = /单(?:位价值|价|台价值)(\d+(?:\.\d+)?)万元[（(]?(?:含|含本数)?[）)]?以上/g;
const USUAL: ReadonlySet<string> = new Set(['20', '50', '100', '200']);

function check(text: string): { quote: string; isUsual: boolean }[] {
  return [...text.matchAll(THRESHOLD)].map(([quote, amount = '']) => ({
    quote,
    isUsual: USUAL.has(amount),
  }));
}

/** The price from which equipment is listed: set by the forms of disclosure, not by the department. */
export const thresholdRule: TextRule = {
  rule,
  run: ({ passages }) =>
    collect(
      passages.flatMap((passage) =>
        check(passage.text).map(({ quote, isUsual }): Outcome => {
          if (isUsual) return 'passed';
          const message = `“${quote}”的界限不是公开模板用的 20、50、100 或 200 万元，请核对。`;
          return findingAt(rule, passage, quote, message);
        }),
      ),
    ),
};
