import type { IndexedTable, TableFigure } from './table-index.ts';
import { plainName } from './table-index.ts';

/** What a figure in running text is about, as far as its words say so without doubt. */
export type Item =
  | { readonly kind: 'concept'; readonly id: ConceptId; readonly title: string }
  | { readonly kind: 'code'; readonly code: string; readonly title: string }
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly title: string }
  | { readonly kind: 'name'; readonly title: string };

export type ConceptId =
  | 'personnel'
  | 'operating'
  | 'basic'
  | 'project'
  | 'threePublic'
  | 'abroad'
  | 'vehicles'
  | 'vehiclePurchase'
  | 'vehicleRunning'
  | 'reception'
  | 'agencyOperating'
  | 'procurement'
  | 'goods'
  | 'works'
  | 'services'
  | 'fund'
  | 'capital'
  | 'carried'
  | 'assets'
  | 'total';

interface Concept {
  readonly id: ConceptId;
  readonly title: string;
  /** Words at the end of a label. */
  readonly label: RegExp;
  /** Row or column names in tables. */
  readonly cell: RegExp;
  /** Only tables with such a title. */
  readonly table?: RegExp;
}

const VEHICLES =
  '公务用车购置(?:费)?(?:及|和)(?:公务用车)?运(?:行|维|行维护)(?:维护)?(?:费|经费)?用?';

// The first that fits wins: 购置及运行费 stands before 购置费.
const CONCEPTS: readonly Concept[] = [
  {
    id: 'vehicles',
    title: '公务用车购置及运行费',
    label: new RegExp(`${VEHICLES}(?:支出)?$`),
    cell: /公务用车购置(?:费)?(?:及|和)/,
    table: /三公/,
  },
  {
    id: 'vehiclePurchase',
    title: '公务用车购置费',
    label: /公务用车购置(?:费|经费)?(?:支出)?$/,
    cell: /公务用车购置费?$/,
    table: /三公/,
  },
  {
    id: 'vehicleRunning',
    title: '公务用车运行维护费',
    label: /公务用车运(?:行|维|行维护)(?:费|经费)(?:支出)?$/,
    cell: /公务用车运(?:行|维|行维护)费$/,
  },
  {
    id: 'abroad',
    title: '因公出国（境）费',
    label: /因公出国（境）(?:费用?|经费)?(?:支出)?$/,
    cell: /因公出国/,
  },
  {
    id: 'reception',
    title: '公务接待费',
    label: /公务接待(?:费用?|经费)(?:支出)?$/,
    cell: /公务接待费/,
  },
  {
    id: 'threePublic',
    title: '“三公”经费',
    label: /[“"]?三公[”"]?经费(?:一般公共预算)?(?:财政拨款)?(?:支出)?$/,
    cell: /合计|总计/,
    table: /三公/,
  },
  {
    id: 'agencyOperating',
    title: '机关运行经费',
    label: /(?:机关|^)运行(?:经)?费(?:财政拨款|支出)?$/,
    cell: /机关运行经费|^(?:日常)?公用(?:经费|支出)/,
  },
  {
    id: 'procurement',
    title: '政府采购',
    label: /政府采购(?:支出|项目)?$/,
    cell: /合计|总计/,
    table: /采购/,
  },
  {
    id: 'goods',
    title: '政府采购货物',
    label: /(?:政府)?采购货物(?:支出)?$|货物采购$|^货物支出$/,
    cell: /货物/,
    table: /采购/,
  },
  {
    id: 'works',
    title: '政府采购工程',
    label: /(?:政府)?采购工程(?:支出)?$|工程采购$|^工程支出$/,
    cell: /工程/,
    table: /采购/,
  },
  {
    id: 'services',
    title: '政府采购服务',
    label: /(?:政府)?采购服务(?:支出)?$|服务采购$|^服务支出$/,
    cell: /服务/,
    table: /采购/,
  },
  { id: 'personnel', title: '人员经费', label: /^人员(?:经费|支出)$/, cell: /^人员(?:经费|支出)/ },
  {
    id: 'operating',
    title: '公用经费',
    label: /^(?:日常)?公用(?:经费|支出)$/,
    cell: /^(?:日常)?公用(?:经费|支出)/,
  },
  {
    id: 'basic',
    title: '基本支出',
    label: /(?:^|一般公共预算(?:财政拨款)?)基本支出$/,
    cell: /^基本支出/,
  },
  { id: 'project', title: '项目支出', label: /^(?:部门)?项目支出$/, cell: /^项目支出/ },
  {
    id: 'fund',
    title: '政府性基金预算',
    label: /基金预算(?:财政)?(?:拨款)?(?:收入|支出)$/,
    cell: /^政府性基金预算/,
  },
  {
    id: 'capital',
    title: '国有资本经营预算',
    label: /国有资本经营预算(?:财政)?(?:拨款)?(?:收入|支出)$/,
    cell: /^国有资本经营预算(?!支出$)/,
  },
  {
    id: 'carried',
    title: '上年结转',
    label: /(?:上年|年初)(?:末)?(?:财政拨款)?结转(?:和|、)?(?:结余|资金)?$/,
    cell: /^(?:上年|年初)(?:末)?(?:财政拨款)?结[转余]/,
  },
  {
    id: 'assets',
    title: '资产',
    label: /资产(?:总额|总值|价值)?$/,
    cell: /资产总额|^总额$|资产合计|^固定资产$/,
    table: /资产/,
  },
  {
    id: 'total',
    title: '收支总额',
    label:
      /(?:收支|收入|支出|预算)(?:总|总计|合计|共计)$|^(?:本年)?(?:收支|收入|支出)总?(?:预算|决算)?(?:总计|合计)?$|(?:^|部门)(?:预算|决算)(?:收支|收入|支出)$|预算总(?:收入|支出)$|收支总$|本年(?:收入|支出)(?:合计|总计)$|一般公共预算(?:当年|本年)?(?:财政)?(?:拨款)?(?:收入|支出)?$/,
    cell: /合计|总计|^一般公共预算/,
  },
];

