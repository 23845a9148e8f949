import { once } from '../once.ts';
import { CONCEPTS, type ConceptId } from './concepts.ts';
import { type IndexedTable, type TableFigure, plainName } from './table-index.ts';
import { isStatement, lookupIn } from './table-lookup.ts';

/** What a figure in running text is about, as far as its words say so without doubt. */
export type Item =
  | { readonly kind: 'concept'; readonly id: ConceptId; readonly title: string }
  | { readonly kind: 'code'; readonly code: string; readonly title: string }
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly title: string }
  | { readonly kind: 'name'; readonly title: string };

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
  const isOwnRow = isRowName(name, tables) && name.length >= 3 && !isGeneric(name);
  if (isOwnRow && (!concept || concept.id === 'total')) return { kind: 'name', title: name };
  // “用于社会保障和就业支出的机关事业单位基本养老保险缴费支出”: the thing itself stands last.
  const last = name.slice(name.lastIndexOf('的') + 1);
  if (!concept && last.length >= 4 && last !== name && isRowName(last, tables)) {
    return { kind: 'name', title: last };
  }
  return concept && { kind: 'concept', id: concept.id, title: concept.title };
}

function isRowName(name: string, tables: readonly IndexedTable[]): boolean {
  return lookupIn(tables).rowsNamed.has(name);
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

const placesByItem = once((_: readonly IndexedTable[]) => new Map<string, boolean>());

function keyOf(item: Item): string {
  if (item.kind === 'concept') return `concept|${item.id}`;
  if (item.kind === 'code') return `code|${item.code}`;
  return `${item.kind}|${item.kind === 'names' ? item.names.join('|') : item.title}`;
}

/** Whether a table has a row or column for an item, be it blank. */
export function hasPlaceFor(item: Item, tables: readonly IndexedTable[]): boolean {
  const known = placesByItem(tables);
  const key = keyOf(item);
  const found = known.get(key) ?? findsPlaceFor(item, tables);
  known.set(key, found);
  return found;
}

function findsPlaceFor(item: Item, tables: readonly IndexedTable[]): boolean {
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

const figuresByItem = once(
  (_: readonly IndexedTable[]) => new Map<string, readonly TableFigure[]>(),
);

/** All amounts that the tables show under an item, in any column and table. */
export function figuresOfItem(item: Item, tables: readonly IndexedTable[]): readonly TableFigure[] {
  const known = figuresByItem(tables);
  const key = keyOf(item);
  const found = known.get(key) ?? findFigures(item, tables);
  known.set(key, found);
  return found;
}

function findFigures(item: Item, tables: readonly IndexedTable[]): readonly TableFigure[] {
  const { figuresCoded, figuresNamed, statements } = lookupIn(tables);
  if (item.kind === 'code') return figuresCoded.get(item.code) ?? [];
  if (item.kind === 'name') return figuresNamed.get(item.title) ?? [];
  if (item.kind === 'names') return ofPath(item.names, statements);
  const concept = CONCEPTS.find(({ id }) => id === item.id);
  if (!concept) return [];
  const { cell, table } = concept;
  return statements.filter(
    (figure) => (!table || table.test(figure.title)) && hasName(figure, cell),
  );
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
