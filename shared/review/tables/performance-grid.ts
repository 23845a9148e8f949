import { readDecimal } from './decimal.ts';
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';

/** An indicator of a performance table. */
export interface Indicator {
  readonly row: number;
  readonly first: string;
  readonly second: string;
  readonly name: string;
  readonly operator: string;
  readonly target: string;
  readonly unit: string;
  readonly weight: string;
  /** What was reached, in a self-evaluation. */
  readonly reached: string | undefined;
}

/** The indicators of one project, and what stands around them. */
export interface PerformanceTable {
  readonly grid: Grid;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  readonly indicators: readonly Indicator[];
  /** Whether all rows have their cells under the header. */
  readonly isAligned: boolean;
}

type Column =
  'first' | 'second' | 'name' | 'operator' | 'target' | 'unit' | 'weight' | 'reached' | 'project';

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['first', /^一级指标$/],
  ['second', /^二级指标$/],
  ['name', /^三级指标$|^指标名称$/],
  ['operator', /^指标性质$|^(运算|比较)?符号$/],
  ['reached', /^实际完成(指标)?值|^完成值$/],
  ['target', /^(预期|年度|目标|绩效)?指标值|^目标值$|^年度指标值/],
  ['unit', /^(计量|度量)单位$/],
  ['weight', /权重|^分值$/],
  ['project', /^项目名称$/],
];

/** First cells of rows with which another part of the form begins. */
const ENDS = /^(主管部门|项目预算|年度总体目标|专项资金名称|部门\(单位\)名称|填报|备注|注:)/;
/** What cannot be the name of an indicator: its target or its weight, in a row whose cells are shifted. */
const NO_NAME = /^(?:[=≥≤＞＜<>]|\d[\d.,]*(?:$|\s|个|次|人|元|%|万))/;

function headerRow(grid: Grid): number {
  return grid.rows.findIndex((row) => {
    const texts = row.map(({ text }) => fold(text));
    return (
      texts.some((text) => /^(三级指标|指标名称)$/.test(text)) &&
      texts.filter((text) => text !== '').length >= 3
    );
  });
}

function textAt(grid: Grid, row: number, column: number | undefined): string {
  if (column === undefined) return '';
  const cell = grid.rows[row]?.[column];
  if (cell?.covered === undefined) return cell?.text.trim() ?? '';
  return grid.rows[cell.covered.row]?.[cell.covered.column]?.text.trim() ?? '';
}

function isShiftedLeft(grid: Grid, row: number, name: number): boolean {
  const cells = grid.rows[row]?.map(({ text }) => fold(text)) ?? [];
  return cells.slice(0, name).some((text) => /^[=≥≤]$/.test(text)) || (cells[name] ?? '') === '≥';
}

function isHeaderAgain(grid: Grid, row: number, name: number): boolean {
  return /^(三级指标|指标名称)$/.test(fold(textAt(grid, row, name)));
}

type Columns = Readonly<Partial<Record<Column, number>>>;

function indicatorUnder(grid: Grid, row: number, columns: Columns): Indicator {
  return {
    row,
    first: textAt(grid, row, columns.first),
    second: textAt(grid, row, columns.second),
    name: textAt(grid, row, columns.name),
    operator: textAt(grid, row, columns.operator),
    target: textAt(grid, row, columns.target),
    unit: textAt(grid, row, columns.unit),
    weight: textAt(grid, row, columns.weight),
    reached: columns.reached === undefined ? undefined : textAt(grid, row, columns.reached),
  };
}

const OPERATOR = /^[=≥≤＞＜<>]$/;
/** The first two levels of indicators, which are no names of their own. */
const LEVEL =
  /^(产出|效益|满意度|成本|完成|效果)(指标)?$|^(数量|质量|时效|成本|经济成本|社会成本|经济效益|社会效益|生态效益|可持续影响|可持续发展|服务对象满意度|满意度)(指标)?$|^年度绩效指标|^绩效指标$/;

