import type { Catalog } from '../../../shared/catalog/index.ts';
import type { YearData } from '../../../shared/facts/index.ts';
import { type LedgerLine, openBooks } from '../../../shared/ledger/index.ts';
import { type Fen, ZERO, sum, toYuanText } from '../../../shared/money/index.ts';
import type { YearKind } from '../../fields/form-part.ts';

/** The four items of 三公, with the economic item from which each is added up. */
export const ITEMS = [
  { item: 'abroad', title: '因公出国（境）费', economic: '30212' },
  { item: 'vehiclePurchase', title: '公务用车购置费', economic: '31013、30913' },
  { item: 'vehicleOperation', title: '公务用车运行维护费', economic: '30231' },
  { item: 'reception', title: '公务接待费', economic: '30217' },
] as const;

export type ItemName = (typeof ITEMS)[number]['item'];

/** One figure that will be published, and whether it was entered or follows from the lines. */
export interface DerivedFigure {
  readonly fen: Fen;
  readonly isEntered: boolean;
  /** Whether there is an amount: rows of final accounts may have but their budget. */
  readonly isKnown: boolean;
  /** Lines of expenditure behind a derived figure. */
  readonly lines: number;
}

function figure(lines: readonly LedgerLine[], book: string): DerivedFigure {
  const isEntered = lines.some(({ path }) => path.startsWith(`${book}[`));
  return {
    fen: sum(lines.map(({ amounts }) => amounts.amount ?? ZERO)),
    isEntered,
    isKnown: lines.some(({ amounts }) => amounts.amount !== undefined),
    lines: lines.length,
  };
}

/** What will be published of each item of 三公. */
export function threePublicFigures(
  data: YearData,
  catalog: Catalog,
): ReadonlyMap<ItemName, DerivedFigure> {
  const { threePublic } = openBooks(data, catalog);
  return new Map(
    ITEMS.map(({ item }) => [
      item,
      figure(
        threePublic.filter(({ dimensions }) => dimensions.item === item),
        'threePublic',
      ),
    ]),
  );
}

/** 机关运行经费 that will be published. */
export function agencyFigure(data: YearData, catalog: Catalog): DerivedFigure {
  return figure(openBooks(data, catalog).agencyOperatingFunds, 'agencyOperatingFunds');
}

type Row = Readonly<Record<string, string>>;

function rowsOf(
  lines: readonly LedgerLine[],
  kind: YearKind,
  fixed: Row,
  withUnit: boolean,
): Row[] {
  const byUnit = Map.groupBy(lines, ({ dimensions }) => dimensions.unit ?? '');
  return [...byUnit].map(([unit, group]) => {
    const total = (field: 'amount' | 'initialBudget' | 'adjustedBudget'): string =>
      toYuanText(sum(group.map(({ amounts }) => amounts[field] ?? ZERO)));
    const amounts =
      kind === 'budget'
        ? { amount: total('amount') }
        : {
            initialBudget: total('initialBudget'),
            adjustedBudget: total('adjustedBudget'),
            actual: total('amount'),
          };
    return { ...(withUnit && unit !== '' ? { unit } : {}), ...fixed, ...amounts };
  });
}

/** Rows that write the derived figure of an item down, for the clerk to change. */
export function rowsForItem(data: YearData, catalog: Catalog, item: ItemName): readonly Row[] {
  const rest = (data.threePublic ?? []).filter((line) => line.item !== item);
  const lines = openBooks({ ...data, threePublic: rest }, catalog).threePublic.filter(
    ({ dimensions }) => dimensions.item === item,
  );
  return lines.length === 0
    ? [zeroRow(data, { item })]
    : rowsOf(lines, data.kind, { item }, data.units.length > 1);
}

/** Rows that write down 机关运行经费 as it follows from the operating funds, one for each unit. */
export function rowsForAgency(data: YearData, catalog: Catalog): readonly Row[] {
  const lines = openBooks({ ...data, agencyOperatingFunds: [] }, catalog).agencyOperatingFunds;
  return lines.length === 0
    ? [zeroRow(data, {})]
    : rowsOf(lines, data.kind, {}, data.units.length > 1);
}

/** 本年没有: an entered zero, which is not the same as not entered. */
export function zeroRow(data: YearData, fixed: Row): Row {
  const [first] = data.units;
  const unit: Row = data.units.length > 1 && first ? { unit: first.code } : {};
  const amounts: Row =
    data.kind === 'budget' ? { amount: '0.00' } : { adjustedBudget: '0.00', actual: '0.00' };
  return { ...unit, ...fixed, ...amounts };
}
