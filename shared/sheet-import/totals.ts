import {
  type Fen,
  type MoneyUnit,
  ZERO,
  add,
  parseYuan,
  subtract,
  toYuanText,
} from '../money/index.ts';
import type { TotalCheck } from './plan.ts';
import type { FoundRow } from './row-reader.ts';

const CODED = ['function', 'economic', 'governmentEconomic'] as const;
const SEPARATOR = '\u0001';

function textOf(row: FoundRow, field: string): string {
  return String(row.values[field] ?? '');
}

/** What of its identity a row states: of its codes, how many digits. */
interface Shape {
  readonly name: string;
  readonly hasUnit: boolean;
  readonly hasProject: boolean;
  readonly digits: readonly number[];
}

function shapeOf(row: FoundRow): Shape {
  const hasUnit = textOf(row, 'unit') !== '';
  const hasProject = row.project !== '';
  const digits = CODED.map((field) => textOf(row, field).length);
  return { name: `${hasUnit} ${hasProject} ${digits.join(' ')}`, hasUnit, hasProject, digits };
}

/** Whether rows of one shape can be sums of rows of another. */
function isAbove(sum: Shape, part: Shape): boolean {
  return (
    sum.name !== part.name &&
    (part.hasUnit || !sum.hasUnit) &&
    (part.hasProject || !sum.hasProject) &&
    sum.digits.every((digits, index) => digits <= (part.digits[index] ?? 0))
  );
}

/** What a row states, as far as a shape goes: all of it, or what a sum over it would state. */
function keyAs(row: FoundRow, { hasUnit, hasProject, digits }: Shape): string {
  const [first = 0, second = 0, third = 0] = digits;
  const [a, b, c] = CODED;
  return [
    row.amountColumn,
    hasUnit ? textOf(row, 'unit') : '',
    hasProject ? row.project : '',
    textOf(row, a).slice(0, first),
    textOf(row, b).slice(0, second),
    textOf(row, c).slice(0, third),
  ].join(SEPARATOR);
}

function keyOf(row: FoundRow): string {
  return keyAs(row, shapeOf(row));
}

/** Keys of the rows that could be sums over a row, of the shapes that a table has. */
class Above {
  readonly #shapes: readonly Shape[];
  readonly #above = new Map<string, readonly Shape[]>();

  /** `sums`: the rows that may be sums. */
  constructor(sums: readonly FoundRow[]) {
    this.#shapes = [...new Map(sums.map(shapeOf).map((shape) => [shape.name, shape])).values()];
  }

  keys(row: FoundRow): string[] {
    const shape = shapeOf(row);
    const above = this.#above.get(shape.name) ?? this.#shapes.filter((one) => isAbove(one, shape));
    this.#above.set(shape.name, above);
    return above.map((one) => keyAs(row, one));
  }
}

/** The figure of a row in 分, whichever field of the year holds it. */
export function figureOf(row: FoundRow): Fen | undefined {
  const { values } = row;
  const value = values['amount'] ?? values['actual'] ?? values['value'];
  return value === undefined ? undefined : parseYuan(String(value));
}

/** One in the last place of a figure in 万元 that is not zero, at most 0.01 万元; else one 分. */
function lastPlace(stated: Fen, unit: MoneyUnit): number {
  let place = 1;
  while (unit === 'wan' && place < 10_000 && stated % (place * 10) === 0) place *= 10;
  return place;
}

interface Sum {
  readonly total: Fen;
  readonly count: number;
}

const NOTHING: Sum = { total: ZERO, count: 0 };

function plus(sum: Sum | undefined, amount: Fen): Sum {
  const { total, count } = sum ?? NOTHING;
  return { total: add(total, amount), count: count + 1 };
}

function minus(sum: Sum, other: Sum): Sum {
  return { total: subtract(sum.total, other.total), count: sum.count - other.count };
}

function checked(row: FoundRow, stated: Fen, sums: readonly Sum[], unit: MoneyUnit): TotalCheck {
  const apartFrom = ({ total }: Sum) => Math.abs(subtract(stated, total));
  const nearest = sums.toSorted((a, b) => apartFrom(a) - apartFrom(b))[0] ?? NOTHING;
  const apart = apartFrom(nearest);
  const isRounding = apart <= ((nearest.count + 1) * lastPlace(stated, unit)) / 2;
  return {
    where: row.where,
    label: row.label,
    stated: toYuanText(stated),
    added: toYuanText(nearest.total),
    outcome: apart === 0 ? 'equal' : isRounding ? 'rounding' : 'different',
  };
}

/** Rows that are sums of others, and how they compare. */
export interface Totals {
  readonly rows: ReadonlySet<FoundRow>;
  /** Those of them that are known by their figure alone. */
  readonly uncoded: ReadonlySet<FoundRow>;
  readonly checks: readonly TotalCheck[];
}

function isKnown(row: FoundRow): boolean {
  if (!row.problems.every((text) => /^没有(?!编码)/.test(text))) return false;
  return CODED.some((field) => row.values[field] !== undefined) || row.project !== '';
}

