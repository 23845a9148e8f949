import type { Block, DisclosureDocument, FigureReference } from '../document/index.ts';

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
function placeId(block: Block, section: number, index: number): string {
  if (block.kind === 'table' || block.kind === 'chart') return `${block.kind}:${block.id}`;
  return `text:${section}.${index}`;
}

/** A block that stays the same from edit to edit stays the same place. */
const knownPlaces = new WeakMap<Block, Place>();

function placeOf(place: Place): Place {
  const before = knownPlaces.get(place.block);
  if (before?.id === place.id && before.title === place.title) return before;
  knownPlaces.set(place.block, place);
  return place;
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
        places.push(placeOf({ id, kind: 'text', title: heading, block }));
      } else if (block.kind === 'table' || block.kind === 'chart') {
        places.push(
          placeOf({ id, kind: block.kind, title: block.title.replaceAll('\n', ''), block }),
        );
      } else if (block.kind === 'paragraph' && textOf(block).trim() !== '') {
        count += 1;
        places.push(placeOf({ id, kind: 'text', title: `${heading}（第 ${count} 段）`, block }));
      }
    });
  });
  return places;
}

interface Contents {
  readonly uses: readonly FigureUse[];
  /** By the keys of the figures: those with equal keys have equal facts. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  readonly facts: ReadonlySet<string>;
}

const knownContents = new WeakMap<Place, Contents>();

function contentsOf(place: Place): Contents {
  const known = knownContents.get(place) ?? findContents(place);
  knownContents.set(place, known);
  return known;
}

function findContents(place: Place): Contents {
  const uses = findUses(place);
  const sources = new Map(uses.map(({ figure }) => [figure.key, figure.sources]));
  return { uses, sources, facts: new Set([...sources.values()].flat()) };
}

/** The figures of a place. */
export function figuresIn(place: Place): readonly FigureUse[] {
  return contentsOf(place).uses;
}

/** Paths of the facts that enter the figures of a place. */
export function factsIn(place: Place): ReadonlySet<string> {
  return contentsOf(place).facts;
}

/** The figures of a place that one of some facts enters. */
export function figuresWith(place: Place, facts: ReadonlySet<string>): readonly FigureUse[] {
  const { uses, sources } = contentsOf(place);
  const keys = new Set(
    [...sources].filter(([, own]) => own.some((fact) => facts.has(fact))).map(([key]) => key),
  );
  return keys.size === 0 ? [] : uses.filter(({ figure }) => keys.has(figure.key));
}

function findUses(place: Place): readonly FigureUse[] {
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
  #sources: ReadonlyMap<string, readonly string[]> | undefined;
  #facts: ReadonlySet<string> | undefined;

  constructor(document: DisclosureDocument) {
    this.places = placesOf(document);
  }

  /** The facts of a figure of this document. */
  sourcesOf(key: string): readonly string[] | undefined {
    this.#sources ??= new Map(this.places.flatMap((place) => [...contentsOf(place).sources]));
    return this.#sources.get(key);
  }

  /** Paths of all facts that stand in the document as figures. */
  get facts(): ReadonlySet<string> {
    this.#facts ??= new Set(this.places.flatMap((place) => [...factsIn(place)]));
    return this.#facts;
  }

  /**
   * The figures that one of some facts enters, by place, in the order of the document. A fact is a row
   * (`expenditure[3]`) or a single field.
   */
  placesOfFacts(facts: ReadonlySet<string>): readonly PlaceUses[] {
    return this.places.flatMap((place) =>
      factsIn(place).isDisjointFrom(facts) ? [] : usesOf(place, figuresWith(place, facts)),
    );
  }

  /** The places of the figures that share all facts of a figure, or one of them. */
  placesOfFigure({ key, sources }: FigureReference): readonly PlaceUses[] {
    const facts = new Set(sources);
    return this.places.flatMap((place) => {
      const sharing = new Set(figuresWith(place, facts));
      const uses = figuresIn(place).filter((use) => use.figure.key === key || sharing.has(use));
      return usesOf(place, uses);
    });
  }
}

function usesOf(place: Place, uses: readonly FigureUse[]): readonly PlaceUses[] {
  return uses.length > 0 ? [{ place, uses }] : [];
}
