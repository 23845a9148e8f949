import type { Rule, Severity } from '../../../findings/index.ts';
import { isBudgeted } from '../figure-subjects.ts';
import { figuresIn } from '../figures.ts';
import { agreementOfPercent, decimalText, percentOf } from '../quantity.ts';
import type { Completion } from '../shares.ts';
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
  code: 'TXT-COMPLETION',
  severity: 'error',
  title: '“完成预算”与数字不符',
  compares:
    '“完成预算p%”：p = 决算数 ÷ 预算数；与“决算数等于（大于、小于）预算数”一致；写明是年初预算还是调整预算',
};

const HUNDRED = 100_000_000n;

function relation(completion: Completion): string | undefined {
  const { passage, token } = completion;
  const after = passage.text.slice(passage.tokens[token]?.end ?? 0);
  return /^(?:[^。]{0,30}?|[\d.,]+[%％]。(?:支出)?)决算数?(等于|大于|小于|高于|低于)(?:年初|全年|调整)?预算/.exec(
    after,
  )?.[1];
}

const WORD_AFTER =
  /^[。，；](?:支出)?决算数?(?:(大于|小于|等于|高于|低于)|与)(?:年初|全年|调整)?预算数?(持平|一致|相同)?/;

// “年初预算为10万元，支出决算为12万元。决算数小于预算数的主要原因”: the word against the two amounts.
function amountsAndWord({ passages, figures }: TextSubject): Outcome[] {
  return passages.flatMap((passage) => {
    const own = figuresIn(passage, figures);
    return own.map((actual, index): Outcome => {
      const budget = own[index - 1];
      const isPair =
        budget !== undefined &&
        isBudgeted(budget) &&
        /^(?:支出|收入)?决算数?(?:为|是)?$/.test(actual.label);
      if (!isPair) return 'skipped';
      const found = WORD_AFTER.exec(passage.text.slice(passage.tokens[actual.token]?.end ?? 0));
      const word = found?.[1] ?? found?.[2];
      if (word === undefined) return 'skipped';
      const more = actual.quantity.value - budget.quantity.value;
      const isRight = /大于|高于/.test(word)
        ? more > 0n
        : /小于|低于/.test(word)
          ? more < 0n
          : more === 0n;
      if (isRight) return 'passed';
      const said = found?.[1] === undefined ? `决算数与预算数${word}` : `决算数${word}预算数`;
      const quote = quoteOf(passage, startOf(budget), actual.token);
      const text = `预算${budget.quantity.text}，决算${actual.quantity.text}，后面却说${said}，请核对。`;
      return findingAt(rule, passage, quote, text);
    });
  });
}

function at(completion: Completion, text: string, severity: Severity = rule.severity) {
  const { passage, part, token } = completion;
  const end = Math.min(token + 4, passage.tokens.length - 1);
  return findingAt(rule, passage, quoteOf(passage, startOf(part), end), text, severity);
}

function contradiction(completion: Completion): string | undefined {
  const { percent } = completion;
  const word = relation(completion);
  if (word === '等于' && percent.value !== HUNDRED) return word;
  if ((word === '小于' || word === '低于') && percent.value >= HUNDRED) return word;
  if ((word === '大于' || word === '高于') && percent.value <= HUNDRED) return word;
  return undefined;
}

function statedBudget(completion: Completion, subject: TextSubject) {
  return figuresIn(completion.passage, subject.figures).find(
    ({ token, label }) =>
      token < completion.token &&
      token !== completion.part.token &&
      /预算(?:数|安排)?(?:为|是)?$/.test(label) &&
      Math.abs(token - completion.part.token) < 8,
  );
}

// The same total stands elsewhere beside its budget at the beginning of the year.
function initialBudget(completion: Completion, subject: TextSubject) {
  const { part, passage: own } = completion;
  return subject.figures.find((figure) => {
    if (figure.passage === own || !/年初预算/.test(figure.label)) return false;
    const hasSame = figuresIn(figure.passage, subject.figures).some(
      ({ token, quantity }) => token < figure.token && quantity.value === part.quantity.value,
    );
    return hasSame && figure.quantity.value !== part.quantity.value;
  });
}

function check(completion: Completion, subject: TextSubject): Outcome {
  const { percent, part } = completion;
  const word = contradiction(completion);
  if (word)
    return at(
      completion,
      `写“${completion.word}${percent.text}”，又说决算数${word}预算数，两者矛盾。`,
    );
  const u = subject.precision(part.quantity);
  const budget = statedBudget(completion, subject)?.quantity;
  if (budget) {
    const agreement = agreementOfPercent(part.quantity.value, budget.value, percent, u);
    if (agreement !== 'different') return 'passed';
    if (budget.value === 0n)
      return at(completion, `预算为 0，不能计算完成率，文中却写${percent.text}。请删去百分比。`);
    const should = percentOf(part.quantity.value, budget.value, percent.step) ?? 0n;
    return at(
      completion,
      `${part.quantity.text} ÷ ${budget.text} = ${decimalText(should)}%，文中写${percent.text}。`,
    );
  }
  const initial = initialBudget(completion, subject);
  if (!initial) return 'skipped';
  const agreement = agreementOfPercent(part.quantity.value, initial.quantity.value, percent, u);
  if (agreement !== 'different') return 'passed';
  const rate = percentOf(part.quantity.value, initial.quantity.value, 100_000n) ?? 0n;
  const text = `${initial.passage.place}写年初预算${initial.quantity.text}，${part.quantity.text} ÷ ${initial.quantity.text} = ${decimalText(rate)}%，这里写“${completion.word}${percent.text}”。如果用的是调整后的预算数，请写明“完成调整预算”。`;
  return at(completion, text, 'info');
}

// One figure, one budget: its rate is the same wherever it stands.
function repeated({ completions }: TextSubject): Outcome[] {
  const groups = Map.groupBy(completions, ({ part, word }) => `${part.quantity.value}|${word}`);
  return [...groups.values()].map((group): Outcome => {
    const [first] = group;
    const other = group.find(({ percent }) => percent.value !== first?.percent.value);
    if (!first || !other) return group.length > 1 ? 'passed' : 'skipped';
    const text = `同一决算数${first.part.quantity.text}，${first.passage.place}写“${first.word}${first.percent.text}”，这里写“${other.word}${other.percent.text}”，请核对。`;
    return at(other, text, 'warning');
  });
}

/** Rates of completion against budget and words. */
export const completionRule: TextRule = {
  rule,
  run: (subject) =>
    collect([
      ...subject.completions.map((completion) => check(completion, subject)),
      ...repeated(subject),
      ...amountsAndWord(subject),
    ]),
};
