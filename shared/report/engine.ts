import { Liquid, LiquidError, type Template, toValueSync } from 'liquidjs';
import type { FigureReference } from '../document/index.ts';
import { type LiquidNames, type Pack, liquidMistake } from '../pack/index.ts';
import { BoundedContext, BoundedEmitter, limitsBy } from './bounded-context.ts';
import { FigureDrop } from './figure-drop.ts';
import { factNames } from './facts-view.ts';
import { registerFilters } from './filters.ts';
import { KnownTexts } from './known-texts.ts';
import { MARKS, markFact, markFigure, unmark } from './marks.ts';
import { resolveStyle } from './number-text.ts';
import { WorkBudget } from './work-budget.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** A wording that cannot be rendered: where it stands and why, as a sentence. */
export class WordingError extends Error {
  /** Place in the pack, such as `text/narrative.liquid:12` or `tables/t03.columns.1`. */
  readonly place: string;

  constructor(place: string, cause: unknown, names: LiquidNames = { templates: [] }) {
    super(liquidMistake(cause, names), { cause });
    this.place = place;
  }
}

/** Characters of one text. */
const PARSE_LIMIT = 5_000_000;

function hasMarkup(source: string): boolean {
  return source.includes('{{') || source.includes('{%');
}

/** A variable that a text uses: its path, and where it does so. */
export interface UsedName {
  readonly path: readonly string[];
  /** `text/narrative.liquid:12`; undefined in a wording that stands in a table. */
  readonly place: string | undefined;
}

/** The beginning of a path that is written out: `reasons[item.about]` begins with `reasons`. */
function fixedPart(segments: readonly unknown[]): string[] {
  const end = segments.findIndex((one) => typeof one !== 'string');
  return segments.slice(0, end < 0 ? segments.length : end).map(String);
}

/** The document whose wording is being rendered. */
interface Rendering {
  readonly escape: (value: unknown) => string;
  readonly budget: WorkBudget;
}

/** What a pack's wordings are rendered with, the same for each of its documents: filters, parsed wordings. */
class PackLiquid {
  readonly liquid: Liquid;
  readonly limits: ReturnType<typeof limitsBy>;
  readonly knownTexts: KnownTexts;
  readonly #parsed = new Map<string, Template[]>();
  readonly #pack: Pack;
  rendering: Rendering | undefined;

  constructor(pack: Pack) {
    this.#pack = pack;
    this.liquid = new Liquid({
      templates: { ...pack.templates },
      extname: '',
      strictFilters: true,
      strictVariables: true,
      ownPropertyOnly: true,
      relativeReference: false,
      cache: true,
      locale: 'zh-CN',
      parseLimit: PARSE_LIMIT,
      outputEscape: (value: unknown) => this.rendering?.escape(value) ?? '',
    });
    this.knownTexts = new KnownTexts(this.liquid);
    const { text, percent } = pack.numbers;
    const styles = [resolveStyle(pack.unit, text), resolveStyle(pack.unit, percent)] as const;
    registerFilters(this.liquid, ...styles);
    const idle = new WorkBudget(0);
    this.limits = limitsBy(this.liquid, () => this.rendering?.budget ?? idle);
  }

  parse(source: string): Template[] {
    const parsed = this.#parsed.get(source) ?? this.liquid.parse(source);
    this.#parsed.set(source, parsed);
    return parsed;
  }

  /** The names that can stand in the pack's texts, besides the global variables. */
  get names(): LiquidNames & { readonly fields: readonly string[] } {
    const { templates, measures, lists = {} } = this.#pack;
    return {
      templates: Object.keys(templates),
      filters: Object.keys(this.liquid.filters),
      fields: [...Object.keys(measures), ...Object.keys(lists), ...factNames()],
    };
  }

  /** File and line of what went wrong in a text, or in one that it renders. */
  placeOf(name: string, error: unknown): string {
    if (!LiquidError.is(error)) return `text/${name}.liquid`;
    const { token } = error;
    const [own] =
      Object.entries(this.#pack.templates).find(([, text]) => text === token.input) ?? [];
    return `text/${own ?? token.file ?? name}.liquid:${token.getPosition()[0]}`;
  }

  namesIn(source: { readonly file: string } | { readonly wording: string }): UsedName[] {
    const parsed =
      'file' in source ? this.liquid.parseFileSync(source.file) : this.parse(source.wording);
    const { globals } = this.liquid.analyzeSync(parsed);
    return Object.values(globals)
      .flat()
      .map(({ segments, location }) => {
        const file = location.file ?? ('file' in source ? source.file : undefined);
        const place = file === undefined ? undefined : `text/${file}.liquid:${location.row}`;
        return { path: fixedPart(segments), place };
      });
  }
}

const known = new WeakMap<Pack, PackLiquid>();

function liquidOf(pack: Pack): PackLiquid {
  const own = known.get(pack) ?? new PackLiquid(pack);
  known.set(pack, own);
  return own;
}

/** Renders a pack's wordings; figures and facts in the result are marked (see `marks.ts`). */
export class WordingEngine {
  readonly #pack: PackLiquid;
  #globals: object = {};
  #figures: FigureReference[] = [];
  #budget = new WorkBudget(0);
  #blank = '';

