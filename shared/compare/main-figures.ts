import type { Catalog } from '../catalog/index.ts';
import { fieldInfo } from '../entry/index.ts';
import type { YearData } from '../facts/index.ts';
import {
  type Amount,
  type Book,
  type Level,
  type Measure,
  Scope,
  evaluate,
  openBooks,
} from '../ledger/index.ts';
import { type Fen, ZERO, subtract } from '../money/index.ts';
import { withRelativeYears } from './relative-year.ts';

/** A total of a year beside that of another year, in 分. */
export interface MainFigure {
  readonly group: string;
  readonly title: string;
  /** Undefined where nothing was entered, or the year has no such project, source or class. */
  readonly before: Fen | undefined;
  readonly after: Fen | undefined;
  /** `after − before`; absent where one of the years was not filled in so far that it could be told. */
  readonly difference?: Fen;
}

/** A year with the classifications in force. */
export interface Classified {
  readonly data: YearData;
  readonly catalog: Catalog;
}

interface Total {
  readonly group: string;
  readonly title: string;
  readonly amount: Amount;
  /** Its lines decide whether there is such a total at all. */
  readonly book?: Book;
}

const FIXED: readonly (readonly [string, string, Measure])[] = [
  ['收支总额', '收入合计', { of: 'income' }],
  ['收支总额', '支出合计', { of: 'expenditure' }],
  ['支出', '基本支出', { of: 'expenditure', where: { nature: 'basic' } }],
  [
    '支出',
    '基本支出中的人员经费',
    { of: 'expenditure', where: { nature: 'basic', category: 'personnel' } },
  ],
  [
    '支出',
    '基本支出中的公用经费',
    { of: 'expenditure', where: { nature: 'basic', category: 'operating' } },
  ],
  ['支出', '项目支出', { of: 'expenditure', where: { nature: 'project' } }],
  ['“三公”经费', '“三公”经费合计', { of: 'threePublic' }],
];

const LAST: readonly (readonly [string, string, Measure])[] = [
  ['运行经费与采购', '机关运行经费', { of: 'agencyOperatingFunds' }],
  ['运行经费与采购', '政府采购', { of: 'procurement' }],
];

type Naming = (key: string) => string | undefined;

function choiceNames(...path: readonly (string | number)[]): Naming {
  const choices = fieldInfo(path)?.choices ?? [];
  return (key) => choices.find(({ value }) => value === key)?.label;
}

function totalsOf({ data, catalog }: Classified): Total[] {
  const all = Scope.all(openBooks(data, catalog));
  const fixed = (list: typeof FIXED): Total[] =>
    list.map(([group, title, measure]) => ({ group, title, amount: evaluate(measure, all, {}) }));
  const by = (group: string, book: Book, level: Level, naming: Naming): Total[] =>
    all.keys(book, level).map((key) => ({
      group,
      title: naming(key) ?? key,
      amount: evaluate({ of: book }, all.at(level, key), {}),
      book,
    }));
  const classNames: Naming = (key) => {
    const own = data.classificationItems?.find(
      ({ code, classification }) => code === key && classification === 'function',
    );
    const name = own?.name ?? catalog.find('function', key)?.name;
    return name === undefined ? undefined : `${key} ${name}`;
  };
  return [
    ...fixed(FIXED),
    ...by('收入来源', 'income', 'source', choiceNames('income', 0, 'source')),
    ...by('支出功能分类', 'expenditure', 'functionClass', classNames),
    ...by(
      '项目',
      'expenditure',
      'project',
      (key) => data.projects?.find(({ code }) => code === key)?.name,
    ),
    ...by('“三公”经费', 'threePublic', 'item', choiceNames('threePublic', 0, 'item')),
    ...fixed(LAST),
  ];
}

/** By names whose years are told from the year itself: the project of 2023 is that of 2024 gone on. */
function byName(year: Classified): ReadonlyMap<string, Total> {
  const name = ({ group, title }: Total): string =>
    `${group}/${withRelativeYears(title, year.data.year)}`;
  return new Map(totalsOf(year).map((total) => [name(total), total]));
}

function entered(total: Total | undefined): Fen | undefined {
  return total?.amount.isEntered === true ? total.amount.fen : undefined;
}

/** Lists from whose lines sources, classes and projects are read. */
const LISTS_BY_KEY = ['income', 'expenditure'] as const;

/** What a year has in place of a total of the other one; undefined where it was not entered. */
function counted(own: Total | undefined, named: Total, year: YearData): Fen | undefined {
  const amount = entered(own);
  if (amount !== undefined) return amount;
  const list = LISTS_BY_KEY.find((one) => one === named.book);
  // A year whose lines are there has nothing where none of them is of this source, class or project.
  return list && (year[list] ?? []).length > 0 ? ZERO : undefined;
}

/** The totals of two years side by side; they need not have the same template. */
export function compareMainFigures(before: Classified, after: Classified): readonly MainFigure[] {
  const [olds, news] = [byName(before), byName(after)];
  const rows = [...new Set([...news.keys(), ...olds.keys()])].flatMap((key) => {
    const [old, now] = [olds.get(key), news.get(key)];
    const named = now ?? old;
    const sides = { before: entered(old), after: entered(now) };
    if (!named || (sides.before === undefined && sides.after === undefined)) return [];
    const [was, is] = [counted(old, named, before.data), counted(now, named, after.data)];
    const isKnown = was !== undefined && is !== undefined;
    const difference = isKnown ? { difference: subtract(is, was) } : {};
    return [{ group: named.group, title: named.title, ...sides, ...difference }];
  });
  return [...Map.groupBy(rows, ({ group }) => group).values()].flat();
}