/** Sums by their name or by their code. */
function parentsOf(rows: readonly FoundRow[], isCoded: boolean): Set<FoundRow> {
  const known = isCoded ? rows.filter((row) => !row.isTotalByName && isKnown(row)) : [];
  const above = new Above(known);
  const keys = new Set<string>();
  for (const row of isCoded ? rows : []) {
    if (!row.isTotalByName && !row.isBlank) for (const key of above.keys(row)) keys.add(key);
  }
  const sums = new Set(keys.size > 0 ? known.filter((row) => keys.has(keyOf(row))) : []);
  return new Set(rows.filter((row) => row.isTotalByName || sums.has(row)));
}

function hasNoCode(row: FoundRow): boolean {
  return CODED.every((field) => row.values[field] === undefined) && row.project === '';
}

/** All rows, those since the cut before, and those up to the next one. */
type CutSums = Readonly<Record<'all' | 'since' | 'next', Sum>>;

/** Running sums of the columns of amounts, and where the rows called 合计 cut them. */
class Columns {
  readonly #sums = new Map<number, Sum>();
  readonly #cuts = new Map<number, { readonly row: FoundRow; readonly before: Sum }[]>();

  add(row: FoundRow, amount: Fen): void {
    this.#sums.set(row.amountColumn, plus(this.#sums.get(row.amountColumn), amount));
  }

  cut(row: FoundRow): void {
    const cuts = this.#cuts.get(row.amountColumn) ?? [];
    cuts.push({ row, before: this.#sums.get(row.amountColumn) ?? NOTHING });
    this.#cuts.set(row.amountColumn, cuts);
  }

  /** What a sum may be of. */
  sumsOf(): Map<FoundRow, CutSums> {
    const found = new Map<FoundRow, CutSums>();
    for (const [column, cuts] of this.#cuts) {
      const all = this.#sums.get(column) ?? NOTHING;
      cuts.forEach(({ row, before }, index) => {
        const since = minus(before, cuts[index - 1]?.before ?? NOTHING);
        const next = minus(cuts[index + 1]?.before ?? all, before);
        found.set(row, { all, since, next });
      });
    }
    return found;
  }
}

const LEAST_SUMMED = 2;

/**
 * Rows of a coded list that have no code and state exactly what several rows below them, up to the next
 * such row, or all rows of the table add up to: the line of a unit above its items.
 */
function uncodedSums(rows: readonly FoundRow[], parents: ReadonlySet<FoundRow>): Set<FoundRow> {
  const isOpen = (row: FoundRow) => !row.isTotalByName && !row.isBlank;
  const isCandidate = (row: FoundRow) => isOpen(row) && hasNoCode(row);
  if (!rows.some(isCandidate)) return new Set();
  const columns = new Columns();
  for (const row of rows) {
    const amount = figureOf(row);
    if (isCandidate(row)) columns.cut(row);
    else if (isOpen(row) && amount !== undefined && !parents.has(row)) columns.add(row, amount);
  }
  const sums = columns.sumsOf();
  const isSum = (own: readonly FoundRow[], of: 'all' | 'next') => {
    const found = own.map((row) => ({
      stated: figureOf(row),
      sum: sums.get(row)?.[of] ?? NOTHING,
    }));
    const count = found.reduce((all, { sum }) => all + sum.count, 0);
    return count >= LEAST_SUMMED && found.every(({ stated, sum }) => stated === sum.total);
  };
  const lines = [...Map.groupBy(sums.keys(), ({ sheetRow }) => sheetRow).values()];
  return new Set(lines.filter((own) => isSum(own, 'all') || isSum(own, 'next')).flat());
}

/**
 * Finds rows that are sums: by their name, or because rows of the table are part of their code. Each is
 * held against the sum of what it is of. `isCoded`: the rows have codes that can be part of another.
 */
export function findTotals(rows: readonly FoundRow[], isCoded: boolean, unit: MoneyUnit): Totals {
  const parents = parentsOf(rows, isCoded);
  const uncoded = isCoded ? uncodedSums(rows, parents) : new Set<FoundRow>();
  const totals = new Set(rows.filter((row) => parents.has(row) || uncoded.has(row)));
  const isCut = (row: FoundRow) => row.isTotalByName || uncoded.has(row);
  const coded = [...totals].filter((row) => !isCut(row));
  const wanted = new Set(coded.map(keyOf));
  const above = new Above(coded);
  const byKey = new Map<string, Sum>();
  const columns = new Columns();
  for (const row of rows) {
    const amount = figureOf(row);
    if (isCut(row)) columns.cut(row);
    if (amount === undefined || totals.has(row)) continue;
    columns.add(row, amount);
    for (const key of above.keys(row)) {
      if (wanted.has(key)) byKey.set(key, plus(byKey.get(key), amount));
    }
  }
  const named = columns.sumsOf();
  const checks = [...totals].flatMap((row) => {
    const stated = figureOf(row);
    const sums = named.get(row) ?? { all: byKey.get(keyOf(row)) ?? NOTHING };
    return stated === undefined ? [] : [checked(row, stated, Object.values(sums), unit)];
  });
  return { rows: totals, uncoded, checks };
}