  constructor(pack: Pack) {
    this.#pack = liquidOf(pack);
  }

  /** Starts a new document with its global variables; `rows`: how many rows its facts have. */
  begin(globals: object, rows: number): void {
    this.#globals = globals;
    this.#figures = [];
    this.#budget = new WorkBudget(rows);
  }

  /** From now on a mark stands where something that was not entered is printed. */
  markBlanks(): void {
    this.#blank = MARKS.blank;
  }

  /** Counts a row or cell to the work of the document. Throws a RangeError where there is no end of it. */
  step(): void {
    this.#budget.step();
  }

  /** The origin of the figure that was marked with this number. */
  figure(index: number): FigureReference | undefined {
    return this.#figures[index];
  }

  #escape(value: unknown): string {
    if (value === null || value === undefined) return this.#blank;
    if (value instanceof FigureDrop) {
      this.#figures.push(value.reference);
      return markFigure(this.#figures.length - 1, value.toString());
    }
    if (Array.isArray(value)) return value.map((one) => this.#escape(one)).join('');
    if (typeof value === 'string') return this.#fact(value);
    if (typeof value === 'number' || typeof value === 'boolean') return markFact(String(value));
    throw new TypeError('此处应写到具体的字段（如 department.name），不能直接输出一整条记录');
  }

  #fact(text: string): string {
    this.#budget.write(text.length);
    return markFact(text);
  }

  /** Documents take turns with what they are rendered with. */
  #context(variables: Variables): BoundedContext {
    const { liquid, limits } = this.#pack;
    this.#pack.rendering = { escape: (value) => this.#escape(value), budget: this.#budget };
    return new BoundedContext(variables, liquid, this.#globals, limits);
  }

  /** A wording with marks. */
  marked(source: string, variables: Variables, place: string): string {
    if (!hasMarkup(source)) return source;
    const { knownTexts } = this.#pack;
    try {
      const parsed = this.#pack.parse(source);
      const context = this.#context(variables);
      const render = (): string => this.#render(parsed, context);
      const text = knownTexts.text(source, parsed, context, this.#blank, render);
      this.#budget.write(text.length);
      return text;
    } catch (error) {
      throw this.#wordingError(place, error);
    }
  }

  /** A wording as plain text. */
  plain(source: string, variables: Variables, place: string): string {
    return unmark(this.marked(source, variables, place));
  }

  /** A text file of the pack, with marks. */
  file(name: string, variables: Variables): string {
    try {
      return this.#render(this.#pack.liquid.parseFileSync(name), this.#context(variables));
    } catch (error) {
      throw this.#wordingError(this.#pack.placeOf(name, error), error);
    }
  }

  /** The value of a path or expression, such as `project.indicators`. */
  value(expression: string, variables: Variables, place: string): unknown {
    try {
      this.#budget.step();
      return this.#pack.liquid.evalValueSync(expression, this.#context(variables));
    } catch (error) {
      throw this.#wordingError(place, error);
    }
  }

  #wordingError(place: string, error: unknown): WordingError {
    const { fields, ...names } = this.#pack.names;
    const variables = [...Object.keys(this.#globals), ...fields];
    return new WordingError(place, error, { ...names, variables });
  }

  /**
   * What a text of the pack asks of its variables, in branches that are not taken too: the path of each
   * as far as it is fixed, and its line.
   */
  namesIn(
    source: { readonly file: string } | { readonly wording: string },
    place: string,
  ): readonly UsedName[] {
    try {
      return this.#pack.namesIn(source);
    } catch (error) {
      const at = 'file' in source ? this.#pack.placeOf(source.file, error) : place;
      throw this.#wordingError(at, error);
    }
  }

  /** Whether a Liquid condition holds. */
  holds(condition: string, variables: Variables, place: string): boolean {
    return this.marked(`{% if ${condition} %}1{% endif %}`, variables, place) === '1';
  }

  #render(parsed: Template[], context: BoundedContext): string {
    const emitter = new BoundedEmitter(this.#budget);
    toValueSync(this.#pack.liquid.renderer.renderTemplates(parsed, context, emitter));
    return emitter.buffer;
  }
}
