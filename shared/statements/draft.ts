import type { CellNumber, FigureReference, HorizontalAlign } from '../document/index.ts';
import type { Fen } from '../money/index.ts';

/** A cell of a table under construction. */
export interface DraftCell {
  text: string;
  span: number;
  rows: number;
  readonly align: HorizontalAlign;
  readonly isBold: boolean;
  readonly indent: number;
  /** The number behind the text, with the amount by which formulas are checked. */
  readonly number?: Omit<CellNumber, 'formula'> & { readonly fen?: Fen };
  readonly figure?: FigureReference | undefined;
}

/** A row of a table under construction. */
export interface DraftRow {
  /** Cells by the index of their first column. */
  readonly cells: Map<number, DraftCell>;
  /** Rows one level below in a tree: this row is their sum. */
  readonly children: DraftRow[];
  /** Rows of the sides of a balance that were put beside one another in this row. */
  readonly parts: DraftRow[];
  /** Ids of blocks or rows of which this row is the total. */
  readonly totalOf: readonly string[];
  readonly heightPt?: number | undefined;
}

/** Rows by the id of the block whose top level they are. */
export type NamedRows = Map<string, DraftRow[]>;

/** A row without cells. */
export function draftRow(totalOf: readonly string[] = [], heightPt?: number): DraftRow {
  return { cells: new Map(), children: [], parts: [], totalOf, heightPt };
}
