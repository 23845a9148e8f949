import type { Operation } from 'react-datasheet-grid/dist/types';
import type { Row } from './grid-types.ts';
import type { CellChange } from './row-operations.ts';
import type { RowActions } from './use-grid-rows.ts';

function isMark(field: string): boolean {
  return field.startsWith('_');
}

function changedFields(row: number, before: Row, after: Row): CellChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !isMark(field) && before[field] !== after[field])
    .map((field) => ({ row, field, value: after[field] }));
}

/** Carries a change that the grid component made (fill, delete, insert) over to the list. */
export function applySheetChange(
  before: readonly Row[],
  after: readonly Row[],
  operations: readonly Operation[],
  actions: RowActions,
): void {
  for (const { type, fromRowIndex, toRowIndex } of operations) {
    if (type === 'CREATE') actions.insert(fromRowIndex, after.slice(fromRowIndex, toRowIndex));
    else if (type === 'DELETE') actions.remove(fromRowIndex, toRowIndex);
    else {
      const changes = after.slice(fromRowIndex, toRowIndex).flatMap((row, at) => {
        const old = before[fromRowIndex + at] ?? {};
        return row === old ? [] : changedFields(fromRowIndex + at, old, row);
      });
      actions.change(changes.length === 1 ? '修改一格' : `修改 ${changes.length} 格`, changes);
    }
  }
}
