import type { Catalog } from '../catalog/index.ts';
import type { YearData } from '../facts/index.ts';
import { ZERO, subtract } from '../money/index.ts';
import { FISCAL_SOURCES } from './dimensions.ts';
import { type EnteredAmounts, LineMaker } from './line-maker.ts';
import type { Book, Books, LedgerLine } from './line.ts';
import type { Lines } from './line-lists.ts';

/** Economic items whose fiscal money is 三公 (departmental classification). */
const THREE_PUBLIC_ITEMS: Readonly<Record<string, string>> = {
  '30212': 'abroad',
  '30217': 'reception',
  '30231': 'vehicleOperation',
  '30913': 'vehiclePurchase',
  '31013': 'vehiclePurchase',
};

type Prior = NonNullable<YearData['prior']>;

/** The rows of a list, of the year or of the one before. */
type Rows<K extends 'expenditure' | 'income' | 'threePublic'> =
  readonly (NonNullable<YearData[K]>[number] | NonNullable<Prior[K]>[number])[] | undefined;

class OpenBooks implements Books {
  readonly #data: YearData;
  readonly #make: LineMaker;
  readonly #books = new Map<Book, Lines>();

  constructor(data: YearData, catalog: Catalog) {
    this.#data = data;
    this.#make = new LineMaker(data, catalog);
  }

  #spending(path: string, entries: Rows<'expenditure'>): Lines {
    return this.#make.lines(path, entries, (entry) => ({
      unit: entry.unit,
      function: entry.function,
      economic: entry.economic,
      government: entry.governmentEconomic,
      nature: entry.nature,
      project: entry.project,
      source: entry.source,
      timing: entry.timing ?? 'current',
      category: entry.category,
    }));
  }

  #receipts(path: string, entries: Rows<'income'>): Lines {
    return this.#make.lines(path, entries, (entry) => ({
      unit: entry.unit,
      source: entry.source,
      function: entry.function,
      timing: entry.timing ?? 'current',
    }));
  }

  #items(path: string, entries: Rows<'threePublic'>): Lines {
    return this.#make.lines(path, entries, (entry) => ({
      unit: entry.unit,
      item: entry.item,
      source: entry.source ?? 'generalPublicBudget',
    }));
  }

  #ofUnits<T extends EnteredAmounts & { readonly unit?: string | undefined }>(
    path: string,
    entries: readonly T[] | undefined,
  ): Lines {
    return this.#make.lines(path, entries, ({ unit }) => ({ unit }));
  }

  /** Entered 三公 lines win item by item; the other items follow from the expenditure lines. */
  #threePublic(entered: Lines, spending: Lines): LedgerLine[] {
    const enteredItems = new Set(entered.map((line) => line.dimensions.item));
    const derived = spending.flatMap((line) => {
      const { economic, source } = line.dimensions;
      const item = THREE_PUBLIC_ITEMS[economic?.slice(0, 5) ?? ''];
      if (item === undefined || enteredItems.has(item)) return [];
      if (source !== undefined && !FISCAL_SOURCES.some((one) => one === source)) return [];
      return [{ ...line, dimensions: { ...line.dimensions, item } }];
    });
    return [...entered, ...derived];
  }

  /** 机关运行经费: the operating funds of administrative and 参公 units from the 财政拨款, unless entered. */
  #agencyFunds(entered: Lines, spending: Lines): LedgerLine[] {
    if (entered.length > 0) return [...entered];
    return spending.filter(
      ({ dimensions }) =>
        dimensions.nature === 'basic' &&
        dimensions.category === 'operating' &&
        (dimensions.unitNature === 'administrative' ||
          dimensions.unitNature === 'civilServiceManaged') &&
        FISCAL_SOURCES.some((one) => one === dimensions.source),
    );
  }

  #moves(): LedgerLine[] {
    return (this.#data.reclassifications ?? []).flatMap((move, index) => {
      const path = `reclassifications[${index}]`;
      const source = 'generalPublicBudget';
      return [
        this.#make.line(
          path,
          { function: move.from, source, timing: 'current' },
          { amount: subtract(ZERO, move.amount) },
        ),
        this.#make.line(
          path,
          { function: move.to, source, timing: 'current' },
          { amount: move.amount },
        ),
      ];
    });
  }

  #opened(book: Book, open: () => Lines): Lines {
    const lines = this.#books.get(book) ?? open();
    this.#books.set(book, lines);
    return lines;
  }

  get expenditure(): Lines {
    return this.#opened('expenditure', () => this.#spending('expenditure', this.#data.expenditure));
  }

  get priorExpenditure(): Lines {
    return this.#opened('priorExpenditure', () =>
      this.#spending('prior.expenditure', this.#data.prior?.expenditure),
    );
  }

  get priorExpenditureBridged(): Lines {
    return this.#opened('priorExpenditureBridged', () => [
      ...this.priorExpenditure,
      ...this.#moves(),
    ]);
  }

  get income(): Lines {
    return this.#opened('income', () => this.#receipts('income', this.#data.income));
  }

  get priorIncome(): Lines {
    return this.#opened('priorIncome', () =>
      this.#receipts('prior.income', this.#data.prior?.income),
    );
  }

  get carriedOver(): Lines {
    return this.#opened('carriedOver', () =>
      this.#make.lines('carriedOver', this.#data.carriedOver, (entry) => ({
        unit: entry.unit,
        kind: entry.kind,
        source: entry.source,
        function: entry.function,
        project: entry.project,
      })),
    );
  }

  get threePublic(): Lines {
    return this.#opened('threePublic', () =>
      this.#threePublic(this.#items('threePublic', this.#data.threePublic), this.expenditure),
    );
  }

  get priorThreePublic(): Lines {
    return this.#opened('priorThreePublic', () =>
      this.#threePublic(
        this.#items('prior.threePublic', this.#data.prior?.threePublic),
        this.priorExpenditure,
      ),
    );
  }

  get agencyOperatingFunds(): Lines {
    return this.#opened('agencyOperatingFunds', () =>
      this.#agencyFunds(
        this.#ofUnits('agencyOperatingFunds', this.#data.agencyOperatingFunds),
        this.expenditure,
      ),
    );
  }

  get priorAgencyOperatingFunds(): Lines {
    return this.#opened('priorAgencyOperatingFunds', () =>
      this.#agencyFunds(
        this.#ofUnits('prior.agencyOperatingFunds', this.#data.prior?.agencyOperatingFunds),
        this.priorExpenditure,
      ),
    );
  }

  get procurement(): Lines {
    return this.#opened('procurement', () =>
      this.#make.lines('procurement', this.#data.procurement, (entry) => ({
        unit: entry.unit,
        kind: entry.kind,
        project: entry.project,
        source: entry.source ?? 'generalPublicBudget',
        timing: entry.timing ?? 'current',
      })),
    );
  }

  get priorProcurement(): Lines {
    return this.#opened('priorProcurement', () =>
      this.#ofUnits('prior.procurement', this.#data.prior?.procurement),
    );
  }
}

/**
 * The facts of a year as lines that can be added up, with what follows from them filled in: the only
 * unit, the unit's nature, the governmental economic code, personnel or operating, 三公 and 机关运行经费.
 * Each book is made when it is first asked for: a table reads two or three of them.
 */
export function openBooks(data: YearData, catalog: Catalog): Books {
  return new OpenBooks(data, catalog);
}
