import type { Catalog } from '../catalog/index.ts';
import type { YearData } from '../facts/index.ts';
import { type Dimension, LEVELS, type Level, Scope, openBooks } from '../ledger/index.ts';
import type { Pack } from '../pack/index.ts';
import { WordingEngine } from './engine.ts';
import { type FactView, isRecord, viewFacts } from './facts-view.ts';
import { globalsOf } from './globals.ts';
import { type Names, namesFor } from './names.ts';
import { Node } from './node.ts';
import { type NumberStyle, resolveStyle } from './number-text.ts';

const CLASS_LEVELS = {
  function: ['functionClass', 'functionSection'],
  economic: ['economicClass', 'economicSection'],
  government: ['governmentClass', 'governmentSection'],
} as const;

function textsByTopic(
  entries: readonly { readonly about: string; readonly text: string }[] | undefined,
): ReadonlyMap<string, string> {
  return new Map((entries ?? []).map((entry) => [entry.about, entry.text]));
}

/** How many rows the lists of the facts have, those within projects and the prior year among them. */
function rowsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const known = knownRows.get(value);
  if (known !== undefined) return known;
  const own = Array.isArray(value) ? value.length : 0;
  const rows = Object.values(value).reduce<number>((sum, one) => sum + rowsIn(one), own);
  knownRows.set(value, rows);
  return rows;
}

/** Records stay the same objects from edit to edit, so each is counted once. */
const knownRows = new WeakMap<object, number>();

const textStyles = new WeakMap<Pack, NumberStyle>();

/** One object for each pack, by which views of facts know that nothing changed. */
function textStyleOf(pack: Pack): NumberStyle {
  const style = textStyles.get(pack) ?? resolveStyle(pack.unit, pack.numbers.text);
  textStyles.set(pack, style);
  return style;
}

/** A project about which nothing else is said is evaluated when its evaluation is written. */
function withEvaluation(view: FactView, evaluation: object | undefined): FactView {
  if (evaluation === undefined || view['isSelfEvaluated'] !== null) return view;
  const isWritten = Object.values(evaluation).some((value) => value !== undefined && value !== '');
  return isWritten ? { ...view, isSelfEvaluated: true } : view;
}

/** Everything that tables and texts of one department's year are made from. */
export class ReportContext {
  readonly data: YearData;
  readonly pack: Pack;
  readonly catalog: Catalog;
  readonly names: Names;
  readonly engine: WordingEngine;
  readonly textStyle: NumberStyle;
  readonly facts: FactView;
  readonly root: Node;
  readonly #scope: Scope;
  readonly #viewsByCode = new Map<Level, ReadonlyMap<unknown, FactView>>();
  #projects: readonly Node[] | undefined;
  #units: readonly Node[] | undefined;
  readonly #reasons: ReadonlyMap<string, string>;
  readonly #mainUses: ReadonlyMap<string, string>;

  constructor(data: YearData, pack: Pack, catalog: Catalog) {
    this.data = data;
    this.pack = pack;
    this.catalog = catalog;
    this.textStyle = textStyleOf(pack);
    this.names = namesFor(data, pack, catalog);
    this.facts = viewFacts(data, this.textStyle);
    this.#reasons = textsByTopic(data.reasons);
    this.#mainUses = textsByTopic(data.mainUses);
    const scope = Scope.all(openBooks(data, catalog));
    this.#scope = scope;
    this.root = new Node(this, { level: 'all', code: '', name: '', number: 1, depth: 0 }, scope);
    this.engine = new WordingEngine(pack);
    this.engine.begin(globalsOf(this), rowsIn(data));
  }

  get units(): readonly Node[] {
    this.#units ??= this.#listed('unit', this.data.units);
    return this.#units;
  }

  get projects(): readonly Node[] {
    this.#projects ??= this.#listed('project', this.data.projects ?? []);
    return this.#projects;
  }

  #listed(level: Level, records: readonly { readonly code: string }[]): Node[] {
    return records.map((record, index) =>
      this.node(level, record.code, this.#scope, { number: index + 1, depth: 0 }),
    );
  }

  /** The node of one key within a scope. */
  node(
    level: Level,
    code: string,
    scope: Scope,
    place: {
      readonly number: number;
      readonly depth: number;
      readonly name?: string | undefined;
      readonly parent?: Node | undefined;
    },
  ): Node {
    const { number, depth, parent } = place;
    const name = place.name ?? this.names.name(level, code);
    const fact = this.#factOf(level, code);
    return new Node(
      this,
      { level, code, name, number, depth, parent, fact },
      scope.at(level, code),
    );
  }

  #factOf(level: Level, code: string): FactView | undefined {
    if (level !== 'unit' && level !== 'project') return undefined;
    const known = this.#viewsByCode.get(level) ?? this.#byCode(level);
    this.#viewsByCode.set(level, known);
    return known.get(code);
  }

  /** Of two records with one code the first counts. */
  #byCode(level: 'unit' | 'project'): ReadonlyMap<unknown, FactView> {
    const records: unknown = this.facts[level === 'unit' ? 'units' : 'projects'];
    const views = Array.isArray(records) ? records.filter(isRecord) : [];
    const evaluations = this.data.projects?.map(({ selfEvaluation }) => selfEvaluation) ?? [];
    const seen =
      level === 'project'
        ? views.map((view, index) => withEvaluation(view, evaluations[index]))
        : views;
    return new Map(seen.toReversed().map((view) => [view['code'], view]));
  }

  dimensionOf(level: Level): Dimension {
    return LEVELS[level].dimension;
  }

  /** The name of the class (3 digits) or section (5 digits) to which a code of a level belongs. */
  nameAbove(level: Level | 'all', code: string): string {
    if (level === 'all') return '';
    const { dimension } = LEVELS[level];
    if (dimension !== 'function' && dimension !== 'economic' && dimension !== 'government')
      return '';
    const [classLevel, sectionLevel] = CLASS_LEVELS[dimension];
    return this.names.name(code.length > 3 ? sectionLevel : classLevel, code);
  }

  reason(about: string): string | null {
    return this.#reasons.get(about) ?? null;
  }

  mainUse(about: string): string | null {
    return this.#mainUses.get(about) ?? null;
  }
}
