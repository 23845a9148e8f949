import type { Rule } from '../../../findings/index.ts';
import type { Figure } from '../figures.ts';
import { figuresOfItem } from '../items.ts';
import { hasOtherMoney } from '../other-money.ts';
import type { Passage } from '../passages.ts';
import { moneyText } from '../quantity.ts';
import { startOf } from '../shares.ts';
import {
  type Outcome,
  type TextRule,
  type TextSubject,
  collect,
  findingAt,
  quoteOf,
} from '../subject.ts';

const rule: Rule = {
  code: 'TXT-PERFORMANCE',
  severity: 'error',
  title: '绩效目标管理的金额与预算不符',
  compares:
    '“所有项目均实行绩效目标管理，涉及M元”：M = 项目支出合计；“部门整体支出绩效，涉及M元”：M = 支出总计',
};

function largest(values: readonly bigint[]): bigint | undefined {
  return values.toSorted((a, b) => (a < b ? 1 : -1))[0];
}

function totalsOf(id: 'project' | 'total', subject: TextSubject): bigint[] {
  const cells = figuresOfItem({ kind: 'concept', id, title: '' }, subject.tables);
  const totals = cells.filter(({ names }) => names.some((name) => /合计|总计/.test(name)));
  return (totals.length > 0 ? totals : cells).map(({ quantity }) => quantity.value);
}

function budgetOf(id: 'project' | 'total', subject: TextSubject): bigint | undefined {
  return largest(totalsOf(id, subject));
}

function sentenceOf({ passage, token }: Figure): string {
  const start = passage.tokens[token]?.start ?? 0;
  const from = Math.max(passage.text.lastIndexOf('。', start), -1) + 1;
  return passage.text.slice(from, start);
}

// The first amount of the sentence is what it all involves; later ones are parts.
function isFirstInSentence(figure: Figure, before: string): boolean {
  return (
    !/\d(?:元|万元)/.test(before.replace(/\d+万?元[（(]?含[）)]?以上/g, '')) &&
    figure.role === 'own'
  );
}

function compared(figure: Figure): 'project' | 'total' | undefined {
  const before = sentenceOf(figure);
  if (
    !before.includes('绩效') ||
    !/涉及|金额/.test(figure.label) ||
    !isFirstInSentence(figure, before)
  ) {
    return undefined;
  }
  if (/部门整体|整体支出/.test(before)) return 'total';
  return /(?:所有|全部)项目|项目[^，。]{0,6}(?:均|全部|都)/.test(before) ? 'project' : undefined;
}

function check(figure: Figure, subject: TextSubject): Outcome {
  const id = compared(figure);
  const budget = id && budgetOf(id, subject);
  if (id === undefined || budget === undefined) return 'skipped';
  const { quantity, passage } = figure;
  if (budget === quantity.value) return 'passed';
  // Of all money or only of what the budget grants: any total of the tables will do.
  const isGranted = id === 'project' && hasOtherMoney(subject);
  if (isGranted && totalsOf(id, subject).includes(quantity.value)) return 'passed';
  // What this year grants leaves out what was carried forward.
  if (isGranted && /当年|本年/.test(figure.label) && quantity.value < budget) return 'passed';
  const difference = budget - quantity.value;
  const size = moneyText(difference < 0n ? -difference : difference, quantity);
  if (2n * (difference < 0n ? -difference : difference) <= subject.precision(quantity))
    return 'passed';
  const what = id === 'project' ? '项目支出' : '部门支出';
  const text = `文中说${id === 'project' ? '项目全部' : '部门整体'}实行绩效目标管理，涉及${quantity.text}；表中${what}合计${moneyText(budget, quantity)}，相差${size}。请核对是金额写错，还是有项目没有编报绩效目标。`;
  return findingAt(rule, passage, quoteOf(passage, startOf(figure), figure.token), text);
}

// “项目3个，金额M元”: one number of projects in one paragraph goes with one amount.
const PAIR = /项目(\d+)个，(?:涉及|金额)[^，。；（]{0,16}?(\d[\d,.]*(?:万元|元))/g;

function pairs(passage: Passage): Outcome[] {
  if (!passage.text.includes('绩效')) return [];
  const found = [...passage.text.matchAll(PAIR)].map(([quote, count = '', amount = '']) => ({
    quote,
    count,
    amount,
  }));
  return [...Map.groupBy(found, ({ count }) => count).values()].map((group): Outcome => {
    const [first] = group;
    const odd = group.find(({ count, amount }) => count === '0' && /[1-9]/.test(amount));
    if (odd)
      return findingAt(
        rule,
        passage,
        odd.quote,
        `项目 0 个，金额却写${odd.amount}，请核对。`,
        'warning',
      );
    const other = group.find(({ amount }) => amount !== first?.amount);
    if (!first || !other) return group.length > 1 ? 'passed' : 'skipped';
    const text = `同是 ${first.count} 个项目，前面写${first.amount}，这里写${other.amount}，请核对。`;
    return findingAt(rule, passage, other.quote, text, 'warning');
  });
}

// Some of the projects cannot cost more than all of them.
function beyondAll(figure: Figure, subject: TextSubject): Outcome {
  const before = sentenceOf(figure);
  const isProjects = before.includes('绩效') && /项目\d+个|\d+个项目/.test(before);
  const isOwn = /涉及|金额/.test(figure.label) && figure.role === 'own' && !/整体/.test(before);
  const budget = isProjects && isOwn ? budgetOf('project', subject) : undefined;
  if (budget === undefined || compared(figure) !== undefined) return 'skipped';
  const { quantity, passage } = figure;
  if (quantity.value <= budget + subject.precision(quantity)) return 'passed';
  const text = `实行绩效目标管理的项目涉及${quantity.text}，超过表中项目支出合计 ${moneyText(budget, quantity)}，请核对。`;
  return findingAt(rule, passage, quoteOf(passage, startOf(figure), figure.token), text, 'warning');
}

/** What performance management is said to cover against the budget. */
export const performanceRule: TextRule = {
  rule,
  run: (subject) =>
    collect([
      ...subject.figures.map((figure) => check(figure, subject)),
      ...subject.figures.map((figure) => beyondAll(figure, subject)),
      ...subject.passages.flatMap(pairs),
    ]),
};
