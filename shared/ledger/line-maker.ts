import type { Catalog } from '../catalog/index.ts';
import type { YearData } from '../facts/index.ts';
import type { Fen } from '../money/index.ts';
import type { Dimension } from './dimensions.ts';
import { type Field, type LedgerLine, hashOf } from './line.ts';

/** The amounts of a row. */
export interface EnteredAmounts {
  readonly amount?: Fen | undefined;
  readonly initialBudget?: Fen | undefined;
  readonly adjustedBudget?: Fen | undefined;
  readonly actual?: Fen | undefined;
  readonly forSmallAndMedium?: Fen | undefined;
  readonly forSmallAndMicro?: Fen | undefined;
}

/** What a row says of itself. */
export type Known = Partial<Record<Dimension, string | undefined>>;

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

/** Makes lines of the rows of a year's lists, with what follows from the units and the catalog. */
export class LineMaker {
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

  /** The line of a row at a path. */
  line(path: string, known: Known, entered: EnteredAmounts): LedgerLine {
    const unit = known.unit ?? this.#onlyUnit;
    const economic = known.economic;
    return {
      path,
      hash: hashOf(path),
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

  /** The lines of a list, at its path in the year data. */
  lines<T extends EnteredAmounts>(
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
      const line = this.line(`${list}[${index}]`, known(entry), entry);
      knownLines.set(entry, { list, index, units, catalog, line });
      return line;
    });
  }
}
