import type { Finding, Rule } from '../../../findings/index.ts';
import { type Comparison, signed } from '../comparisons.ts';
import { figureOf, nameIn } from '../figures.ts';
import { itemOf } from '../items.ts';
import { hasOtherMoney } from '../other-money.ts';
import { absoluteOf, agreementOfSum, moneyText } from '../quantity.ts';
import {
  type RuleOutcome,
  type TextRule,
  type TextSubject,
  findingAt,
  quoteOf,
  sentenceStart,
} from '../subject.ts';

const rule: Rule = {
  code: 'TXT-CHANGE-PARTS',
  severity: 'error',
  title: '分项增减之和与总增减不符，或同一增减前后不一',
  compares:
    '“比上年增加X，其中（主要是）基本支出增加a，项目支出减少b”：a − b = X；本年数相同的各句所写增减额相同',
  tolerance: '(项数+1)×末位的一半',
};

interface Part {
  readonly value: bigint;
  readonly text: string;
  readonly label: string;
}

function partsAfter({ passage, to }: Comparison): Part[] {
  const parts: Part[] = [];
  let label = '';
  for (let at = to + 1; at < passage.tokens.length; at += 1) {
    const token = passage.tokens[at];
    if (!token || token.kind === 'compare' || (token.kind === 'stop' && token.text === '。')) break;
    const next = passage.tokens[at + 1];
    const isMove = token.kind === 'up' || token.kind === 'down';
    if (isMove && next?.kind === 'money' && next.quantity) {
      const sign = token.kind === 'up' ? 1n : -1n;
      parts.push({
        value: sign * next.quantity.value,
        text: `${token.text}${next.quantity.text}`,
        label,
      });
    }
    label = token.kind === 'text' ? token.text : '';
  }
  return parts;
}

// “增加3万元，主要原因是福利费增加5万元”: possible only with a decrease elsewhere.
function beyond(comparison: Comparison, part: Part | undefined): Finding | 'passed' | undefined {
  const { change, passage, from, to } = comparison;
  if (!change || !part) return undefined;
  const whole = signed(change);
  if (part.value === whole) return 'passed';
  const isSameWay = part.value > 0n === whole > 0n;
  if (!isSameWay || absoluteOf(part.value) <= absoluteOf(whole)) return undefined;
  const text = `总的“${change.word}${change.quantity.text}”，原因里却写“${part.label}${part.text}”，部分大于总数；没有别的项目相抵的，请核对。`;
  return findingAt(
    rule,
    passage,
    quoteOf(passage, sentenceStart(passage, from), to + 4),
    text,
    'info',
  );
}

function sumOfParts(comparison: Comparison, subject: TextSubject): Finding | 'passed' | undefined {
  const { change, passage, from } = comparison;
  const parts = partsAfter(comparison);
  if (!change) return undefined;
  if (parts.length === 1) return beyond(comparison, parts[0]);
  if (parts.length === 0) return undefined;
  const total = parts.reduce((sum, { value }) => sum + value, 0n);
  const missed = total - signed(change);
  const u = subject.precision(change.quantity);
  if (agreementOfSum(missed, parts.length, u) !== 'different') return 'passed';
  const isWhole = [/基本支出/, /项目支出/].every((name) =>
    parts.some(({ label }) => name.test(label)),
  );
  if (!isWhole) return undefined;
  const list = parts.map(({ label, text }) => label + text).join('、');
  const text = `${list}，合起来是 ${moneyText(total, change.quantity)}；总的写“${change.word}${change.quantity.text}”，相差${moneyText(absoluteOf(missed), change.quantity)}。请核对。`;
  const end = Math.min(comparison.to + 12, passage.tokens.length - 1);
  return findingAt(rule, passage, quoteOf(passage, sentenceStart(passage, from), end), text);
}

interface Stated {
  readonly comparison: Comparison;
  readonly change: bigint;
  readonly key: string;
}

function statedOf(comparison: Comparison): Stated[] {
  const { change, priorYear, candidates, isDistant } = comparison;
  const now = isDistant ? candidates.at(-1) : candidates[0];
  if (!change || !now || now.value === 0n || priorYear === undefined) return [];
  return [{ comparison, change: signed(change), key: `${now.value}|${priorYear}` }];
}

