import { once } from '../once.ts';
import type { IndexedTable, RowName, TableFigure } from './table-index.ts';

/** A budget statement: sheets of indicators and data of charts have figures of other kinds. */
export function isStatement({ title, rows, unit }: IndexedTable): boolean {
  if (unit === undefined || /绩效|自评|目录|指标/.test(title)) return false;
  const coded = rows.filter(({ code }) => code !== undefined).length;
  return coded > 1 || /收支|收入|支出|总表|三公|采购|资产|经费/.test(title);
}

// Sheets of indicators hold amounts, weights and target values side by side.
function amountsOf({ title, figures }: IndexedTable): readonly TableFigure[] {
  if (!/绩效|自评|指标/.test(title)) return figures;
  return figures.filter(({ columns }) =>
    columns.some((name) => /预算|金额|总额|拨款|资金/.test(name)),
  );
}

/** Things listed under each of their keys. */
function byKeys<T>(
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const own = found.get(key);
      if (own) own.push(thing);
      else found.set(key, [thing]);
    }
  }
  return found;
}

/** What the tables of a document hold, under the names and codes by which texts speak of it. */
export interface TableLookup {
  /** Rows of all tables, by each of their names. */
  readonly rowsNamed: ReadonlyMap<string, readonly RowName[]>;
  readonly rowsCoded: ReadonlyMap<string, readonly RowName[]>;
  /** Figures of the tables whose unit is known, by each of their names. */
  readonly figuresNamed: ReadonlyMap<string, readonly TableFigure[]>;
  readonly figuresCoded: ReadonlyMap<string, readonly TableFigure[]>;
  /** Figures of all tables, by title and row. */
  readonly figuresAt: ReadonlyMap<string, readonly TableFigure[]>;
  /** Figures of the budget statements. */
  readonly statements: readonly TableFigure[];
  /** Values that stand somewhere in a budget statement. */
  readonly statedValues: ReadonlySet<bigint>;
}

/** The place of a row of figures. */
export function rowKey({ title, row }: Pick<TableFigure, 'title' | 'row'>): string {
  return `${row}|${title}`;
}

/** Looks the tables of a document through once, for all figures of its text. */
export const lookupIn = once((tables: readonly IndexedTable[]): TableLookup => {
  const rows = tables.flatMap((table) => table.rows);
  const figures = tables.flatMap((table) => (table.unit === undefined ? [] : amountsOf(table)));
  const statements = tables.filter(isStatement).flatMap((table) => table.figures);
  const codeOf = ({ code }: { readonly code?: string }) => (code === undefined ? [] : [code]);
  const all = tables.flatMap((table) => table.figures);
  return {
    rowsNamed: byKeys(rows, ({ names }) => names),
    rowsCoded: byKeys(rows, codeOf),
    figuresNamed: byKeys(figures, ({ names }) => names),
    figuresCoded: byKeys(figures, codeOf),
    figuresAt: byKeys(all, (figure) => [rowKey(figure)]),
    statements,
    statedValues: new Set(statements.map(({ quantity }) => quantity.value)),
  };
});
