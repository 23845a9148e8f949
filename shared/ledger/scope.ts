import {
  DIMENSIONS,
  type Dimension,
  type Level,
  LEVELS,
  expandGroup,
  isCoded,
  keyAtLevel,
} from './dimensions.ts';
import type { Book, Books, LedgerLine } from './line.ts';

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

interface DimensionTest {
  readonly dimension: Dimension;
  readonly test: Test;
}

const knownTests = new WeakMap<Where, readonly DimensionTest[]>();

function testsOf(where: Where): readonly DimensionTest[] {
  const known = knownTests.get(where);
  if (known) return known;
  const tests = DIMENSIONS.flatMap((dimension) => {
    const condition = where[dimension];
    return condition === undefined ? [] : [{ dimension, test: testOf(dimension, condition) }];
  });
  knownTests.set(where, tests);
  return tests;
}

/** The amount of something is asked for within a scope: some lines of every book. */
export class Scope {
  readonly #pick: (book: Book) => readonly LedgerLine[];
  readonly #lines = new Map<Book, readonly LedgerLine[]>();
  readonly #groups = new Map<string, ReadonlyMap<string, readonly LedgerLine[]>>();
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
    const tests = testsOf(where);
    const child = new Scope(
      (book) =>
        this.lines(book).filter((line) =>
          tests.every(({ dimension, test }) => test(line.dimensions[dimension])),
        ),
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
      (book) => this.#group(book, level).get(key) ?? [],
      `${this.description}[${name}]`,
    );
    this.#children.set(name, child);
    return child;
  }

  /** The keys of a level that occur in a book, in the order of entry. */
  keys(book: Book, level: Level): readonly string[] {
    return [...this.#group(book, level).keys()];
  }

  #group(book: Book, level: Level): ReadonlyMap<string, readonly LedgerLine[]> {
    const name = `${book}/${level}`;
    const known = this.#groups.get(name);
    if (known) return known;
    const { dimension } = LEVELS[level];
    const groups = new Map<string, LedgerLine[]>();
    for (const line of this.lines(book)) {
      const key = keyAtLevel(line.dimensions[dimension], level);
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group) group.push(line);
      else groups.set(key, [line]);
    }
    this.#groups.set(name, groups);
    return groups;
  }
}
