import { fieldInfo } from '../../shared/entry/index.ts';
import {
  type ColumnUse,
  type SheetTable,
  TARGETS,
  type Target,
  type TargetId,
} from '../../shared/sheet-import/index.ts';

/** What a column can be said to hold. */
export interface UseOption {
  readonly value: string;
  readonly label: string;
  /** Undefined: nothing that is imported. */
  readonly use: Omit<ColumnUse, 'column'> | undefined;
}

const NOTHING: UseOption = { value: '', label: '不导入', use: undefined };

function keyOf({ field, constants }: Omit<ColumnUse, 'column'>): string {
  const said = Object.entries(constants ?? {}).map(([name, value]) => `${name}=${value}`);
  return [field, ...said.toSorted()].join('|');
}

function option(label: string, use: Omit<ColumnUse, 'column'>): UseOption {
  return { value: keyOf(use), label, use };
}

/** Columns of amounts of which the header says what they are of, such as one column a source. */
function amountsOf(target: Target): UseOption[] {
  const has = (name: string): boolean => target.fields.some((field) => field.name === name);
  if (!has('amount')) return [];
  return ['nature', 'source', 'timing'].filter(has).flatMap((name) => {
    const choices = fieldInfo([...target.path, 0, name])?.choices ?? [];
    return choices.map(({ value, label }) =>
      option(`金额：${label}`, { field: 'amount', constants: { [name]: value } }),
    );
  });
}

/** All that the columns of a table can hold, in the clerk's words. */
export function useOptions(
  target: TargetId,
  table: SheetTable,
  columns: readonly ColumnUse[],
): readonly UseOption[] {
  const known = TARGETS[target];
  const listed = [
    ...known.fields.map(({ name, title }) => option(title, { field: name })),
    ...amountsOf(known),
  ];
  const values = new Set(listed.map(({ value }) => value));
  const recognised = columns
    .filter((use) => !values.has(keyOf(use)))
    .map(({ column, field, constants }) => {
      const header = table.headers[column]?.at(-1) ?? '';
      return option(`金额：${header}`, { field, constants });
    });
  const distinct = new Map([...listed, ...recognised].map((one) => [one.value, one]));
  return [NOTHING, ...distinct.values()];
}

/** The option that a column is set to. */
export function usedAs(columns: readonly ColumnUse[], column: number): string {
  const use = columns.find((one) => one.column === column);
  return use ? keyOf(use) : NOTHING.value;
}

function excludes(chosen: UseOption['use'], other: ColumnUse): boolean {
  if (!chosen || chosen.field !== other.field) return false;
  // An amount of everything beside amounts of parts would count the parts twice.
  return (
    keyOf(chosen) === keyOf(other) ||
    chosen.constants === undefined ||
    other.constants === undefined
  );
}

/** The columns after one of them was set to hold something else; no two hold the same. */
export function withUse(
  columns: readonly ColumnUse[],
  column: number,
  chosen: UseOption,
): readonly ColumnUse[] {
  const { use } = chosen;
  const others = columns.filter((one) => one.column !== column && !excludes(use, one));
  const all = use ? [...others, { column, ...use }] : others;
  return all.toSorted((a, b) => a.column - b.column);
}

const LETTERS = 26;

/** `0` → `A`, `27` → `AB`, as spreadsheets call their columns. */
export function columnName(column: number): string {
  const first = Math.floor(column / LETTERS);
  const letter = String.fromCharCode(65 + (column % LETTERS));
  return first === 0 ? letter : `${columnName(first - 1)}${letter}`;
}
