import { DIMENSIONS, type Dimension, type Level, expandGroup, isCoded } from './dimensions.ts';
import type { Book, Books, LedgerLine } from './line.ts';
import { linesByKey, linesWhere } from './line-lists.ts';

/** Conditions on dimensions, all of which must hold; several values: any of them; `not`: none of them. */
export type Where = Readonly<Partial<Record<Dimension, Condition>>>;

export type Condition = string | readonly string[] | { readonly not: string | readonly string[] };

function valuesOf(condition: string | readonly string[]): string[] {
  const listed = typeof condition === 'string' ? [condition] : condition;
  return listed.flatMap((value) => [...expandGroup(value)]);
}

type Test = (value: string | undefined) => boolean;

function isNegated(
  condition: Condition,
): condition is { readonly not: string | readonly string[] } {
  return typeof condition === 'object' && 'not' in condition;
}

function oneOf(dimension: Dimension, listed: string | readonly string[]): Test {
  const values = valuesOf(listed);
  if (isCoded(dimension)) {
    return (value) => value !== undefined && values.some((prefix) => value.startsWith(prefix));
  }
  const set = new Set(values);
  return (value) => value !== undefined && set.has(value);
}

function testOf(dimension: Dimension, condition: Condition): Test {
  if (!isNegated(condition)) return oneOf(dimension, condition);
  const excluded = oneOf(dimension, condition.not);
  return (value) => !excluded(value);
}

const knownTexts = new WeakMap<Where, string>();

/** Equal for equal conditions. Those of a template are asked for again and again. */
function textOf(where: Where): string {
  const text = knownTexts.get(where) ?? JSON.stringify(where);
  knownTexts.set(where, text);
  return text;
}

const knownTests = new WeakMap<Where, (line: LedgerLine) => boolean>();

function testOfLines(where: Where): (line: LedgerLine) => boolean {
  const known = knownTests.get(where);
  if (known) return known;
  const tests = DIMENSIONS.flatMap((dimension) => {
    const condition = where[dimension];
    return condition === undefined ? [] : [{ dimension, test: testOf(dimension, condition) }];
  });
  const test = (line: LedgerLine): boolean =>
    tests.every(({ dimension, test: holds }) => holds(line.dimensions[dimension]));
  knownTests.set(where, test);
  return test;
}

const NO_LINES: readonly LedgerLine[] = [];

/** The amount of something is asked for within a scope: some lines of every book. */
export class Scope {
  readonly #pick: (book: Book) => readonly LedgerLine[];
  readonly #lines = new Map<Book, readonly LedgerLine[]>();
  readonly #children = new Map<string, Scope>();
  /** What the scope is narrowed to, in words of the ledger. */
  readonly description: string;

  private constructor(pick: (book: Book) => readonly LedgerLine[], description: string) {
    this.#pick = pick;
    this.description = description;
  }

  /** Everything. */
  static all(books: Books): Scope {
    return new Scope((book) => books[book], '');
  }

  /** The lines of a book within the scope. */
  lines(book: Book): readonly LedgerLine[] {
    let lines = this.#lines.get(book);
    if (!lines) {
      lines = this.#pick(book);
      this.#lines.set(book, lines);
    }
    return lines;
  }

  /** The lines that also meet `where`. */
  where(where: Where): Scope {
    const name = textOf(where);
    const known = this.#children.get(name);
    if (known) return known;
    const test = testOfLines(where);
    const child = new Scope(
      (book) => linesWhere(this.lines(book), name, test),
      `${this.description}${name}`,
    );
    this.#children.set(name, child);
    return child;
  }

  /** The lines of one key of a level: one class, one unit, one project. */
  at(level: Level, key: string): Scope {
    const name = `${level}=${key}`;
    const known = this.#children.get(name);
    if (known) return known;
    const child = new Scope(
      (book) => linesByKey(this.lines(book), level).get(key) ?? NO_LINES,
      `${this.description}[${name}]`,
    );
    this.#children.set(name, child);
    return child;
  }

  /** The keys of a level that occur in a book, in the order of entry. */
  keys(book: Book, level: Level): readonly string[] {
    return [...linesByKey(this.lines(book), level).keys()];
  }
}