const PATH = /([^（）()，。；：、]+)[（(](类|款|项)[）)]/g;
const NAMED_CODES = /[（(](\d{2,7})[）)]/g;

function codeOf(label: string): string | undefined {
  const groups = [...label.matchAll(NAMED_CODES)].map((match) => match[1] ?? '');
  const [first = '', second = '', third = ''] = groups;
  if (first.length > 3) return first;
  if (first.length !== 3) return undefined;
  return first + (second.length === 2 ? second + (third.length === 2 ? third : '') : '');
}

// “科学技术（类）206（款）07（项）”: digits stand before the marks.
function digitsOf(parts: readonly string[]): string | undefined {
  const code = parts.filter((part) => /^\d{2,3}$/.test(part)).join('');
  return /^\d{3}(?:\d{2}){0,2}$/.test(code) ? code : undefined;
}

function pathOf(label: string): Item | undefined {
  const parts = [...label.matchAll(PATH)].map((match) => match[1] ?? '');
  if (parts.length === 0) return undefined;
  const code = digitsOf(parts);
  const last = parts.at(-1) ?? '';
  if (code) return { kind: 'code', code, title: parts.join('') };
  if (parts.length < 3) return classOf(label, parts);
  return { kind: 'names', names: parts.map(plainName), title: last };
}

// “科学技术（类）支出”: a class, whose name in tables ends with 支出.
function classOf(label: string, parts: readonly string[]): Item | undefined {
  if (parts.length !== 1)
    return { kind: 'names', names: parts.map(plainName), title: parts.at(-1) ?? '' };
  const name = plainName(parts[0] ?? '');
  const title = /[）)]支出/.test(label) && !name.endsWith('支出') ? `${name}支出` : name;
  return { kind: 'name', title };
}

/** The item that a label (its years and verbs removed) names; undefined where that is not certain. */
export function itemOf(label: string, tables: readonly IndexedTable[]): Item | undefined {
  const path = pathOf(label);
  if (path) return path;
  const code = codeOf(label);
  if (code) return { kind: 'code', code, title: label };
  // “科学技术支出”科目: the name stands in quotation marks.
  const name = plainName(/^“([^“”]+)”(?:科目)?$/.exec(label)?.[1] ?? label);
  const concept = CONCEPTS.find((candidate) => candidate.label.test(name));
  const isOwnRow = isRow(name, tables) && name.length >= 3 && !isGeneric(name);
  if (isOwnRow && (!concept || concept.id === 'total')) return { kind: 'name', title: name };
  // “用于社会保障和就业支出的机关事业单位基本养老保险缴费支出”: the thing itself stands last.
  const last = name.slice(name.lastIndexOf('的') + 1);
  if (!concept && last.length >= 4 && last !== name && isRow(last, tables)) {
    return { kind: 'name', title: last };
  }
  return concept && { kind: 'concept', id: concept.id, title: concept.title };
}

