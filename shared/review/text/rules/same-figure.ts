import type { Finding, Rule } from '../../../findings/index.ts';
import { subjectOfFigure } from '../figure-subjects.ts';
import type { Figure } from '../figures.ts';
import { type ConceptId, figuresOfItem, itemOf } from '../items.ts';
import { absoluteOf, moneyText } from '../quantity.ts';
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
  readonly key: string;
  readonly title: string;
}

function namedOf(figure: Figure, subject: TextSubject): Named[] {
  const { role, depth, year } = figure;
  const isOther = year !== undefined && year !== subject.year;
  if (role !== 'own' || depth > 0 || isOther) return [];
  const name = subjectOfFigure(figure);
  const item = name === undefined ? undefined : itemOf(name, subject.tables);
  if (item?.kind !== 'concept' || !COMPARED.includes(item.id)) return [];
  if (figuresOfItem(item, subject.tables).length > 0) return [];
  return [{ figure, key: item.id, title: item.title }];
}

function differing(group: readonly Named[], subject: TextSubject): Finding[] {
  const [first] = group;
  if (!first) return [];
  const { quantity, passage } = first.figure;
  const u = subject.precision(quantity);
  const other = group.find(({ figure }) => absoluteOf(figure.quantity.value - quantity.value) > u);
  if (!other) return [];
  const size = moneyText(absoluteOf(other.figure.quantity.value - quantity.value), quantity);
  const text = `${passage.place}写${first.title}${quantity.text}，这里写${other.figure.quantity.text}，相差${size}。请核对，改成一致。`;
  const own = other.figure;
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
    return { findings, passed: compared - findings.length };
  },
};
