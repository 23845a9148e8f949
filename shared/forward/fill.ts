import type { Entry } from '../entry/index.ts';
import { type Row, filled, isEmpty, marked, rowsOf, textOf } from './rows.ts';

/** By which fields a row of a list is the same in both years. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  units: ['code'],
  projects: ['code'],
  texts: ['id'],
  mainUses: ['about'],
  glossary: ['term'],
  classificationItems: ['classification', 'code'],
};

function keyOf(row: Row, fields: readonly string[]): string {
  return fields.map((field) => textOf(row, field)).join('\u0000');
}

function filledKeyed(target: unknown, offered: readonly Row[], fields: readonly string[]): Row[] {
  const offers = new Map(offered.map((row) => [keyOf(row, fields), row]));
  const own = rowsOf(target).filter((row) => !isEmpty(row));
  const known = new Set(own.map((row) => keyOf(row, fields)));
  return [
    ...own.map((row) => filled(row, offers.get(keyOf(row, fields)) ?? {})),
    ...[...offers].filter(([key]) => !known.has(key)).map(([, row]) => filled({}, row)),
  ];
}

/** Spending that is entered together: all basic expenditure, or one project. */
function groupOf(row: Row): string {
  const nature = textOf(row, 'nature');
  return nature === 'project' ? `project:${textOf(row, 'project')}` : nature;
}

function filledSpending(target: unknown, offered: readonly Row[]): unknown[] {
  const own = rowsOf(target).filter((row) => !isEmpty(row));
  const entered = new Set(own.map(groupOf));
  return [...own, ...offered.filter((row) => !entered.has(groupOf(row))).map(marked)];
}

/**
 * The target with the offered values in its empty places, marked as copied forward. Nothing that was
 * entered is changed; doing it twice is the same as doing it once.
 */
export function fillEntry(target: Entry, offered: Entry): Entry {
  const result: Record<string, unknown> = { ...target };
  for (const [name, value] of Object.entries(offered)) {
    if (isEmpty(value)) continue;
    const fields = KEYS[name];
    const own = target[name];
    if (name === 'expenditure') result[name] = filledSpending(own, rowsOf(value));
    else if (fields) result[name] = filledKeyed(own, rowsOf(value), fields);
    else Object.assign(result, filled({ [name]: own }, { [name]: value }));
  }
  return result;
}
