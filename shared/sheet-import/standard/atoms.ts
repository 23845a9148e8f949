import type { Entry } from '../../entry/index.ts';

/** Lists of the year whose figures the tables add up. */
export const BOOK_LISTS = [
  'income',
  'expenditure',
  'carriedOver',
  'threePublic',
  'agencyOperatingFunds',
  'prior.income',
  'prior.expenditure',
  'prior.threePublic',
  'prior.agencyOperatingFunds',
  'prior.procurement',
] as const;

export type BookList = (typeof BOOK_LISTS)[number];

export type Dimensions = Readonly<Record<string, string>>;

/** A line that could be among the facts: all that is known of it but its amount. */
export interface Atom {
  readonly list: BookList;
  readonly dimensions: Dimensions;
}

/** Amount fields that lines of a list have. */
export type AmountField = 'amount' | 'initialBudget' | 'adjustedBudget' | 'actual';

export interface Line {
  readonly atom: Atom;
  readonly amounts: Readonly<Partial<Record<AmountField, string>>>;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(lines: readonly Line[], list: BookList): Row[] {
  return lines
    .filter(({ atom }) => atom.list === list)
    .map(({ atom, amounts }) => ({ ...atom.dimensions, ...amounts }));
}

const LISTS = BOOK_LISTS.filter((list) => !list.startsWith('prior.'));
const PRIOR_LISTS = BOOK_LISTS.filter((list) => list.startsWith('prior.'));

/** The lists of a year that lines make up, by their place in the entry. */
export function listsOf(lines: readonly Line[]): ReadonlyMap<BookList, readonly Row[]> {
  return new Map(BOOK_LISTS.map((list) => [list, rowsOf(lines, list)] as const));
}

/** A year with these lines in place of its own. */
export function withLines(entry: Entry, lines: readonly Line[]): Entry {
  const lists = listsOf(lines);
  const own = LISTS.map((list) => [list, lists.get(list) ?? []] as const);
  const prior = PRIOR_LISTS.map(
    (list) => [list.replace('prior.', ''), lists.get(list) ?? []] as const,
  );
  return { ...entry, ...Object.fromEntries(own), prior: Object.fromEntries(prior) };
}

/** Where each line stands among the facts, as figures name their sources. */
export function pathsOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<BookList, number>();
  return new Map(
    lines.map(({ atom: { list } }, index) => {
      const place = counts.get(list) ?? 0;
      counts.set(list, place + 1);
      return [`${list}[${place}]`, index] as const;
    }),
  );
}
