import { bareName, fold } from '../review/tables/index.ts';
import type { ColumnUse } from './plan.ts';
import { AMOUNT_HEADERS } from './target-words.ts';
import type { TargetField } from './target-fields.ts';
import { TARGETS, type Target, type TargetId } from './targets.ts';

type Headers = readonly (readonly string[])[];

const UNIT_NOTE = /[(（:：/]?(人民币|金额)?(单位[:：]?)?(?<![亿千百美])(万元|亿元|元)[)）]?$/u;
/** `科目编码（类款项）` */
const PARTS_NOTE = /[(（]类、?款(、?项)?[)）]$/u;

/** Whether a header tells nothing of its column: blank, or the unit in the corner of the table. */
export function isSpeechless(path: readonly string[]): boolean {
  return wordsOf(path).length === 0;
}

/** The texts by which a column is recognised: its whole header, then its lowest line. */
function wordsOf(path: readonly string[]): string[] {
  const folded = path.map((text) => fold(text).replace(UNIT_NOTE, '').replace(PARTS_NOTE, ''));
  return [folded.join(''), folded.at(-1) ?? ''].filter((text) => text !== '');
}

const SUM_HEADER = /^(小计|合计|金额)$/;

function saidBy(text: string): ColumnUse['constants'] {
  const bare = bareName(text).replace(UNIT_NOTE, '');
  return AMOUNT_HEADERS.find(([pattern]) => pattern.test(bare))?.[1];
}

function saidByAll(path: readonly string[]): ColumnUse['constants'] {
  const said = path.map(saidBy).filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.reduce((all, one) => ({ ...all, ...one }));
}

/**
 * What a header says of its amounts: the lowest line must, and the lines above add to it. 小计 below
 * 基本支出 is said to be that only where no column beside it says more.
 */
function constantsOf(path: readonly string[], headers: Headers): ColumnUse['constants'] {
  const lowest = path.at(-1) ?? '';
  if (saidBy(lowest)) return saidByAll(path);
  const above = path.slice(0, -1);
  if (!SUM_HEADER.test(lowest)) return undefined;
  const isBeside = (other: readonly string[]) =>
    other.length === path.length && above.every((text, line) => other[line] === text);
  const isSplit = headers.some((other) => isBeside(other) && saidBy(other.at(-1) ?? ''));
  return isSplit ? undefined : saidByAll(above);
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
    const constants = constantsOf(path, headers);
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
    const field = fieldsFor(path, target).find(({ name }) => !taken.has(name));
    if (!field) return [];
    taken.add(field.name);
    return [{ column, field: field.name }];
  });
  return [...single, ...split].toSorted((a, b) => a.column - b.column);
}

/** By the whole header; by its lowest line only where that tells nothing. */
function fieldsFor(path: readonly string[], { fields }: Target): readonly TargetField[] {
  const [whole = '', lowest = ''] = wordsOf(path);
  const byWhole = fields.filter(({ header }) => header.test(whole));
  return byWhole.length > 0 ? byWhole : fields.filter(({ header }) => header.test(lowest));
}

const CODE_HEADER =
  /(编码|代码)([款项类]|[及和与/]?名称)?$|^科目[款项类]?$|(功能|经济)(分类)?(科目)?[款项类]?$|^款$/;

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
  return has(headers, CODE_HEADER);
}

function hasBothNatures(headers: Headers): boolean {
  const natures = headers.flat().map((text) => saidBy(text)?.['nature']);
  return natures.includes('basic') && natures.includes('project');
}

function isIncome(headers: Headers): boolean {
  const isSource = (path: readonly string[]) =>
    constantsOf(path, headers)?.['source'] !== undefined;
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