function isRow(name: string, tables: readonly IndexedTable[]): boolean {
  return tables.some((table) => table.rows.some((row) => row.names.includes(name)));
}

function isGeneric(name: string): boolean {
  return /^(?:合计|总计|小计|人员经费|公用经费|日常公用经费|基本支出|项目支出|公务接待费|收入总计|支出总计)$/.test(
    name,
  );
}

function hasName(figure: TableFigure, pattern: RegExp): boolean {
  return (
    figure.names.some((name) => pattern.test(name)) ||
    figure.columns.some((name) => pattern.test(name))
  );
}

/** A budget statement: sheets of indicators and data of charts have figures of other kinds. */
export function isStatement({ title, rows, unit }: IndexedTable): boolean {
  if (unit === undefined || /绩效|自评|目录|指标/.test(title)) return false;
  const coded = rows.filter(({ code }) => code !== undefined).length;
  return coded > 1 || /收支|收入|支出|总表|三公|采购|资产|经费/.test(title);
}

// Sheets of indicators hold amounts, weights and target values side by side.
function amountsOf({ title, figures }: IndexedTable): readonly TableFigure[] {
  if (!/绩效|自评|指标/.test(title)) return figures;
  return figures.filter(({ columns }) =>
    columns.some((name) => /预算|金额|总额|拨款|资金/.test(name)),
  );
}

/** Whether a table has a row or column for an item, be it blank. */
export function hasPlaceFor(item: Item, tables: readonly IndexedTable[]): boolean {
  const named = tables.filter(isStatement);
  if (item.kind === 'code')
    return named.some(({ rows }) => rows.some(({ code }) => code === item.code));
  const concept = item.kind === 'concept' ? CONCEPTS.find(({ id }) => id === item.id) : undefined;
  const last = item.kind === 'names' ? item.names.at(-1) : item.title;
  const isIt = (name: string) => (concept ? concept.cell.test(name) : name === last);
  return named.some(
    ({ title, heads, rows, isKnownEmpty }) =>
      (rows.length > 0 || isKnownEmpty) &&
      (!concept?.table || concept.table.test(title)) &&
      (heads.some(isIt) || rows.some(({ names }) => names.some(isIt))),
  );
}

/** All amounts that the tables show under an item, in any column and table. */
export function figuresOfItem(item: Item, tables: readonly IndexedTable[]): TableFigure[] {
  const all = tables.flatMap((table) => (table.unit === undefined ? [] : amountsOf(table)));
  if (item.kind === 'code') return all.filter((figure) => figure.code === item.code);
  if (item.kind === 'name') return all.filter((figure) => figure.names.includes(item.title));
  const statements = tables.filter(isStatement).flatMap(({ figures }) => figures);
  if (item.kind === 'names') return ofPath(item.names, statements);
  const concept = CONCEPTS.find(({ id }) => id === item.id);
  if (!concept) return [];
  const { cell, table } = concept;
  const isFound = (figure: TableFigure) =>
    (!table || table.test(figure.title)) && hasName(figure, cell);
  return statements.filter(isFound);
}

// 类 › 款 › 项: the last name, under codes whose 款 bears the name before it where that is known.
function ofPath(names: readonly string[], all: readonly TableFigure[]): TableFigure[] {
  const last = names.at(-1) ?? '';
  const parent = names.at(-2);
  const same = all.filter((figure) => figure.names.includes(last));
  const parents = new Set(
    all.flatMap(({ code, names: own }) =>
      code && parent !== undefined && own.includes(parent) ? [code] : [],
    ),
  );
  const under = same.filter(({ code }) => code !== undefined && parents.has(code.slice(0, 5)));
  return under.length > 0 ? under : same;
}
