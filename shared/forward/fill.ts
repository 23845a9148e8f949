import { type Entry, isRecord } from '../entry/index.ts';
import {
  ROW_KEYS,
  broughtBefore,
  newIn,
  placeOf,
  placesOf,
  rememberBrought,
  rowKey,
  spendingGroup,
} from './brought.ts';
import { type Row, filled, isEmpty, marked, rowsOf } from './rows.ts';

type Places = ReadonlySet<string>;

function filledKeyed(
  name: string,
  target: unknown,
  offered: readonly Row[],
  before: Places,
): readonly Row[] {
  const fields = ROW_KEYS[name] ?? [];
  const offers = new Map(offered.map((row) => [rowKey(row, fields), row]));
  const own = rowsOf(target).filter((row) => !isEmpty(row));
  const known = new Set(own.map((row) => rowKey(row, fields)));
  const freshIn = (key: string): Row => {
    const left = newIn(placeOf(name, key), offers.get(key) ?? {}, before);
    return isRecord(left) ? left : {};
  };
  // A row that came before and is gone was taken out on purpose.
  const isNew = (key: string): boolean =>
    !known.has(key) && fields.every((field) => !before.has(placeOf(name, key, field)));
  return [
    ...own.map((row) => filled(row, freshIn(rowKey(row, fields)))),
    ...[...offers.keys()].filter(isNew).map((key) => filled({}, freshIn(key))),
  ];
}

function filledSpending(target: unknown, offered: readonly Row[], before: Places): unknown[] {
  const own = rowsOf(target).filter((row) => !isEmpty(row));
  const entered = new Set(own.map(spendingGroup));
  const isNew = (row: Row): boolean => {
    const group = spendingGroup(row);
    return !entered.has(group) && !before.has(placeOf('expenditure', group));
  };
  return [...own, ...offered.filter(isNew).map(marked)];
}

/**
 * The target with the offered values in its empty places, marked as copied forward. Nothing that was
 * entered is changed, and what came along before and was emptied since stays empty; doing it twice is the
 * same as doing it once.
 */
export function fillEntry(target: Entry, offered: Entry): Entry {
  const result: Record<string, unknown> = { ...target };
  const before = broughtBefore(target);
  for (const [name, value] of Object.entries(offered)) {
    const left = newIn(name, value, before);
    if (isEmpty(left)) continue;
    const own = target[name];
    if (name === 'expenditure') result[name] = filledSpending(own, rowsOf(value), before);
    else if (Object.hasOwn(ROW_KEYS, name))
      result[name] = filledKeyed(name, own, rowsOf(value), before);
    else Object.assign(result, filled({ [name]: own }, { [name]: left }));
  }
  return rememberBrought(result, placesOf(offered));
}
