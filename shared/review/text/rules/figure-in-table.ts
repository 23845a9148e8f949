import type { Rule } from '../../../findings/index.ts';
import { once } from '../../once.ts';
import { hasWithin, nearestTo } from '../cell-values.ts';
import { type Figure, isOfLastYear } from '../figures.ts';
import { type Item, figuresOfItem, hasPlaceFor, itemOf } from '../items.ts';
import { type Quantity, absoluteOf, moneyText } from '../quantity.ts';
import {
  type Outcome,
  type TextRule,
  type TextSubject,
  collect,
  findingAt,
  quoteOf,
} from '../subject.ts';
import { startOf } from '../shares.ts';
import type { IndexedTable, TableFigure } from '../table-index.ts';
import { lookupIn, rowKey } from '../table-lookup.ts';
import { isBudgeted, subjectOfFigure } from '../figure-subjects.ts';
import { hasInstitutions } from '../other-money.ts';

const rule: Rule = {
  code: 'TXT-TABLE',
  severity: 'error',
  title: '文字说明的数与表中的数不一致',
  compares:
    '正文中有名称的金额（科目、人员经费、公用经费、“三公”各项、采购、收支总额等）与表中同名各格',
  tolerance: '先换成同一单位；较粗单位的末位一半以内为相等，末位 1 以内为尾差',
};

interface Candidate {
  readonly figure: Figure;
  readonly item: Item;
  readonly cells: readonly TableFigure[];
}

function candidateOf(figure: Figure, subject: TextSubject): Candidate[] {
  if (figure.role !== 'own' || isOfOtherYear(figure, subject)) return [];
  const name = subjectOfFigure(figure);
  const item = name === undefined ? undefined : itemOf(name, subject.tables);
  if (!item) return [];
  const all = figuresOfItem(item, subject.tables);
  if (subject.isFinalAccounts && isBudgeted(figure)) {
    // The total of “三公” is planned beside its items; that of all expenditure stands elsewhere.
    const isTotal = item.kind === 'concept' && item.id === 'total';
    const { planned, plannedElsewhere } = byPlan(all);
    const cells = isTotal ? plannedElsewhere : planned;
    return cells.length === 0 ? [] : [{ figure, item, cells }];
  }
  // 总计 holds what was carried over, too, which 支出决算表 does not show.
  const shown = subject.isFinalAccounts && isGrandTotal(figure) ? all.filter(isInBalance) : all;
  if (shown.length === 0 && all.length > 0) return [];
  const actual = subject.isFinalAccounts ? byPlan(shown).actual : shown;
  const cells = actual.length === 0 ? shown : actual;
  const isSureOfPlace = item.kind === 'concept' && subject.document.format !== 'text';
  const isUnknown = cells.length === 0 && !(isSureOfPlace && hasPlaceFor(item, subject.tables));
  return isUnknown ? [] : [{ figure, item, cells }];
}

function isGrandTotal({ label }: Figure): boolean {
  return /(?:收入|支出|收支)总计/.test(label);
}

function isInBalance({ names, title }: TableFigure): boolean {
  return /总表/.test(title) || names.some((name) => /^(?:收入|支出|收支)?总计$/.test(name));
}

// In final accounts a column of its own shows what had been planned.
function isPlanned({ columns }: TableFigure): boolean {
  return columns.some((name) => /^(?:\d{4}年)?(?:年初|调整|全年)?预算数?$/.test(name));
}

/** Cells of what had been planned (also without those of “三公”) and of what was spent. */
const byPlan = once((cells: readonly TableFigure[]) => {
  const planned = cells.filter(isPlanned);
  return {
    planned,
    plannedElsewhere: planned.filter(({ title }) => !/三公/.test(title)),
    actual: cells.filter((cell) => !isPlanned(cell)),
  };
});

function isOfOtherYear(figure: Figure, subject: TextSubject): boolean {
  const { year } = figure;
  if (isOfLastYear(figure)) return true;
  return year !== undefined && subject.year !== undefined && year !== subject.year;
}

interface PartedSum {
  readonly sum: bigint;
  readonly count: number;
}

/** Sums of cells that show an item in parts: down a column unit by unit, or across the total row. */
const partedSums = once((cells: readonly TableFigure[]): readonly PartedSum[] => {
  const columns = Map.groupBy(cells, (cell) => `${cell.title}|${cell.columns.join('/')}`);
  const rows = Map.groupBy(cells.filter(isOfTotalRow), rowKey);
  return [...columns.values(), ...rows.values()]
    .filter(({ length }) => length > 1)
    .map((group) => ({
      sum: group.reduce((total, { quantity }) => total + quantity.value, 0n),
      count: group.length,
    }));
});

// A table that lists its items unit by unit, or 基本支出 as 人员经费 and 公用经费: the text gives their sum.
function isSumOfParts(cells: readonly TableFigure[], { value }: Quantity, u: bigint): boolean {
  return partedSums(cells).some(({ sum, count }) => absoluteOf(sum - value) <= u * BigInt(count));
}

function isOfTotalRow({ names }: TableFigure): boolean {
  return names.some((name) => /^(?:合计|总计)$/.test(name));
}

const totalCells = once((cells: readonly TableFigure[]) => cells.filter(isOfTotalRow));

// The cell to quote: of the total row where there is one, else the nearest figure.
function nearest(cells: readonly TableFigure[], value: bigint): TableFigure | undefined {
  const totals = totalCells(cells);
  return nearestTo(totals.length > 0 ? totals : cells, value);
}

