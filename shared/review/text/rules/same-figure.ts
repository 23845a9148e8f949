import type { Finding, Rule } from '../../../findings/index.ts';
import { isBudgeted, subjectOfFigure } from '../figure-subjects.ts';
import { type Breakdown, breakdownsOf } from '../breakdowns.ts';
import { type Figure, figuresIn, isOfLastYear, nameIn } from '../figures.ts';
import { once } from '../../once.ts';
import type { Passage } from '../passages.ts';
import { plainName } from '../table-index.ts';
import type { ConceptId } from '../concepts.ts';
import { figuresOfItem, itemOf } from '../items.ts';
import { type Quantity, absoluteOf, moneyText } from '../quantity.ts';
import { startOf } from '../shares.ts';
import { type TextRule, type TextSubject, findingAt, quoteOf } from '../subject.ts';

const rule: Rule = {
  code: 'TXT-SAME',
  severity: 'error',
  title: '同一项目的数前后不一致',
  compares:
    '人员经费、公用经费、基本支出、项目支出、“三公”经费、机关运行经费在正文各处的金额（表中没有该项目时）',
  tolerance: '末位 1 以内为尾差',
};

const COMPARED: readonly ConceptId[] = [
  'personnel',
  'operating',
  'basic',
  'project',
  'threePublic',
  'agencyOperating',
];

interface Named {
  readonly figure: Figure;
  /** What it is a part of, by the words 其中: 项目支出 of 一般公共预算拨款 is not that of the department. */
  readonly whole?: Quantity;
  readonly key: string;
  readonly title: string;
}

const UNIT = /(?:馆|中心|协会|学院|学校|[（(](?:本级|机关)[）)])$/;

// Parts of a text that go through the units one by one speak of each of them.
function unitAbove({ passage }: Figure, { passages }: TextSubject): string | undefined {
  return unitsOf(passages).size > 1 ? unitIn(passage) : undefined;
}

function unitIn({ headings }: Passage): string | undefined {
  return headings.findLast((text) => UNIT.test(text));
}

const unitsOf = once(
  (passages: readonly Passage[]) => new Set(passages.flatMap((passage) => unitIn(passage) ?? [])),
);

function namedOf(figure: Figure, subject: TextSubject): Named[] {
  const { role, depth, year } = figure;
  const isOther = isOfLastYear(figure) || (year !== undefined && year !== subject.year);
  if (role !== 'own' || depth > 0 || isOther) return [];
  const name = subjectOfFigure(figure);
  const item = name === undefined ? undefined : itemOf(name, subject.tables);
  if (item?.kind !== 'concept' || !COMPARED.includes(item.id)) return [];
  if (figuresOfItem(item, subject.tables).length > 0) return [];
  const unit = unitAbove(figure, subject);
  // Final accounts name what had been planned beside what was spent.
  const plan = subject.isFinalAccounts && isBudgeted(figure) ? 'planned' : '';
  const whole = wholesOf(subject).get(figure);
  return [
    {
      figure,
      key: `${item.id}|${unit ?? ''}|${plan}`,
      title: item.title,
      ...(whole ? { whole } : {}),
    },
  ];
}

// The list may go on in the sentences behind: “其中：基本支出a，增加b。项目支出c，增加d。”
function membersOf({ whole, parts, isBelow }: Breakdown, figures: readonly Figure[]): Figure[] {
  if (isBelow) return [...parts];
  const behind = figuresIn(whole.passage, figures).filter(({ token }) => token > whole.token);
  return [...behind, ...parts];
}

const wholesOf = once(
  ({ passages, figures }: TextSubject) =>
    new Map(
      breakdownsOf(passages, figures).flatMap((breakdown) =>
        membersOf(breakdown, figures).map((part) => [part, breakdown.whole.quantity] as const),
      ),
    ),
);

function isOfOtherWhole(one: Named, other: Named): boolean {
  return (
    one.whole !== undefined && other.whole !== undefined && one.whole.value !== other.whole.value
  );
}

function differing(group: readonly Named[], subject: TextSubject): Finding[] {
  const [first] = group;
  if (!first) return [];
  const { quantity, passage } = first.figure;
  const u = subject.precision(quantity);
  const other = group.find(
    (each) =>
      absoluteOf(each.figure.quantity.value - quantity.value) > u && !isOfOtherWhole(first, each),
  );
  if (!other) return [];
  const size = moneyText(absoluteOf(other.figure.quantity.value - quantity.value), quantity);
  const text = `${passage.place}写${first.title}${quantity.text}，这里写${other.figure.quantity.text}，相差${size}。请核对，改成一致。`;
  const own = other.figure;
  return [findingAt(rule, own.passage, quoteOf(own.passage, startOf(own), own.token), text)];
}

function plainLabel({ label }: Figure): string {
  return plainName(nameIn(label)).replaceAll('的', '');
}

function isLeading({ passage, token, depth }: Figure): boolean {
  const before = passage.tokens.slice(0, token);
  return (
    depth === 0 &&
    before.every(({ kind }) => kind !== 'stop' && kind !== 'money' && kind !== 'comma')
  );
}

// “包括人员支出a、公用支出b”, then “（一）人员支出a，……” in paragraphs of their own.
function againstOwnParagraph(subject: TextSubject): Finding[] {
  return breakdownsOf(subject.passages, subject.figures).flatMap(({ parts, isBelow }): Finding[] =>
    isBelow ? [] : parts.flatMap((part) => ownParagraph(part, subject)),
  );
}

/** How many paragraphs on a part is looked for. */
const REACH = 12;

function ownParagraph(part: Figure, subject: TextSubject): Finding[] {
  const name = plainLabel(part);
  if (name.length < 4) return [];
  const heading = part.passage.headings.at(-1);
  const { index } = part.passage;
  const near = subject.passages.slice(index + 1, index + 1 + REACH);
  const own = near
    .filter(({ headings }) => headings.at(-1) === heading)
    .flatMap((passage) => figuresIn(passage, subject.figures))
    .find((figure) => isLeading(figure) && plainLabel(figure) === name);
  if (!own || own.quantity.value === part.quantity.value) return [];
  const size = moneyText(absoluteOf(own.quantity.value - part.quantity.value), part.quantity);
  const text = `${part.passage.place}写${name}${part.quantity.text}，这里写${own.quantity.text}，相差${size}。请核对，改成一致。`;
  return [findingAt(rule, own.passage, quoteOf(own.passage, startOf(own), own.token), text)];
}

/** One item with two amounts in the text, where no table decides. */
export const sameFigureRule: TextRule = {
  rule,
  run: (subject) => {
    const named = subject.figures.flatMap((figure) => namedOf(figure, subject));
    const groups = [...Map.groupBy(named, ({ key }) => key).values()];
    const findings = groups.flatMap((group) => differing(group, subject));
    const compared = groups.filter((group) => group.length > 1).length;
    const passed = compared - findings.length;
    return { findings: [...findings, ...againstOwnParagraph(subject)], passed };
  },
};
