import type { Catalog } from '../catalog/index.ts';
import { type YearData, type YearDataFile, writeYearData } from '../facts/index.ts';
import { type Field, type LedgerLine, openBooks } from '../ledger/index.ts';
import { type Fen, add, toYuanText, ZERO } from '../money/index.ts';
import type { ForwardOptions } from './options.ts';

/** Which published figure of the earlier year stands beside this year's; undefined where none may. */
export function priorField(source: YearData, options: ForwardOptions): Field | undefined {
  if (source.year !== options.year - 1) return undefined;
  if (source.kind === options.kind) return 'amount';
  return options.kind === 'budget' ? 'initialBudget' : undefined;
}

function grouped<K extends object>(
  lines: readonly { readonly key: K; readonly fen: Fen | undefined }[],
): (K & { amount: string })[] {
  const groups = new Map<string, { key: K; fen: Fen }>();
  for (const { key, fen } of lines) {
    if (fen === undefined) continue;
    const text = JSON.stringify(key);
    groups.set(text, { key, fen: add(groups.get(text)?.fen ?? ZERO, fen) });
  }
  return [...groups.values()].map(({ key, fen }) => ({ ...key, amount: toYuanText(fen) }));
}

function compact<T extends object>(record: T): T {
  const copy = { ...record };
  for (const [key, value] of Object.entries(copy)) {
    if (value === undefined) Reflect.deleteProperty(copy, key);
  }
  return copy;
}

/** The entered dimensions of the fact behind a line, as the year data file writes them. */
function entered(
  file: YearDataFile,
  list: 'expenditure' | 'income',
  lines: readonly LedgerLine[],
  field: Field,
): { key: object; fen: Fen | undefined }[] {
  return lines.map(({ amounts }, index) => {
    const {
      amount: _amount,
      initialBudget: _initial,
      adjustedBudget: _adjusted,
      actual: _actual,
      note: _note,
      ...key
    } = file[list]?.[index] ?? {};
    return { key, fen: amounts[field] };
  });
}

const ITEMS = ['abroad', 'vehiclePurchase', 'vehicleOperation', 'reception'] as const;

function threePublic(lines: readonly LedgerLine[], field: Field): object[] {
  return grouped(
    lines.flatMap(({ dimensions, amounts }) => {
      const item = ITEMS.find((one) => one === dimensions.item);
      const source = dimensions.source;
      return item
        ? [{ key: compact({ unit: dimensions.unit, item, source }), fen: amounts[field] }]
        : [];
    }),
  );
}

function byUnit(
  lines: readonly LedgerLine[],
  field: Field,
): { unit?: string | undefined; amount: string }[] {
  return grouped(
    lines.map(({ dimensions, amounts }) => ({
      key: compact({ unit: dimensions.unit }),
      fen: amounts[field],
    })),
  );
}

/**
 * The published figures of a year as the prior year's figures of the next: equal in every total, with
 * all dimensions that are known. `field` says which amount was published.
 */
export function priorFigures(
  data: YearData,
  catalog: Catalog,
  field: Field,
): Readonly<Record<string, unknown>> {
  const file = writeYearData(data);
  const books = openBooks(data, catalog);
  return {
    expenditure: grouped(entered(file, 'expenditure', books.expenditure, field)),
    income: grouped(entered(file, 'income', books.income, field)),
    threePublic: threePublic(books.threePublic, field),
    agencyOperatingFunds: byUnit(books.agencyOperatingFunds, field),
    procurement: byUnit(books.procurement, field),
  };
}
