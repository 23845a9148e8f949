import type { Catalog, Classification } from '../catalog/index.ts';
import { type Entry, fieldInfo } from '../entry/index.ts';
import { isEmpty, isMark, rowsOf, textOf } from './rows.ts';

/** What one year has in the words in which the user knows it. */
function inventory(entry: Entry, catalog: Catalog): ReadonlyMap<string, string> {
  const items = new Map<string, string>();
  const named = (classification: Classification, code: string): string =>
    [code, catalog.find(classification, code)?.name ?? ''].join(' ').trim();
  for (const [name, value] of Object.entries(entry)) {
    const title = fieldInfo([name])?.title;
    if (!isMark(name) && title !== undefined && !isEmpty(value)) items.set(name, title);
  }
  for (const unit of rowsOf(entry['units'])) {
    items.set(`unit:${textOf(unit, 'code')}`, `单位 ${textOf(unit, 'name')}`);
  }
  for (const project of rowsOf(entry['projects'])) {
    items.set(`project:${textOf(project, 'code')}`, `项目 ${textOf(project, 'name')}`);
  }
  for (const line of rowsOf(entry['expenditure'])) {
    const [item, section] = [textOf(line, 'function'), textOf(line, 'economic')];
    if (item !== '') items.set(`function:${item}`, `功能科目 ${named('function', item)}`);
    if (section !== '') items.set(`economic:${section}`, `经济科目 ${named('economic', section)}`);
  }
  return items;
}

const COVERS: readonly string[] = [
  'format',
  'version',
  'notes',
  'catalog',
  'prior',
  'reclassifications',
];

/** What the earlier year has and this one lacks, and the reverse. */
export function contrastYears(
  earlier: Entry,
  later: Entry,
  catalog: Catalog,
): { readonly missing: readonly string[]; readonly added: readonly string[] } {
  const [before, after] = [inventory(earlier, catalog), inventory(later, catalog)];
  const only = (
    one: ReadonlyMap<string, string>,
    other: ReadonlyMap<string, string>,
  ): readonly string[] =>
    [...one].filter(([key]) => !other.has(key) && !COVERS.includes(key)).map(([, title]) => title);
  return { missing: only(before, after), added: only(after, before) };
}
