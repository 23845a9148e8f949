import type { Catalog } from '../catalog/index.ts';
import type { YearData } from '../facts/index.ts';
import type { Fen } from '../money/index.ts';
import type { Dimension } from './dimensions.ts';
import { type Field, type LedgerLine, hashOf } from './line.ts';
import { type Lines, linesAfter } from './line-lists.ts';

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

/** A list of rows with all that its lines follow from, besides the units, and its lines. */
interface KnownList {
  readonly entries: readonly object[];
  readonly catalog: Catalog;
  readonly lines: Lines;
}

/** Rows stay the same objects from edit to edit, and so do the units: the line of each row is made once. */
const knownLists = new WeakMap<YearData['units'], Map<string, KnownList>>();

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

  /** The lines of a list, at its path in the year data; the same list for the same rows. */
  lines<T extends EnteredAmounts>(
    list: string,
    entries: readonly T[] = [],
    known: (entry: T) => Known,
  ): Lines {
    const lists = knownLists.get(this.#data.units) ?? new Map<string, KnownList>();
    knownLists.set(this.#data.units, lists);
    const before = lists.get(list);
    const isKnown = before?.catalog === this.#catalog;
    const made = entries.map((entry, index) => {
      const line = isKnown && before.entries[index] === entry ? before.lines[index] : undefined;
      return line ?? this.line(`${list}[${index}]`, known(entry), entry);
    });
    const lines = before ? linesAfter(before.lines, made) : made;
    lists.set(list, { entries, catalog: this.#catalog, lines });
    return lines;
  }
}
