import type { FormulaTerm } from '../document/index.ts';
import { ZERO, fen, sum } from '../money/index.ts';
import type { DraftCell, DraftRow } from './draft.ts';

interface Term {
  readonly sign: 1 | -1;
  readonly row: number;
  readonly column: number;
  readonly cell: DraftCell;
}

/** The terms as a formula, if they really add up to the cell: a total never says what is not so. */
function verified(cell: DraftCell, terms: readonly Term[]): readonly FormulaTerm[] | undefined {
  const numeric = terms.filter((term) => term.cell.number?.fen !== undefined);
  if (numeric.length === 0) return undefined;
  const total = sum(numeric.map((term) => fen(term.sign * (term.cell.number?.fen ?? ZERO))));
  if (total !== cell.number?.fen) return undefined;
  return numeric.map(({ sign, row, column }) => ({ sign, row, column }));
}

/** Finds the live formula of each total in a table. */
export class FormulaFinder {
  readonly #index: ReadonlyMap<DraftRow, number>;
  readonly #across: ReadonlyMap<number, readonly number[]>;

  /** `across`: for a column, the columns whose sum it is. */
  constructor(rows: readonly DraftRow[], across: ReadonlyMap<number, readonly number[]>) {
    this.#index = new Map(
      rows.flatMap((row, index) => [row, ...row.parts].map((one) => [one, index] as const)),
    );
    this.#across = across;
  }

  /** The formula of a cell, or undefined where it is a plain number. */
  find(row: DraftRow, column: number, cell: DraftCell): readonly FormulaTerm[] | undefined {
    if (cell.number?.fen === undefined) return undefined;
    const owner = row.parts.find((part) => part.cells.get(column) === cell) ?? row;
    const children = owner.children.map((child) => ({ sign: 1, row: child }) as const);
    return (
      verified(cell, this.#below(this.#totalled(owner), column)) ??
      verified(cell, this.#below(children, column)) ??
      verified(cell, this.#beside(row, column))
    );
  }

  #totalled(row: DraftRow): { readonly sign: 1 | -1; readonly row: DraftRow }[] {
    return row.totalOf.flatMap(({ sign, id, among }) =>
      among.get(id).map((one) => ({ sign, row: one })),
    );
  }

  #below(
    parts: readonly { readonly sign: 1 | -1; readonly row: DraftRow }[],
    column: number,
  ): Term[] {
    return parts.flatMap(({ sign, row }) => {
      const cell = row.cells.get(column);
      const index = this.#index.get(row);
      return cell && index !== undefined ? [{ sign, row: index, column, cell }] : [];
    });
  }

  #beside(row: DraftRow, column: number): Term[] {
    const index = this.#index.get(row);
    if (index === undefined) return [];
    return (this.#across.get(column) ?? []).flatMap((other) => {
      const cell = row.cells.get(other);
      return cell ? [{ sign: 1, row: index, column: other, cell } as const] : [];
    });
  }
}
