import { Drop } from 'liquidjs';
import { KIND_NAMES, type YearData, printedCode } from '../facts/index.ts';
import { type Dimension, type Level, addAmounts } from '../ledger/index.ts';
import type { ReportContext } from './context.ts';
import { type FactView, isRecord } from './facts-view.ts';
import { AmountDrop } from './figure-drop.ts';

/** Looks up names that only the clerk knows: what is missing is no mistake of the template. */
class LookupDrop<T> extends Drop {
  readonly #find: (name: string) => T;

  constructor(find: (name: string) => T) {
    super();
    this.#find = find;
  }

  override liquidMethodMissing(key: string | number): T {
    return this.#find(String(key));
  }
}

/** The level by whose names the values of a field are called. */
const NAMED_BY = {
  unit: 'unit',
  project: 'project',
  function: 'functionItem',
  economic: 'economicSection',
  government: 'governmentSection',
  nature: 'nature',
  source: 'source',
  timing: 'timing',
  category: 'category',
  item: 'item',
  kind: 'kind',
} as const satisfies Readonly<Partial<Record<Dimension, Level>>>;

const KINDS = [
  'unitNature',
  'staff',
  'vehicle',
  'asset',
] as const satisfies readonly (keyof typeof KIND_NAMES)[];

/** `names.unit[project.unit]`: what a value of the facts is called; nothing for one not entered. */
function namesView({ names, data }: ReportContext): FactView {
  const [only] = data.units.length === 1 ? data.units : [];
  const lookup = (find: (code: string) => string, missing: string | null = null) =>
    new LookupDrop((code) => {
      const isEntered = code !== '' && code !== 'null' && code !== 'undefined';
      return isEntered ? find(code) : missing;
    });
  const ofAmounts = Object.entries(NAMED_BY).map(([field, level]) => {
    const missing = field === 'unit' ? (only?.name ?? null) : null;
    return [field, lookup((code) => names.name(level, code), missing)] as const;
  });
  const ofKinds = KINDS.map((of) => [of, lookup((code) => names.kind(of, code))] as const);
  return Object.fromEntries([...ofAmounts, ...ofKinds]);
}

type Counts = Readonly<Record<string, number | null>>;

/** Sum of what was entered; null where nothing was. */
function total(values: readonly (number | undefined)[]): number | null {
  const entered = values.filter((value) => value !== undefined);
  return entered.length === 0 ? null : entered.reduce((sum, value) => sum + value, 0);
}

const STAFF_CATEGORIES = [
  'administrative',
  'civilServiceManaged',
  'institution',
  'worker',
  'contract',
  'retired',
  'veteranCadre',
  'other',
] as const;

const VEHICLE_KINDS = [
  'leader',
  'mainOfficial',
  'confidential',
  'emergency',
  'lawEnforcement',
  'special',
  'retiredCadre',
  'business',
  'general',
  'other',
] as const;

/** 编制 and 实有 by category; `total` is without retired persons. */
function staffView(data: YearData, unit?: string): Readonly<Record<string, Counts>> {
  const lines = (data.staffing ?? []).filter((line) => unit === undefined || line.unit === unit);
  const counts = (chosen: typeof lines): Counts => ({
    quota: total(chosen.map((line) => line.quota)),
    actual: total(chosen.map((line) => line.actual)),
  });
  const serving = lines.filter(
    (line) => line.category !== 'retired' && line.category !== 'veteranCadre',
  );
  return {
    total: counts(serving),
    ...Object.fromEntries(
      STAFF_CATEGORIES.map((category) => [
        category,
        counts(lines.filter((line) => line.category === category)),
      ]),
    ),
  };
}

function vehicleView(data: YearData): Readonly<Record<string, Counts>> {
  const lines = data.vehicles ?? [];
  const counts = (chosen: typeof lines): Counts => ({
    quota: total(chosen.map((line) => line.quota)),
    count: total(chosen.map((line) => line.count)),
    purchased: total(chosen.map((line) => line.purchased)),
  });
  return {
    total: counts(lines),
    ...Object.fromEntries(
      VEHICLE_KINDS.map((kind) => [kind, counts(lines.filter((line) => line.kind === kind))]),
    ),
  };
}

/** Assets by kind; equipment also by its threshold: `equipment100`. */
class AssetsDrop extends Drop {
  readonly #context: ReportContext;

