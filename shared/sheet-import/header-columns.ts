import { bareName, fold } from '../review/tables/index.ts';
import type { ColumnUse } from './plan.ts';
import { AMOUNT_HEADERS } from './target-words.ts';
import { TARGETS, type Target, type TargetField, type TargetId } from './targets.ts';

type Headers = readonly (readonly string[])[];

const UNIT_NOTE = /[(（:：]?(人民币)?(单位[:：])?(万元|亿元|元)[)）]?$/u;

/** The texts by which a column is recognised: its whole header, then its lowest line. */
function wordsOf(path: readonly string[]): string[] {
  const folded = path.map((text) => fold(text).replace(UNIT_NOTE, ''));
  return [folded.join(''), folded.at(-1) ?? ''].filter((text) => text !== '');
}

function constantsOf(path: readonly string[]): ColumnUse['constants'] {
  const leaf = bareName(path.at(-1) ?? '').replace(UNIT_NOTE, '');
  return AMOUNT_HEADERS.find(([pattern]) => pattern.test(leaf))?.[1];
}

function fitsField(path: readonly string[], { header }: TargetField): boolean {
  return wordsOf(path).some((text) => header.test(text));
}

/** Columns of amounts by source or nature; beside them a column of totals is only their sum. */
function splitColumns(headers: Headers, target: Target): ColumnUse[] {
  const canSplit = (constants: Readonly<Record<string, string>>) =>
    Object.entries(constants).every(
      ([name, value]) =>
        name === 'category' ||
        (target.defaults[name] ?? value) === value ||
        (name === 'source' && target.path.at(-1) !== 'procurement'),
    ) && target.fields.some(({ name }) => Object.hasOwn(constants, name));
  return headers.flatMap((path, column) => {
    const constants = constantsOf(path);
    return constants && canSplit(constants) ? [{ column, field: 'amount', constants }] : [];
  });
}

/** The columns of a table that hold fields of a target. */
export function columnsFor(headers: Headers, target: Target): ColumnUse[] {
  const split = splitColumns(headers, target);
  const taken = new Set<string>(split.map(({ field }) => field));
  const isSplit = new Set(split.map(({ column }) => column));
  const single = headers.flatMap((path, column): ColumnUse[] => {
    if (path.length === 0 || isSplit.has(column)) return [];
    const field = target.fields.find(
      (one) => !taken.has(one.name) && !isAmountTaken(one, taken) && fitsField(path, one),
    );
    if (!field) return [];
    taken.add(field.name);
    return [{ column, field: field.name }];
  });
  return [...single, ...split].toSorted((a, b) => a.column - b.column);
}

function isAmountTaken({ name }: TargetField, taken: ReadonlySet<string>): boolean {
  return name === 'amount' && taken.has('amount');
}

interface Evidence {
  readonly title: string;
  readonly headers: Headers;
}

function has(headers: Headers, pattern: RegExp): boolean {
  return headers.some((path) => wordsOf(path).some((text) => pattern.test(text)));
}

const GUESSES: readonly (readonly [TargetId, (evidence: Evidence) => boolean])[] = [
  ['indicators', ({ headers }) => has(headers, /三级指标|^指标名称$/)],
  ['procurement', ({ title, headers }) => /采购/.test(title) || has(headers, /^采购/)],
  ['vehicles', ({ headers }) => has(headers, /车辆(种类|类型|类别|用途)/)],
  ['assets', ({ headers }) => has(headers, /资产(种类|类型|类别|名称|项目)/)],
  ['priorIncome', ({ title, headers }) => /上年.*收入/.test(title) && isIncome(headers)],
  ['income', ({ title, headers }) => /收入/.test(title) && isIncome(headers)],
  ['priorExpenditure', ({ title, headers }) => /上年/.test(title) && hasCode(headers)],
  [
    'budgetItems',
    ({ headers }) =>
      has(headers, /^项目(名称|编码|代码)$/) && has(headers, /^(明细|支出内容|预算明细|子项)/),
  ],
  ['project', ({ headers }) => has(headers, /^项目(名称|编码|代码)$/)],
  [
    'expenditure',
    ({ headers }) =>
      hasCode(headers) && (hasBothNatures(headers) || has(headers, /^支出(性质|类型|类别)$/)),
  ],
  ['project', ({ title, headers }) => /项目支出/.test(title) && hasCode(headers)],
  ['basic', ({ title, headers }) => /基本支出/.test(title) && hasCode(headers)],
  ['basic', ({ headers }) => has(headers, /^(人员经费|(日常)?公用经费)$/) && hasCode(headers)],
  ['income', ({ headers }) => has(headers, /^收入(来源|项目)$/)],
];

function hasCode(headers: Headers): boolean {
  return has(headers, /编码$|代码$|^科目$/);
}

function hasBothNatures(headers: Headers): boolean {
  return has(headers, /^基本支出$/) && has(headers, /^项目支出$/);
}

function isIncome(headers: Headers): boolean {
  const isSource = (path: readonly string[]) => constantsOf(path)?.['source'] !== undefined;
  return has(headers, /来源|收入(项目|类别)/) || headers.some(isSource);
}

function isBalance(headers: Headers): boolean {
  const tops = headers.map(([top = '']) => top);
  return tops.includes('收入') && tops.includes('支出');
}

/** The list that a table seems to hold, by title and header; undefined where they do not tell. */
export function guessTarget(title: string, headers: Headers): TargetId | undefined {
  const evidence = { title: fold(title), headers };
  // Both sides of a balance stand in one row: it is no list.
  if (/收支/.test(evidence.title) || isBalance(headers)) return undefined;
  const found = GUESSES.find(([, fits]) => fits(evidence))?.[0];
  const isUsable = found && columnsFor(headers, TARGETS[found]).length >= 2;
  return isUsable ? found : undefined;
}
