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

/** A total of a year beside that of another year; both in 分, undefined where nothing was entered. */
export interface MainFigure {
  readonly group: string;
  readonly title: string;
  readonly before: Fen | undefined;
  readonly after: Fen | undefined;
  /** `after − before`; what was not entered counts as nothing. */
  readonly difference: Fen;
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

/** The totals of two years side by side; they need not have the same template. */
export function compareMainFigures(before: Classified, after: Classified): readonly MainFigure[] {
  const [olds, news] = [byName(before), byName(after)];
  const rows = [...new Set([...news.keys(), ...olds.keys()])].flatMap((key) => {
    const [old, now] = [olds.get(key)?.amount, news.get(key)?.amount];
    const named = news.get(key) ?? olds.get(key);
    if (!named || !(old?.isEntered === true || now?.isEntered === true)) return [];
    return [
      {
        group: named.group,
        title: named.title,
        before: old?.isEntered === true ? old.fen : undefined,
        after: now?.isEntered === true ? now.fen : undefined,
        difference: subtract(now?.fen ?? ZERO, old?.fen ?? ZERO),
      },
    ];
  });
  return [...Map.groupBy(rows, ({ group }) => group).values()].flat();
}
