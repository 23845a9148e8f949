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
  /** What this row is the total of. */
  readonly totalOf: readonly Total[];
  readonly heightPt?: number | undefined;
}

/** An id of blocks or rows that are added to a total, or subtracted, and where it is looked up. */
export interface Total {
  readonly sign: 1 | -1;
  readonly id: string;
  readonly among: NamedRows;
}

/**
 * Rows by the id of the block whose top level they are. Within an element of a loop its own rows are
 * meant first: a subtotal is not of those of other elements.
 */
export class NamedRows {
  readonly #rows = new Map<string, DraftRow[]>();
  readonly outer: NamedRows | undefined;

  constructor(outer?: NamedRows) {
    this.outer = outer;
  }

  /** Names rows here and in everything around. */
  add(id: string, rows: readonly DraftRow[]): void {
    this.#rows.set(id, [...(this.#rows.get(id) ?? []), ...rows]);
    this.outer?.add(id, rows);
  }

  /** The rows of an id, the nearest ones. */
  get(id: string): readonly DraftRow[] {
    return this.#rows.get(id) ?? this.outer?.get(id) ?? [];
  }
}

/** A row without cells. */
export function draftRow(totalOf: readonly Total[] = [], heightPt?: number): DraftRow {
  return { cells: new Map(), children: [], parts: [], totalOf, heightPt };
}