// Where merged header cells were lost, columns are shifted: any total row counts then.
const shiftedTotals = once((tables: readonly IndexedTable[]): readonly TableFigure[] =>
  tables.some(({ isShifted }) => isShifted)
    ? tables.flatMap(({ figures }) => figures).filter(isOfTotalRow)
    : [],
);

const byStep = once((cells: readonly TableFigure[]) =>
  Map.groupBy(cells, ({ quantity }) => quantity.step),
);

// Different units: the coarser one is rounded. Equal units show the same last decimal.
function isShown(cells: readonly TableFigure[], { value }: Quantity, u: bigint): boolean {
  return [...byStep(cells)].some(([step, group]) => {
    const rounding = step === u ? 0n : step > u ? step : u;
    return hasWithin(group, value, rounding / 2n);
  });
}

function check({ figure, item, cells }: Candidate, subject: TextSubject): Outcome {
  const { quantity, passage } = figure;
  const u = subject.precision(quantity);
  const half = (cell: TableFigure) => (cell.quantity.step > u ? cell.quantity.step : u);
  const shifted = item.kind === 'concept' ? shiftedTotals(subject.tables) : [];
  const isEqual = isShown(cells, quantity, u) || isShown(shifted, quantity, u);
  if (isEqual || isSumOfParts(cells, quantity, u))
    return otherName(figure, item, cells) ?? 'passed';
  if (quantity.value === 0n) return 'skipped';
  const quote = quoteOf(passage, startOf(figure), figure.token);
  const cell = nearest(cells, quantity.value);
  if (!cell) return isAnywhere(quantity, subject) ? 'skipped' : blank(figure, item, quote);
  const shown = moneyText(cell.quantity.value, quantity);
  const table = cell.title ? `表“${cell.title}”` : '表中';
  const difference = moneyText(absoluteOf(cell.quantity.value - quantity.value), quantity);
  const text = `正文写${item.title}${quantity.text}，${table}为${shown}，相差${difference}。`;
  const isRounding = absoluteOf(cell.quantity.value - quantity.value) <= half(cell);
  if (isRounding)
    return findingAt(rule, passage, quote, `${text}在末位 1 之内，可能是尾差，请核对。`, 'info');
  if (isRoundedTo(quantity, cell))
    return findingAt(rule, passage, quote, `${text}文中的数四舍五入得更粗，请核对。`, 'info');
  const factor = factorBetween(cell.quantity.value, quantity.value);
  const advice = factor ?? '请核对，改成一致。';
  return findingAt(
    rule,
    passage,
    quote,
    text + advice,
    severityOf(item, isExplained(figure, cells), subject),
  );
}

/** So many last places a figure has at least, that it is rounded and not a slip: 49,376万元 of 49,376.11. */
const FIRM_PLACES = 1000n;

// The text rounds one figure more than its others; a small one would round to many.
function isRoundedTo({ value, step }: Quantity, { quantity }: TableFigure): boolean {
  const isNear = 2n * absoluteOf(quantity.value - value) <= step;
  return isNear && value >= FIRM_PLACES * step && quantity.step < step;
}

// 固定资产 in the text, 资产总额 in the table: one figure, two names.
function otherName(figure: Figure, item: Item, cells: readonly TableFigure[]): Outcome | undefined {
  const { passage, quantity, label } = figure;
  const isFixed = item.kind === 'concept' && item.id === 'assets' && /固定资产/.test(label);
  const cell = cells.find(({ quantity: { value } }) => value === quantity.value);
  const name = cell?.names[0];
  if (!isFixed || name === undefined || name.includes('固定资产')) return undefined;
  const text = `正文写“固定资产”${quantity.text}，表中该数的名称是“${name}”，两者不是一回事，请统一名称。`;
  return findingAt(rule, passage, quoteOf(passage, startOf(figure), figure.token), text, 'info');
}

// The header may be read wrongly: an amount that stands in some table is not called missing.
function isAnywhere({ value }: Quantity, { tables }: TextSubject): boolean {
  return lookupIn(tables).statedValues.has(value);
}

function blank({ passage, quantity }: Figure, item: Item, quote: string): Outcome {
  const text = `正文写${item.title}${quantity.text}，表中该项是空的（没有数）。请核对，改成一致。`;
  return findingAt(rule, passage, quote, text);
}

function factorBetween(a: bigint, b: bigint): string | undefined {
  const isTenThousand = a === 10_000n * b || b === 10_000n * a;
  return isTenThousand ? '两数正好相差一万倍，请检查单位是“元”还是“万元”。' : undefined;
}

// 机关运行经费 is that of the agencies only: with institutions it need not be all 公用经费.
// The glossary may go into the economic items of one of several units.
function isExplained({ passage }: Figure, cells: readonly TableFigure[]): boolean {
  return passage.isGlossary && cells.some(({ code }) => code?.startsWith('3') === true);
}

function severityOf(item: Item, isPart: boolean, subject: TextSubject) {
  if (isPart && hasInstitutions(subject)) return 'info';
  if (item.kind !== 'concept' || item.id !== 'agencyOperating') return 'error';
  return hasInstitutions(subject) ? 'info' : 'warning';
}

/** Named amounts of the text against the cells of that name. */
export const figureInTableRule: TextRule = {
  rule,
  run: (subject) => {
    if (subject.tables.every(({ figures }) => figures.length === 0)) {
      return { findings: [], passed: 0, notRun: '文件中没有可以对照的表。' };
    }
    const candidates = subject.figures.flatMap((figure) => candidateOf(figure, subject));
    return collect(candidates.map((candidate) => check(candidate, subject)));
  },
};
