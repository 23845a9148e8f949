import type { FieldSpec, FormPart, GridColumn, YearKind } from '../../fields/form-part.ts';

/** Parts that differ by kind of year, made once for each. */
export function byKind(
  make: (kind: YearKind) => readonly FormPart[],
): (kind: YearKind) => readonly FormPart[] {
  const made = { budget: make('budget'), finalAccounts: make('finalAccounts') };
  return (kind) => made[kind];
}

/** Short fields of one record. */
export function plain(...names: readonly string[]): readonly FieldSpec[] {
  return names.map((name) => ({ path: name.split('.') }));
}

/** Fields of long texts, over the whole width. */
export function wide(...names: readonly string[]): readonly FieldSpec[] {
  return names.map((name) => ({ path: name.split('.'), isWide: true }));
}

/** For lists whose rows count only with their unit where there are several: it stands where it is seen. */
export const UNIT_FIRST: GridColumn = { field: 'unit', width: 120 };
