import { type Fen, ZERO, subtract, sum } from '../money/index.ts';
import { type Book, type Field, type LedgerLine, NO_HASH, mixed } from './line.ts';
import type { Lines } from './line-lists.ts';
import type { Scope, Where } from './scope.ts';

/** What is to be added up. A string names a measure of the template. */
export type Measure =
  | string
  | { readonly of: Book; readonly where?: Where | undefined; readonly field?: Field | undefined }
  | { readonly sum: readonly Measure[] }
  | { readonly minus: readonly Measure[] };

export type Measures = Readonly<Record<string, Measure>>;

/** A computed amount that knows the facts it was added up from. */
export interface Amount {
  readonly fen: Fen;
  /** False where no fact speaks of it: not entered is not zero. */
  readonly isEntered: boolean;
  /** True where the clerk said that the figure does not apply (`null` in the facts). */
  readonly isNotApplicable?: boolean;
  /** Equal for amounts added up from the same facts. */
  readonly key: string;
  readonly sources: readonly string[];
}

/** The sum of a field over some lines, with what it was added up from. */
class LineSum {
  readonly fen: Fen;
  readonly isEntered: boolean;
  readonly #lines: Lines;
  readonly #field: Field;
  #key: string | undefined;
  #sources: readonly string[] | undefined;

  constructor(lines: Lines, field: Field) {
    const hasAmount = (line: LedgerLine): boolean => line.amounts[field] !== undefined;
    this.#lines = lines.every(hasAmount) ? lines : lines.filter(hasAmount);
    this.#field = field;
    this.isEntered = this.#lines.length > 0;
    this.fen = sum(this.#lines.map((line) => line.amounts[field] ?? ZERO));
  }

  /** A short, stable name of the lines, by their paths. Many amounts only order others; it is never asked for. */
  get key(): string {
    const hash = (): number => this.#lines.reduce((name, line) => mixed(name, line.hash), NO_HASH);
    this.#key ??= `${this.#field}#${this.#lines.length}.${(hash() >>> 0).toString(36)}`;
    return this.#key;
  }

  get sources(): readonly string[] {
    this.#sources ??= [...new Set(this.#lines.map((line) => line.path))];
    return this.#sources;
  }
}

/** A list of lines stays the same from edit to edit as long as its lines do, and so does its sum. */
const knownSums = new WeakMap<Lines, Map<Field, LineSum>>();

function sumOf(lines: Lines, field: Field): LineSum {
  const sums = knownSums.get(lines) ?? new Map<Field, LineSum>();
  knownSums.set(lines, sums);
  const known = sums.get(field) ?? new LineSum(lines, field);
  sums.set(field, known);
  return known;
}

class AddedUp implements Amount {
  readonly #sum: LineSum;
  readonly #name: string;

  /** @param name What it is called where nothing was entered. */
  constructor(lines: Lines, field: Field, name: string) {
    this.#sum = sumOf(lines, field);
    this.#name = name;
  }

  get fen(): Fen {
    return this.#sum.fen;
  }

  get isEntered(): boolean {
    return this.#sum.isEntered;
  }

  get key(): string {
    return this.isEntered ? this.#sum.key : this.#name;
  }

  get sources(): readonly string[] {
    return this.#sum.sources;
  }
}

class Combined implements Amount {
  readonly fen: Fen;
  readonly isEntered: boolean;
  readonly #operator: string;
  readonly #parts: readonly Amount[];
  #key: string | undefined;

  constructor(total: Fen, operator: string, parts: readonly Amount[]) {
    this.fen = total;
    this.#operator = operator;
    this.#parts = parts;
    this.isEntered = parts.some((part) => part.isEntered);
  }

  get key(): string {
    this.#key ??= this.#makeKey();
    return this.#key;
  }

  #makeKey(): string {
    const [only, ...others] = this.#parts.filter((part) => part.isEntered);
    if (only && others.length === 0 && only.fen === this.fen) return only.key;
    return `(${this.#parts.map((part) => part.key).join(this.#operator)})`;
  }

  get sources(): readonly string[] {
    return [...new Set(this.#parts.flatMap((part) => part.sources))];
  }
}

/** Adds amounts up, exactly. */
export function addAmounts(parts: readonly Amount[]): Amount {
  return new Combined(sum(parts.map((part) => part.fen)), '+', parts);
}

/** The first amount less the others. */
export function subtractAmounts(parts: readonly Amount[]): Amount {
  const [first, ...others] = parts;
  const total = others.reduce((rest, part) => subtract(rest, part.fen), first?.fen ?? ZERO);
  return new Combined(total, '−', parts);
}

/** A single fact's amount, such as a project's 预算控制数. */
export function amountOfFact(value: Fen | null | undefined, path: string): Amount {
  const isEntered = value !== undefined && value !== null;
  return {
    fen: value ?? ZERO,
    isEntered,
    isNotApplicable: value === null,
    key: `fact:${path}`,
    sources: isEntered ? [path] : [],
  };
}

/** The amount without its sign. */
export function absoluteAmount(amount: Amount): Amount {
  return amount.fen >= 0 ? amount : new Combined(subtract(ZERO, amount.fen), '−', [amount]);
}

/** Evaluates a measure within a scope. Throws on a measure that the template does not define. */
export function evaluate(measure: Measure, scope: Scope, measures: Measures): Amount {
  if (typeof measure === 'string') {
    const named = Object.hasOwn(measures, measure) ? measures[measure] : undefined;
    if (named === undefined) throw new RangeError(`没有名为“${measure}”的指标（measures）`);
    return evaluate(named, scope, measures);
  }
  if ('sum' in measure) {
    return addAmounts(measure.sum.map((part) => evaluate(part, scope, measures)));
  }
  if ('minus' in measure) {
    return subtractAmounts(measure.minus.map((part) => evaluate(part, scope, measures)));
  }
  const within = measure.where ? scope.where(measure.where) : scope;
  const field = measure.field ?? 'amount';
  return new AddedUp(
    within.lines(measure.of),
    field,
    `${field}:${measure.of}${within.description}`,
  );
}