// One figure of this year, one year before it: one change. A lone other one is the slip.
function repeated(subject: TextSubject): Finding[] {
  const groups = Map.groupBy(subject.comparisons.flatMap(statedOf), ({ key }) => key);
  return [...groups.values()].flatMap((group): Finding[] => {
    const [common] = [...Map.groupBy(group, ({ change }) => change).values()].toSorted(
      (a, b) => b.length - a.length,
    );
    const [usual] = common ?? [];
    if (!common || !usual || common.length < 2) return [];
    const u = usual.comparison.change;
    const step = u ? subject.precision(u.quantity) : 0n;
    const other = group.find(({ change }) => absoluteOf(change - usual.change) > step);
    const stated = other?.comparison.change;
    const first = usual.comparison.change;
    if (!other || !stated || !first) return [];
    const { passage, from, to } = other.comparison;
    const text = `本年数相同，其他 ${common.length} 处写“${first.word}${first.quantity.text}”，这里写“${stated.word}${stated.quantity.text}”，请核对。`;
    return [
      findingAt(rule, passage, quoteOf(passage, sentenceStart(passage, from), to), text, 'warning'),
    ];
  });
}

interface Named {
  readonly id: string;
  readonly value: bigint;
  readonly text: string;
  readonly comparison: Comparison;
  /** This year's amount, where it stands beside. */
  readonly now?: bigint;
}

function conceptOf(label: string | undefined, subject: TextSubject): string | undefined {
  const item = label === undefined ? undefined : itemOf(nameIn(label), subject.tables);
  const isCompared = item?.kind === 'concept' && (item.id === 'basic' || item.id === 'project');
  return isCompared ? item.id : undefined;
}

function namedOf(comparison: Comparison, subject: TextSubject): Named[] {
  const { change, candidates, isDistant } = comparison;
  const figure = figureOf(candidates[0], subject.figures);
  const id = isDistant || !figure ? undefined : conceptOf(figure.label, subject);
  const own =
    id === undefined || !change
      ? []
      : [
          {
            id,
            value: signed(change),
            text: change.word + change.quantity.text,
            comparison,
            ...(figure ? { now: figure.quantity.value } : {}),
          },
        ];
  const parts = partsAfter(comparison).flatMap(({ label, value, text }): Named[] => {
    const part = conceptOf(label, subject);
    return part === undefined ? [] : [{ id: part, value, text, comparison }];
  });
  return [...own, ...parts];
}

// 基本支出 and 项目支出 change once, wherever it is said.
function contradictory(subject: TextSubject): Finding[] {
  if (hasOtherMoney(subject)) return [];
  const named = subject.comparisons.flatMap((comparison) => namedOf(comparison, subject));
  return [...Map.groupBy(named, ({ id }) => id).values()].flatMap((group): Finding[] => {
    const [first] = group;
    // Another amount of this year: 项目支出 of 一般公共预算 beside that of all money.
    const other = group.find(
      ({ value, now }) =>
        value !== first?.value &&
        (now === undefined || first?.now === undefined || now === first.now),
    );
    if (!first || !other) return [];
    const { passage, from, to } = other.comparison;
    const title = first.id === 'basic' ? '基本支出' : '项目支出';
    const text = `${title}的增减，${first.comparison.passage.place}写“${first.text}”，这里写“${other.text}”，请核对，改成一致。`;
    return [
      findingAt(rule, passage, quoteOf(passage, sentenceStart(passage, from), to), text, 'warning'),
    ];
  });
}

/** Parts of a change, and one change stated in several places. */
export const changePartsRule: TextRule = {
  rule,
  run: (subject): RuleOutcome => {
    const sums = subject.comparisons.map((comparison) => sumOfParts(comparison, subject));
    const findings = sums.filter((outcome) => typeof outcome === 'object');
    const passed = sums.filter((outcome) => outcome === 'passed').length;
    return { findings: [...findings, ...repeated(subject), ...contradictory(subject)], passed };
  },
};