/** Whether the cells of a row do not stand under the header: columns get lost when files are converted. */
function isShiftedRow(grid: Grid, row: number, under: Indicator, columns: Columns): boolean {
  const name = columns.name ?? 0;
  if (NO_NAME.test(fold(under.name)) || isShiftedLeft(grid, row, name)) return true;
  const texts = ownTexts(grid, row);
  if (under.name === '') return texts.length >= 2 || (texts.length === 1 && hasLevel(grid, row));
  if (under.target === '' && texts.length >= 2 && texts[0] !== under.name) {
    return columns.operator === undefined;
  }
  const target = columns.target ?? 0;
  const between = (grid.rows[row] ?? []).slice(name + 1, target);
  return (
    under.target === '' && columns.operator === undefined && between.some(({ text }) => text !== '')
  );
}

function hasLevel(grid: Grid, row: number): boolean {
  return (grid.rows[row] ?? []).some(({ text }) => text !== '' && LEVEL.test(fold(text)));
}

function ownTexts(grid: Grid, row: number): string[] {
  const texts = (grid.rows[row] ?? []).map(({ text }) => text.trim());
  return texts.filter((text) => text !== '' && !LEVEL.test(fold(text)));
}

/** An indicator by what its cells say: a name, then perhaps an operator, then the target. */
function looseIndicator(grid: Grid, row: number): Indicator | undefined {
  const texts = ownTexts(grid, row);
  if (texts.length === 1) texts.push('');
  const place = texts.findIndex((text) => OPERATOR.test(fold(text)));
  const [name, operator, target, unit] =
    place === -1
      ? [texts.at(-2), '', texts.at(-1), '']
      : [texts[place - 1], texts[place], texts[place + 1], texts[place + 2]];
  if (name === undefined || target === undefined || name.length > 60) return undefined;
  const none = { first: '', second: '', weight: '', reached: undefined };
  return { ...none, row, name, operator: operator ?? '', target, unit: unit ?? '' };
}

/** The indicators of a table of performance targets, wherever its header stands. */
export function readPerformance(grid: Grid): PerformanceTable | undefined {
  const header = headerRow(grid);
  if (header === -1) return undefined;
  const columns: Partial<Record<Column, number>> = {};
  grid.rows[header]?.forEach(({ text }, column) => {
    const found = HEADERS.find(
      ([name, pattern]) => columns[name] === undefined && pattern.test(fold(text)),
    );
    if (found) columns[found[0]] = column;
  });
  const { name } = columns;
  if (name === undefined) return undefined;
  const indicators: Indicator[] = [];
  let isPaused = false;
  let shifted = 0;
  for (let row = header + 1; row < grid.rows.length; row += 1) {
    isPaused = isHeaderAgain(grid, row, name)
      ? false
      : isPaused || ENDS.test(fold(grid.rows[row]?.[0]?.text ?? ''));
    if (isPaused || isHeaderAgain(grid, row, name)) continue;
    const isRepeated = Object.values(columns).every(
      (column) => grid.rows[row]?.[column]?.covered !== undefined,
    );
    const under = indicatorUnder(grid, row, columns);
    const isShifted = isShiftedRow(grid, row, under, columns);
    const indicator = isShifted ? looseIndicator(grid, row) : under;
    if (isShifted) shifted += 1;
    if (indicator && indicator.name !== '' && !isRepeated) indicators.push(indicator);
  }
  return { grid, columns, indicators, isAligned: shifted === 0 };
}

/** Indicators by project: a table may hold several, each beginning where the project is named. */
export function byProject({ grid, columns, indicators }: PerformanceTable): Indicator[][] {
  const groups: Indicator[][] = [];
  let last: string | undefined;
  for (const indicator of indicators) {
    const project = textAt(grid, indicator.row, columns.project);
    const isNew = groups.length === 0 || (project !== '' && project !== last);
    if (isNew) groups.push([]);
    if (project !== '') last = project;
    groups.at(-1)?.push(indicator);
  }
  return groups;
}

/** The value of a weight, or undefined where it is no number. */
export function weightOf({ weight }: Indicator): bigint | undefined {
  return readDecimal(weight.replace(/分$/u, ''))?.scaled;
}
