import type { Classification } from '../../catalog/index.ts';
import { fold } from './fold.ts';
import type { Grid } from './grid.ts';
import { isSide } from './sides.ts';

/** What a table is about. */
export type Kind =
  | 'balance'
  | 'coded'
  | 'income'
  | 'threePublic'
  | 'projects'
  | 'procurement'
  | 'performance'
  | 'assets'
  | 'contents'
  | 'units'
  | 'other';

/** The kinds of tables that a budget or accounts are made of. */
export const MONEY_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'coded',
  'income',
  'balance',
  'threePublic',
  'projects',
  'procurement',
]);

/** The same, with tables that could not be told: they may be of money, too. */
export const LIKELY_MONEY_KINDS: ReadonlySet<Kind> = new Set<Kind>([...MONEY_KINDS, 'other']);

/** Whose money a figure is: all of it, what the budget grants, or one of its funds. */
export type Scope = 'all' | 'appropriation' | 'general' | 'fund' | 'state';

/** Which part of the expenditure. */
export type PartKind = 'all' | 'basic' | 'project';

export interface Nature {
  readonly kind: Kind;
  readonly scope: Scope;
  readonly part: PartKind;
  readonly classification: Classification | undefined;
}

const PERFORMANCE = /三级指标|指标权重|绩效指标|绩效目标|年度总体目标/;

function headText(grid: Grid): string {
  const rows = grid.rows.slice(0, 8);
  return fold(rows.flatMap((row) => row.map(({ text }) => text)).join(' '));
}

function headerText(grid: Grid): string {
  return grid.paths.flat().join(' ');
}

function scopeIn(title: string): Scope {
  if (/(政府性?)?基金预算|政府性?基金/.test(title)) return 'fund';
  if (/国有资本/.test(title)) return 'state';
  if (/一般公共预算/.test(title)) return 'general';
  return /财政拨款|政府预算拨款/.test(title) ? 'appropriation' : 'all';
}

function partIn(title: string): PartKind {
  if (/基本支出/.test(title)) return 'basic';
  return /项目支出|专项(业务)?经费支出/.test(title) ? 'project' : 'all';
}

function kindOf(grid: Grid, title: string, classification: Classification | undefined): Kind {
  const header = headerText(grid);
  if (grid.isContents) return 'contents';
  if (/三公/.test(title)) return 'threePublic';
  if (/绩效|自评/.test(title) && !/(收支|支出)(预算|决算)?总?表/.test(title)) return 'performance';
  if (PERFORMANCE.test(headText(grid))) return 'performance';
  if (/采购/.test(title)) return 'procurement';
  if (/资产/.test(title)) return 'assets';
  if (/机构设置|单位构成/.test(title)) return 'units';
  if (isSide(grid, '收入') && isSide(grid, '支出')) return 'balance';
  if (/因公出国/.test(header) && /公务接待/.test(header)) return 'threePublic';
  if (/项目\)?名称/.test(header)) return 'projects';
  if (/收入/.test(title) && !/支出/.test(title)) return 'income';
  if (classification !== undefined) return 'coded';
  return partIn(title) === 'project' ? 'projects' : 'other';
}

/** Tells by title and content what a table is about. */
export function natureOf(grid: Grid, classification: Classification | undefined): Nature {
  const title = fold(`${grid.title} ${grid.sheet ?? ''}`);
  const own = fold(grid.title);
  const kind = kindOf(grid, title, classification);
  return { kind, scope: scopeIn(own), part: partIn(own), classification };
}
