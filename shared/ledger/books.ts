import type { Catalog } from '../catalog/index.ts';
import type { YearData } from '../facts/index.ts';
import { type Fen, ZERO, subtract } from '../money/index.ts';
import { FISCAL_SOURCES, type Dimension } from './dimensions.ts';
import type { Books, Field, LedgerLine } from './line.ts';

interface EnteredAmounts {
  readonly amount?: Fen | undefined;
  readonly initialBudget?: Fen | undefined;
  readonly adjustedBudget?: Fen | undefined;
  readonly actual?: Fen | undefined;
  readonly forSmallAndMedium?: Fen | undefined;
  readonly forSmallAndMicro?: Fen | undefined;
}

type Known = Partial<Record<Dimension, string | undefined>>;

function definedOnly<K extends string, V>(
  record: Partial<Record<K, V | undefined>>,
): Partial<Record<K, V>> {
  const kept: Partial<Record<K, V>> = {};
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

function amountsOf(entered: EnteredAmounts): Partial<Record<Field, Fen>> {
  return definedOnly<Field, Fen>({
    amount: entered.amount ?? entered.actual,
    initialBudget: entered.initialBudget,
    adjustedBudget: entered.adjustedBudget,
    forSmallAndMedium: entered.forSmallAndMedium,
    forSmallAndMicro: entered.forSmallAndMicro,
  });
}

/** 工资福利支出 and 对个人和家庭的补助 are personnel; everything else in a line with an economic item is operating. */
function categoryOf(entered: string | undefined, economic: string | undefined, nature?: string) {
  if (entered !== undefined || nature !== 'basic' || economic === undefined) return entered;
  return economic.startsWith('301') || economic.startsWith('303') ? 'personnel' : 'operating';
}

/** Economic items whose fiscal money is 三公 (departmental classification). */
const THREE_PUBLIC_ITEMS: Readonly<Record<string, string>> = {
  '30212': 'abroad',
  '30217': 'reception',
  '30231': 'vehicleOperation',
  '30913': 'vehiclePurchase',
  '31013': 'vehiclePurchase',
};

/** A line with all that it follows from, besides the row itself. */
interface KnownLine {
  readonly list: string;
  readonly index: number;
  readonly units: YearData['units'];
  readonly catalog: Catalog;
  readonly line: LedgerLine;
}

/** Rows stay the same objects from edit to edit, so the line of each is made once. */
const knownLines = new WeakMap<object, KnownLine>();

class BookKeeper {
  readonly #data: YearData;
  readonly #catalog: Catalog;
  readonly #natures: ReadonlyMap<string, string>;
  readonly #onlyUnit: string | undefined;

  constructor(data: YearData, catalog: Catalog) {
    this.#data = data;
    this.#catalog = catalog;
    this.#natures = new Map(data.units.map((unit) => [unit.code, unit.nature]));
    this.#onlyUnit = data.units.length === 1 ? data.units[0]?.code : undefined;
  }

  #line(path: string, known: Known, entered: EnteredAmounts): LedgerLine {
    const unit = known.unit ?? this.#onlyUnit;
    const economic = known.economic;
    return {
      path,
      amounts: amountsOf(entered),
      dimensions: definedOnly({
        ...known,
        unit,
        unitNature: unit === undefined ? undefined : this.#natures.get(unit),
        government: known.government ?? this.#governmentCode(economic, unit),
        category: categoryOf(known.category, economic, known.nature),
      }),
    };
  }

  #governmentCode(economic: string | undefined, unit: string | undefined): string | undefined {
    if (economic === undefined) return undefined;
    const nature = this.#data.units.find((one) => one.code === unit)?.nature ?? 'administrative';
    return this.#catalog.governmentCode(economic, nature);
  }

  #lines<T extends EnteredAmounts>(
    list: string,
    entries: readonly T[] | undefined,
    known: (entry: T) => Known,
  ): LedgerLine[] {
    const { units } = this.#data;
    const catalog = this.#catalog;
    return (entries ?? []).map((entry, index) => {
      const before = knownLines.get(entry);
      const isSame = before?.list === list && before.index === index;
      if (isSame && before.units === units && before.catalog === catalog) return before.line;
      const line = this.#line(`${list}[${index}]`, known(entry), entry);
      knownLines.set(entry, { list, index, units, catalog, line });
      return line;
    });
  }

  #spending(
    path: string,
    entries:
      | readonly (
          | NonNullable<NonNullable<YearData['prior']>['expenditure']>[number]
          | NonNullable<YearData['expenditure']>[number]
        )[]
      | undefined,
  ): LedgerLine[] {
    return this.#lines(path, entries, (entry) => ({
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

  /** Entered 三公 lines win item by item; the other items follow from the expenditure lines. */
  #threePublic(entered: readonly LedgerLine[], spending: readonly LedgerLine[]): LedgerLine[] {
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
  #agencyFunds(entered: readonly LedgerLine[], spending: readonly LedgerLine[]): LedgerLine[] {
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
        this.#line(
          path,
          { function: move.from, source, timing: 'current' },
          { amount: subtract(ZERO, move.amount) },
        ),
        this.#line(path, { function: move.to, source, timing: 'current' }, { amount: move.amount }),
      ];
    });
  }

  open(): Books {
    const data = this.#data;
    const { prior } = data;
    const expenditure = this.#spending('expenditure', data.expenditure);
    const priorExpenditure = this.#spending('prior.expenditure', prior?.expenditure);
    const threePublic = this.#lines('threePublic', data.threePublic, (entry) => ({
      unit: entry.unit,
      item: entry.item,
      source: entry.source ?? 'generalPublicBudget',
    }));
    const priorThreePublic = this.#lines('prior.threePublic', prior?.threePublic, (entry) => ({
      unit: entry.unit,
      item: entry.item,
      source: entry.source ?? 'generalPublicBudget',
    }));
    return {
      expenditure,
      priorExpenditure,
      priorExpenditureBridged: [...priorExpenditure, ...this.#moves()],
      income: this.#lines('income', data.income, (entry) => ({
        unit: entry.unit,
        source: entry.source,
        function: entry.function,
        timing: entry.timing ?? 'current',
      })),
      priorIncome: this.#lines('prior.income', prior?.income, (entry) => ({
        unit: entry.unit,
        source: entry.source,
        function: entry.function,
        timing: entry.timing ?? 'current',
      })),
      carriedOver: this.#lines('carriedOver', data.carriedOver, (entry) => ({
        unit: entry.unit,
        kind: entry.kind,
        source: entry.source,
        function: entry.function,
        project: entry.project,
      })),
      threePublic: this.#threePublic(threePublic, expenditure),
      priorThreePublic: this.#threePublic(priorThreePublic, priorExpenditure),
      agencyOperatingFunds: this.#agencyFunds(
        this.#lines('agencyOperatingFunds', data.agencyOperatingFunds, ({ unit }) => ({ unit })),
        expenditure,
      ),
      priorAgencyOperatingFunds: this.#agencyFunds(
        this.#lines('prior.agencyOperatingFunds', prior?.agencyOperatingFunds, ({ unit }) => ({
          unit,
        })),
        priorExpenditure,
      ),
      procurement: this.#lines('procurement', data.procurement, (entry) => ({
        unit: entry.unit,
        kind: entry.kind,
        project: entry.project,
        source: entry.source ?? 'generalPublicBudget',
        timing: entry.timing ?? 'current',
      })),
      priorProcurement: this.#lines('prior.procurement', prior?.procurement, ({ unit }) => ({
        unit,
      })),
    };
  }
}

/**
 * The facts of a year as lines that can be added up, with what follows from them filled in: the only
 * unit, the unit's nature, the governmental economic code, personnel or operating, 三公 and 机关运行经费.
 */
export function openBooks(data: YearData, catalog: Catalog): Books {
  return new BookKeeper(data, catalog).open();
}
