import type {
  Block,
  DisclosureDocument,
  FigureReference,
  TableBlock,
  TableCell,
} from '../document/index.ts';

/** A table, a paragraph or a chart of the document. */
export interface Place {
  /** Equal for the same block after each edit: `table:t1`, `text:0.12`, `chart:c1`. */
  readonly id: string;
  readonly kind: 'table' | 'text' | 'chart';
  readonly title: string;
  readonly block: Block;
}

/** A figure in its place. */
export interface FigureUse {
  readonly place: Place;
  readonly figure: FigureReference;
  /** What is printed; empty for a chart's column. */
  readonly text: string;
  /** Row and column of a table's cell. */
  readonly cell?: { readonly row: number; readonly column: number };
}

/** How often a place uses something. */
export interface PlaceUses {
  readonly place: Place;
  readonly uses: readonly FigureUse[];
}

function textOf(block: Extract<Block, { readonly kind: 'heading' | 'paragraph' }>): string {
  return block.runs.map((run) => run.text).join('');
}

/** The name of a block's place. */
export function placeId(block: Block, section: number, index: number): string {
  if (block.kind === 'table' || block.kind === 'chart') return `${block.kind}:${block.id}`;
  return `text:${section}.${index}`;
}

/** All places of a document; paragraphs are named by the heading above them. */
function placesOf(document: DisclosureDocument): Place[] {
  const places: Place[] = [];
  let heading = document.title;
  let count = 0;
  document.sections.forEach(({ blocks }, section) => {
    blocks.forEach((block, index) => {
      const id = placeId(block, section, index);
      if (block.kind === 'heading') {
        heading = textOf(block).trim();
        count = 0;
        places.push({ id, kind: 'text', title: heading, block });
      } else if (block.kind === 'table' || block.kind === 'chart') {
        places.push({ id, kind: block.kind, title: block.title.replaceAll('\n', ''), block });
      } else if (block.kind === 'paragraph' && textOf(block).trim() !== '') {
        count += 1;
        places.push({ id, kind: 'text', title: `${heading}（第 ${count} 段）`, block });
      }
    });
  });
  return places;
}

function usesIn(place: Place): FigureUse[] {
  const { block } = place;
  if (block.kind === 'table') {
    return block.rows.flatMap((row, index) =>
      row.cells.flatMap(({ figure, text, column }) =>
        figure ? [{ place, figure, text, cell: { row: index, column } }] : [],
      ),
    );
  }
  if (block.kind === 'chart') {
    return block.series.flatMap(({ figures }) =>
      (figures ?? []).map((figure) => ({ place, figure, text: '' })),
    );
  }
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
  return block.runs.flatMap(({ figure, text }) => (figure ? [{ place, figure, text }] : []));
}

/** Which figures of a document are made of which facts, in both directions. */
export class TraceIndex {
  readonly places: readonly Place[];
  readonly #uses = new Map<string, FigureUse[]>();
  #byFact: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(document: DisclosureDocument) {
    this.places = placesOf(document);
    for (const place of this.places) {
      for (const use of usesIn(place)) {
        const { key } = use.figure;
        const known = this.#uses.get(key);
        if (known) known.push(use);
        else this.#uses.set(key, [use]);
      }
    }
  }

  /** All places of one figure. */
  usesOf(key: string): readonly FigureUse[] {
    return this.#uses.get(key) ?? [];
  }

  /** The facts of a figure of this document. */
  sourcesOf(key: string): readonly string[] | undefined {
    return this.#uses.get(key)?.[0]?.figure.sources;
  }

  /** Figures with equal keys have equal facts, so each key is looked at once. */
  #facts(): ReadonlyMap<string, readonly string[]> {
    if (this.#byFact) return this.#byFact;
    const byFact = new Map<string, string[]>();
    for (const [key, [first]] of this.#uses) {
      for (const source of first?.figure.sources ?? []) {
        const keys = byFact.get(source);
        if (keys) keys.push(key);
        else byFact.set(source, [key]);
      }
    }
    this.#byFact = byFact;
    return byFact;
  }

  /** Paths of all facts that stand in the document as figures. */
  get facts(): Iterable<string> {
    return this.#facts().keys();
  }

  /** Keys of the figures that a fact enters; `path` is the fact's row (`expenditure[3]`) or single field. */
  keysOfFact(path: string): ReadonlySet<string> {
    return new Set(this.#facts().get(path));
  }

  /** The figures that a fact enters, by place, in the order of the document. */
  placesOfFact(path: string): readonly PlaceUses[] {
    return this.#byPlace([...this.keysOfFact(path)].flatMap((key) => this.usesOf(key)));
  }

  /** The places of the figures that share all facts of a figure, or one of them. */
  placesOfFigure({ key, sources }: FigureReference): readonly PlaceUses[] {
    const keys = new Set([key, ...sources.flatMap((path) => this.#facts().get(path) ?? [])]);
    return this.#byPlace([...keys].flatMap((one) => this.usesOf(one)));
  }

  #byPlace(uses: readonly FigureUse[]): PlaceUses[] {
    const byPlace = Map.groupBy(uses, ({ place }) => place);
    return this.places.flatMap((place) => {
      const own = byPlace.get(place);
      return own ? [{ place, uses: own }] : [];
    });
  }
}

function covers(cell: TableCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan;
}

function isName(cell: TableCell): boolean {
  return cell.number === undefined && cell.figure === undefined && /\p{L}/u.test(cell.text);
}

/** Where a cell stands, in words of the table: `教育支出 / 本年预算数`. */
export function cellWords(table: TableBlock, row: number, column: number): string {
  const left = table.rows[row]?.cells.filter((cell) => cell.column < column && isName(cell)) ?? [];
  const above = table.rows
    .slice(0, table.headerRowCount)
    .flatMap(({ cells }) => cells.filter((cell) => covers(cell, column)))
    .map((cell) => cell.text.replaceAll('\n', ''));
  const name = left.at(-1)?.text.trim() ?? '';
  return [name, [...new Set(above)].join(' › ')].filter((word) => word !== '').join(' / ');
}