  constructor(context: ReportContext) {
    super();
    this.#context = context;
  }

  /** 资产总额: without the part 办公用房, which is in 房屋. */
  get total(): AmountDrop {
    return this.#value((kind) => kind !== 'officeBuilding');
  }

  #value(isWanted: (kind: string, threshold: number | undefined) => boolean): AmountDrop {
    const amounts = this.#records()
      .filter((record) => isWanted(record.kind, record.threshold))
      .flatMap((record) => (record.value instanceof AmountDrop ? [record.value.amount] : []));
    const entered = amounts.filter((amount) => amount.isEntered);
    const [only] = amounts;
    const sum = entered.length === 0 && only ? only : addAmounts(entered);
    return new AmountDrop(sum, this.#context.textStyle);
  }

  #records(): { kind: string; threshold: number | undefined; value: unknown }[] {
    const views = this.#context.facts['assets'];
    const list: readonly Readonly<Record<string, unknown>>[] = Array.isArray(views) ? views : [];
    return (this.#context.data.assets ?? []).map(({ kind, threshold }, index) => ({
      kind,
      threshold,
      value: list[index]?.['value'],
    }));
  }

  override liquidMethodMissing(key: string | number): unknown {
    const match = /^([A-Za-z]+)(\d*)$/.exec(String(key));
    const [, kind = '', digits = ''] = match ?? [];
    const threshold = digits === '' ? undefined : Number(digits);
    const isWanted = (one: string, limit: number | undefined): boolean =>
      one === kind && (threshold === undefined || limit === threshold);
    const assets = (this.#context.data.assets ?? []).filter((asset) =>
      isWanted(asset.kind, asset.threshold),
    );
    const quantities = assets.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity]));
    return {
      value: this.#value(isWanted),
      quantity: quantities.length === 0 ? null : addDecimals(quantities),
      purchased: total(assets.map((asset) => asset.purchased)),
    };
  }
}

const QUANTITY_DECIMALS = 6;

/** Exact sum of plain decimals such as `382.6`. */
function addDecimals(quantities: readonly string[]): string {
  const scaled = quantities.map((quantity) => {
    const [whole = '0', fraction = ''] = quantity.split('.');
    return BigInt(whole + fraction.padEnd(QUANTITY_DECIMALS, '0'));
  });
  const digits = scaled
    .reduce((sum, value) => sum + value, 0n)
    .toString()
    .padStart(QUANTITY_DECIMALS + 1, '0');
  const fraction = digits.slice(-QUANTITY_DECIMALS).replace(/0+$/, '');
  return `${digits.slice(0, -QUANTITY_DECIMALS)}${fraction && `.${fraction}`}`;
}

/** The department's code as it is printed: without the mark of a sample. */
function asPrinted(facts: FactView): FactView {
  const { department } = facts;
  if (!isRecord(department) || typeof department['code'] !== 'string') return facts;
  return { ...facts, department: { ...department, code: printedCode(department['code']) } };
}

/** The variables that every wording of a pack can use: see the guide in `templates/README.md`. */
export function globalsOf(context: ReportContext): Readonly<Record<string, unknown>> {
  const { data } = context;
  const facts = asPrinted(context.facts);
  const texts = new Map((data.texts ?? []).map((one) => [one.id, one.text]));
  const notApplicable = new Set(data.notApplicable);
  return {
    year: data.year,
    priorYear: data.year - 1,
    nextYear: data.year + 1,
    kind: data.kind,
    moneyUnit: context.pack.unit === 'wan' ? '万元' : '元',
    all: context.root,
    units: context.units,
    projects: context.projects,
    facts,
    department: facts['department'],
    overall: facts['overallPerformance'],
    counts: facts['threePublicCounts'],
    receptionItems: facts['receptionItems'],
    procurementItems: facts['procurement'],
    contact: facts['contact'],
    names: namesView(context),
    staff: staffView(data),
    vehicles: vehicleView(data),
    assets: new AssetsDrop(context),
    texts: new LookupDrop((id) => texts.get(id) || null),
    reasons: new LookupDrop((about) => context.reason(about)),
    mainUses: new LookupDrop((about) => context.mainUse(about)),
    notApplicable: new LookupDrop((topic) => notApplicable.has(topic)),
  };
}
