import { createContext, useContext } from 'react';
import type { CellFormat } from './cell-format.ts';
import { textFormat } from './cell-format.ts';

/** What the cells of a grid share. */
export interface GridContextValue {
  readonly isReadOnly: boolean;
  readonly formatOf: (field: string) => CellFormat;
  /** Name of a cell for screen readers: `第 3 行 金额`. */
  readonly nameOf: (row: number, field: string) => string;
  /** Path of a cell in the entry; of the list where the row is not there yet. */
  readonly pathOf: (row: number, field: string) => string | undefined;
  readonly problemAt: (row: number, field: string) => string | undefined;
  /** Takes what was typed into a cell; the keystrokes of one editing are one step of undo. */
  readonly type: (row: number, field: string, typed: string) => void;
  /** Takes back what was typed since the cell was opened. */
  readonly cancel: (row: number, field: string) => void;
  /** The cell was left. */
  readonly end: () => void;
}

const NO_GRID: GridContextValue = {
  isReadOnly: true,
  formatOf: () => textFormat,
  nameOf: () => '',
  pathOf: () => undefined,
  problemAt: () => undefined,
  type: () => undefined,
  cancel: () => undefined,
  end: () => undefined,
};

/** Cells are made by the grid component, so what they need comes by context. */
export const GridContext = createContext<GridContextValue>(NO_GRID);

/** What the cells of this grid share. */
export function useGrid(): GridContextValue {
  return useContext(GridContext);
}
