import { type Catalog, withItems } from '../catalog/index.ts';
import type { DisclosureDocument } from '../document/index.ts';
import { type YearData, describePath } from '../facts/index.ts';
import {
  type Amount,
  type Book,
  type Books,
  type Field,
  type Measure,
  Scope,
  type Where,
  evaluate,
  openBooks,
} from '../ledger/index.ts';
import { type Fen, sum } from '../money/index.ts';
import type { Pack } from '../pack/index.ts';
import { type TypedText, typedTexts } from './typed-texts.ts';

/** All that rules look at: a department's year, its template pack, and the document made of both. */
export class Subject {
  readonly data: YearData;
  readonly pack: Pack;
  /** With the department's own items. */
  readonly catalog: Catalog;
  readonly document: DisclosureDocument;
  readonly books: Books;
  readonly all: Scope;
  #texts: readonly TypedText[] | undefined;

  constructor(data: YearData, pack: Pack, catalog: Catalog, document: DisclosureDocument) {
    this.data = data;
    this.pack = pack;
    this.catalog = withItems(catalog, data.classificationItems ?? [], 'own');
    this.document = document;
    this.books = openBooks(data, this.catalog);
    this.all = Scope.all(this.books);
  }

  /** The lines of a book that meet `where`, added up. */
  amount(of: Book, where: Where = {}, field: Field = 'amount'): Amount {
    return evaluate({ of, where, field }, this.all, this.pack.measures);
  }

  /** Exact sum. */
  sumOf(amounts: readonly Fen[]): Fen {
    return sum(amounts);
  }

  /** A measure as template packs write it. */
  measure(measure: Measure): Amount {
    return evaluate(measure, this.all, this.pack.measures);
  }

  /** Everything that someone typed and that is published. */
  get texts(): readonly TypedText[] {
    this.#texts ??= typedTexts(this.data, this.pack);
    return this.#texts;
  }

  /** Path of the field that holds the figure of the year: `expenditure[3].amount`, or `.actual`. */
  amountPath(path: string): string {
    const isPrior = path.startsWith('prior.') || path.startsWith('reclassifications');
    return `${path}.${this.data.kind === 'budget' || isPrior ? 'amount' : 'actual'}`;
  }

  /** Path of the first figure that was added up. */
  firstFact(amount: Amount): string | undefined {
    const [first] = amount.sources;
    return first === undefined ? undefined : this.amountPath(first);
  }

  /** The name of a code as the reader knows it: `30108 机关事业单位基本养老保险缴费`. */
  codeName(classification: 'function' | 'economic' | 'government', code: string): string {
    const name = this.catalog.find(classification, code)?.name;
    return name === undefined ? code : `${code} ${name}`;
  }

  /** A row of a list as its reader finds it: `支出明细“基本支出 2060701 行政运行 30101 基本工资”`. */
  rowWords(list: keyof YearData, index: number): string {
    return describePath([list, index], this.data, (field, value) =>
      field === 'function' || field === 'economic' ? this.codeName(field, value) : undefined,
    );
  }

  /** The name of a unit. */
  unitName(code: string): string {
    return this.data.units.find((unit) => unit.code === code)?.name ?? code;
  }

  /** Whether the pack's texts print something, such as `item.reason`. */
  isPrinted(pattern: RegExp): boolean {
    return Object.values(this.pack.templates).some((text) => pattern.test(text));
  }
}
