import type { Rule } from '../../../findings/index.ts';
import { type Comparison, type Movement, signed } from '../comparisons.ts';
import type { ConceptId } from '../concepts.ts';
import { isBudgeted, subjectOfFigure } from '../figure-subjects.ts';
import { type Figure, isOfLastYear, labelOf, nameIn } from '../figures.ts';
import { itemOf } from '../items.ts';
import type { Passage } from '../passages.ts';
import { agreementOfPercent, decimalText, moneyText, percentOf } from '../quantity.ts';
import { type Outcome, type TextSubject, findingAt, quoteOf } from '../subject.ts';
import type { Token } from '../tokens.ts';

/** “公务接待费支出增加a，增长p%”, without this year's amount beside it. */
interface Listed {
  readonly passage: Passage;
  readonly name: string;
  readonly change: Movement;
  readonly rate: Movement;
  readonly from: number;
  readonly to: number;
}

function movementAt(tokens: readonly Token[], index: number): Movement | undefined {
  const token = tokens[index];
  const quantity = tokens[index + 1]?.quantity;
  if (!token || !quantity || (token.kind !== 'up' && token.kind !== 'down')) return undefined;
  return { quantity, direction: token.kind === 'up' ? 1 : -1, word: token.text };
}

function listedAt(passage: Passage, index: number): Listed | undefined {
  const { tokens } = passage;
  const change = movementAt(tokens, index);
  const rate = movementAt(tokens, index + 3);
  const isPair = change?.quantity.kind === 'money' && rate?.quantity.kind === 'percent';
  if (!isPair || tokens[index + 2]?.kind !== 'comma') return undefined;
  const clause = tokens
    .slice(0, index)
    .findLastIndex(({ kind }) => kind !== 'text' && kind !== 'year');
  const compared = tokens.slice(clause, index).findIndex(({ kind }) => kind === 'compare');
  const end = compared < 0 ? index : clause + compared;
  return {
    passage,
    name: nameIn(labelOf(passage, end)),
    change,
    rate,
    from: end - 1,
    to: index + 4,
  };
}

function conceptOf(name: string | undefined, subject: TextSubject): ConceptId | undefined {
  const item = name === undefined ? undefined : itemOf(name, subject.tables);
  return item?.kind === 'concept' ? item.id : undefined;
}

/** What the text says each thing is this year; several amounts where it is not sure which is meant. */
function amountsOf(subject: TextSubject): ReadonlyMap<ConceptId, ReadonlySet<bigint>> {
  const isMeant = (figure: Figure) =>
    figure.role === 'own' &&
    !isOfLastYear(figure) &&
    !/完成/.test(figure.label) &&
    !(subject.isFinalAccounts && isBudgeted(figure)) &&
    (figure.year === undefined || figure.year === subject.year);
  const amounts = new Map<ConceptId, Set<bigint>>();
  for (const figure of subject.figures.filter(isMeant)) {
    const id = conceptOf(subjectOfFigure(figure), subject);
    if (id === undefined) continue;
    amounts.set(id, (amounts.get(id) ?? new Set()).add(figure.quantity.value));
  }
  return amounts;
}

function check(rule: Rule, listed: Listed, now: bigint, subject: TextSubject): Outcome {
  const { passage, change, rate, from, to } = listed;
  const part = signed(change);
  const base = now - part;
  const quote = quoteOf(passage, from, to);
  const like = change.quantity;
  if (part === 0n || base < 0n || change.direction !== rate.direction) return 'skipped';
  if (base === 0n) {
    const text = `本年为 ${moneyText(now, like)}，与增加额相同，上年数为 0，不能计算增长率，文中却写“${rate.word}${rate.quantity.text}”。请删去百分比，写明上年无此项。`;
    return findingAt(rule, passage, quote, text, 'warning');
  }
  const u = subject.precision(like);
  const agreement = agreementOfPercent(part, base, rate.quantity, u, { part: 1n, base: 2n });
  if (agreement !== 'different') return 'passed';
  const should = percentOf(part < 0n ? -part : part, base, rate.quantity.step) ?? 0n;
  const text = `本年为 ${moneyText(now, like)}，${like.text} ÷ ${moneyText(base, like)} = ${decimalText(should)}%，文中写${rate.quantity.text}。请核对。`;
  return findingAt(rule, passage, quote, text, 'warning');
}

function isRead(listed: Listed, comparisons: readonly Comparison[]): boolean {
  return comparisons.some(
    ({ change, candidates, prior }) =>
      change?.quantity === listed.change.quantity && (candidates.length > 0 || prior !== undefined),
  );
}

/** Growth rates of things whose amount stands elsewhere in the text. */
export function listedGrowths(rule: Rule, subject: TextSubject): Outcome[] {
  const amounts = amountsOf(subject);
  return subject.passages.flatMap((passage) =>
    passage.tokens.flatMap((_, index): Outcome[] => {
      const listed = listedAt(passage, index);
      if (!listed || isRead(listed, subject.comparisons)) return [];
      const id = conceptOf(listed.name, subject);
      const [now, ...others] = (id === undefined ? undefined : amounts.get(id)) ?? [];
      if (now === undefined || others.length > 0) return [];
      return [check(rule, listed, now, subject)];
    }),
  );
}
