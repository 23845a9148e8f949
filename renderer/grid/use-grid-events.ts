import { type RefObject, useEffect } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';
import type { Row } from './grid-types.ts';
import { fillDown } from './fill-down.ts';
import type { BoundColumn } from './use-columns.ts';
import type { RowActions } from './use-grid-rows.ts';

interface GridParts {
  readonly sheet: RefObject<DataSheetGridRef | null>;
  readonly columns: readonly BoundColumn[];
  readonly rows: readonly Row[];
  readonly actions: RowActions;
  readonly isReadOnly: boolean;
  readonly title: string;
}

/** Keys and clipboard that the grid treats otherwise than the grid component. */
export function useGridEvents(holder: RefObject<HTMLElement | null>, parts: GridParts): void {
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isModified = event.ctrlKey || event.metaKey;
      if (!isModified || event.key.toLowerCase() !== 'd') return;
      event.preventDefault();
      event.stopPropagation();
      const selection = parts.sheet.current?.selection;
      if (selection && !parts.isReadOnly) {
        parts.actions.change(
          '向下填充',
          fillDown(
            parts.rows,
            parts.columns.map(({ field }) => field),
            selection,
          ),
        );
      }
    };
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
    };
  });
}
