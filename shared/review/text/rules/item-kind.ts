import type { Finding, Rule } from '../../../findings/index.ts';
import type { Passage } from '../passages.ts';
import { type TextRule, findingAt } from '../subject.ts';

const rule: Rule = {
  code: 'TXT-PURPOSE',
  severity: 'error',
  title: '人员经费、公用经费的用途写错',
  compares: '人员经费不写商品和服务支出，公用经费不写工资福利支出',
};

const WRONG: readonly (readonly [RegExp, string])[] = [
  [
    /人员(?:经费|支出)[^。；]{0,40}?用于[^。；]{0,20}?商品(?:和)?服务支出[^。；]*/,
    '商品和服务支出属于公用经费，人员经费应写工资福利支出、对个人和家庭的补助',
  ],
  [
    /公用(?:经费|支出)[^。；]{0,40}?用于[^。；]{0,20}?(?:工资福利支出|对个人和家庭的补助)[^。；]*/,
    '工资福利支出、对个人和家庭的补助属于人员经费',
  ],
];

function check(passage: Passage): Finding[] {
  return WRONG.flatMap(([pattern, message]) => {
    const match = pattern.exec(passage.text);
    if (!match || passage.isGlossary) return [];
    return [findingAt(rule, passage, match[0], `${message}，可能是复制时未改，请改正。`)];
  });
}

/** Purposes under the wrong kind of funds. */
export const itemKindRule: TextRule = {
  rule,
  run: ({ passages }) => ({ findings: passages.flatMap(check), passed: 0 }),
};
