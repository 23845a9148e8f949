import type { UnitNature } from '../catalog/index.ts';
import { type CommonNature, commonRowsFile } from './rows-file.ts';

/** The lists that have usual rows. */
export type CommonList = 'basic' | 'income' | 'procurement';

/** A usual row without its amount. */
export interface CommonRow {
  /** The same for every main item. */
  readonly id: string;
  readonly group: string;
  /** Whether nearly every department has it. */
  readonly isUsual: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the usual rows depend on. */
export interface CommonUnit {
  readonly nature: UnitNature;
  /** The functional item under which the unit's own expenditure stands, such as 2060701 机构运行. */
  readonly mainItem: string;
}

interface MoneyRow {
  readonly function?: string | Readonly<Record<CommonNature, string>> | undefined;
  readonly only?: CommonNature | undefined;
  readonly isUsual: boolean;
}

function natureOf(nature: UnitNature): CommonNature {
  return nature === 'administrative' || nature === 'civilServiceManaged' ? 'agency' : 'institution';
}

function moneyRows<T extends MoneyRow>(
  groups: readonly { readonly group: string; readonly rows: readonly T[] }[],
  unit: CommonUnit,
  own: (row: T) => Readonly<Record<string, string>>,
): CommonRow[] {
  const nature = natureOf(unit.nature);
  return groups.flatMap(({ group, rows }) =>
    rows
      .filter(({ only }) => only === undefined || only === nature)
      .map((row, index) => {
        const item = typeof row.function === 'object' ? row.function[nature] : row.function;
        return {
          id: `${group} ${index}`,
          group,
          isUsual: row.isUsual,
          fields: { function: item ?? unit.mainItem, ...own(row) },
        };
      }),
  );
}

/** The usual rows of a list for a unit, in the order of the classifications; the user adds amounts. */
export function commonRows(list: CommonList, unit: CommonUnit): readonly CommonRow[] {
  const { basic, income, procurement } = commonRowsFile();
  if (list === 'basic') return moneyRows(basic, unit, ({ economic }) => ({ economic }));
  if (list === 'income') return moneyRows(income, unit, ({ source }) => ({ source }));
  return procurement.flatMap(({ group, kind, items }) =>
    items.map(([name, measure]) => ({
      id: name,
      group,
      isUsual: false,
      fields: { name, kind, measure },
    })),
  );
}

type Row = Readonly<Record<string, unknown>>;

/** What tells the rows of a list apart; regions put the same economic item under different functions. */
const KEYS: Readonly<Record<CommonList, readonly string[]>> = {
  basic: ['economic'],
  income: ['source', 'function'],
  procurement: ['name'],
};

/**
 * Whether a list already has such a row. A sub-item counts as its item: 3010301 is a 30103.
 * `rows` are those of the same unit.
 */
export function isThere(list: CommonList, { fields }: CommonRow, rows: readonly Row[]): boolean {
  return rows.some((row) =>
    KEYS[list].every((key) => {
      const value = row[key];
      return typeof value === 'string' && value.startsWith(fields[key] ?? '');
    }),
  );
}
