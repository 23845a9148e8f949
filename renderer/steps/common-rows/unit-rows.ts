import type { UnitNature } from '../../../shared/catalog/index.ts';
import { type CommonList, type CommonRow, isThere } from '../../../shared/common-rows/index.ts';
import { type Entry, type Path, isRecord, pathText, valueAt } from '../../../shared/entry/index.ts';
import { amountFields } from '../../fields/form-part.ts';
import { draftList, editOnce } from '../../fields/list-edits.ts';
import { useApp } from '../../state/app-store.ts';

type Row = Readonly<Record<string, unknown>>;

/** A list with usual rows: where it stands and what its rows begin with. */
export interface CommonPlace {
  readonly list: CommonList;
  readonly path: Path;
  readonly blank: Row;
  readonly only?: (row: Row) => boolean;
}

/** A unit that rows can be added for. */
export interface UnitChoice {
  readonly code: string;
  readonly name: string;
  readonly nature: UnitNature;
}

const NATURES: readonly UnitNature[] = ['administrative', 'civilServiceManaged', 'institution'];

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The units of a year that have a code. */
export function unitChoices(entry: Entry): readonly UnitChoice[] {
  const rows = entry['units'];
  const listed: readonly unknown[] = Array.isArray(rows) ? rows : [];
  return listed.flatMap((row) => {
    if (!isRecord(row) || textOf(row['code']) === '') return [];
    const nature = NATURES.find((one) => one === row['nature']) ?? 'other';
    const code = textOf(row['code']);
    return [{ code, name: textOf(row['name']) || code, nature }];
  });
}

/** The rows that a place has for a unit; where there is one unit only, rows need not name it. */
export function rowsOfUnit(
  entry: Entry,
  { path, only }: CommonPlace,
  unit: UnitChoice | undefined,
): readonly Row[] {
  const rows = valueAt(entry, path);
  const listed: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const isSingle = unitChoices(entry).length < 2;
  return listed
    .filter(isRecord)
    .filter((row) => (only ? only(row) : true) && (isSingle || row['unit'] === unit?.code));
}

/** Adds usual rows without amounts, as one step; those already there stay. The first amount has the focus then. */
export function addCommonRows(
  entry: Entry,
  place: CommonPlace,
  unit: UnitChoice | undefined,
  rows: readonly CommonRow[],
): void {
  const there = rowsOfUnit(entry, place, unit);
  const missing = rows.filter((row) => !isThere(place.list, row, there));
  const named = unit && unitChoices(entry).length > 1 ? { unit: unit.code } : {};
  editOnce(`添加 ${missing.length} 个常用行`, (draft) => {
    const list = draftList(draft, place.path);
    for (const { fields } of missing) list.push({ ...place.blank, ...named, ...fields });
  });
  const before = valueAt(entry, place.path);
  const first = Array.isArray(before) ? before.length : 0;
  const [amount = 'amount'] = amountFields(
    entry['kind'] === 'finalAccounts' ? 'finalAccounts' : 'budget',
  );
  useApp.setState({ target: pathText([...place.path, first, amount]) });
}
